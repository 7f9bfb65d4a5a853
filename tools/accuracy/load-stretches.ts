import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';

/** Every stretch as the app reads it. Through Vite, which knows how the app finds its content. */
export async function loadStretches(): Promise<readonly StretchDefinition[]> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { module } = await runnerImport<{ readonly stretches: readonly StretchDefinition[] }>(
    `${root}src/lib/content/stretches.ts`,
    { configFile: false, root, logLevel: 'error' },
  );
  return module.stretches;
}
