/**
 * Packs and unpacks bytes with the browser's own deflate, without header or checksum: what is broken
 * shows when it is decoded.
 */
export const deflate = (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  pipedThrough(bytes, new CompressionStream('deflate-raw'));

/** Null when the bytes were not packed by `deflate`. */
export const inflate = (bytes: Uint8Array): Promise<Uint8Array | null> =>
  pipedThrough(bytes, new DecompressionStream('deflate-raw')).catch(() => null);

async function pipedThrough(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const copy = Uint8Array.from(bytes);
  const packed = new Blob([copy]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
