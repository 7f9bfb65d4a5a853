import { simd } from 'wasm-feature-detect';

/** What the pose check needs and this browser lacks; null when it has everything. */
export type MissingCapability = 'webgl2' | 'wasm-simd' | 'worker' | null;

/**
 * WebGL2 is needed even where the model runs on the processor: the runtime hands every picture over
 * as a texture.
 */
export async function missingCapability(): Promise<MissingCapability> {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return 'worker';
  if (!(await simd())) return 'wasm-simd';
  return hasWebGl2() ? null : 'webgl2';
}

function hasWebGl2(): boolean {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  // Browsers allow few contexts at a time; this one is given back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
