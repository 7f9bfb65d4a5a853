/** What a file shows, judged by its content: a name may say anything. */
export type FileKind = 'photo' | 'video';

type Signature = {
  readonly kind: FileKind;
  readonly at: number;
  /** As Latin-1 text: many of these are words. */
  readonly text: string;
};

/**
 * How photos and videos begin. Also formats that few browsers decode, as the person is to hear that
 * this is so, not that their video is none. The first that fits holds.
 */
const SIGNATURES: readonly Signature[] = [
  { kind: 'photo', at: 0, text: '\xff\xd8\xff' },
  { kind: 'photo', at: 0, text: '\x89PNG\r\n\x1a\n' },
  { kind: 'photo', at: 8, text: 'WEBP' },
  { kind: 'photo', at: 0, text: 'GIF8' },
  { kind: 'photo', at: 0, text: 'II*\0' },
  { kind: 'photo', at: 0, text: 'MM\0*' },
  // The photos of iPhones, and AVIF: the same boxes as MP4, told by their brand.
  ...['avif', 'avis', 'heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].map(
    (brand): Signature => ({ kind: 'photo', at: 4, text: `ftyp${brand}` }),
  ),
  // MP4 and QuickTime; older files of the latter begin with their content.
  ...['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].map((box): Signature => ({
    kind: 'video',
    at: 4,
    text: box,
  })),
  // WebM and Matroska.
  { kind: 'video', at: 0, text: '\x1aE\xdf\xa3' },
  { kind: 'video', at: 8, text: 'AVI LIST' },
  { kind: 'video', at: 0, text: 'OggS' },
  { kind: 'video', at: 0, text: 'FLV\x01' },
  { kind: 'video', at: 0, text: '0&\xb2u\x8ef\xcf\x11' },
  { kind: 'video', at: 0, text: '\0\0\x01\xba' },
];

/** So much of a file's beginning tells its kind. */
export const SIGNATURE_BYTES = 16;

/** Null when it is neither a photo nor a video. `beginning`: the first bytes of the file. */
export function fileKind(beginning: Uint8Array): FileKind | null {
  const text = String.fromCharCode(...beginning.subarray(0, SIGNATURE_BYTES));
  return (
    SIGNATURES.find((signature) => text.startsWith(signature.text, signature.at))?.kind ?? null
  );
}
