/** The parts of an MP4 or QuickTime file without which something is missing to be seen. */
const NEEDED_BOXES = ['moov', 'moof', 'mdat'];

/** A part of a file, as it says of itself: its kind, and where it ends. */
type Part = { readonly type: string; readonly end: number };

/**
 * Whether a video says of itself that it is longer than the file, as when a download or a copy
 * broke off. Players show such a file up to the break and then its last picture.
 */
export async function isCutShort(file: Blob): Promise<boolean> {
  const view = await viewOf(file, 0);
  if (view.byteLength >= 4 && view.getUint32(0) === EBML_HEADER) return isMatroskaCutShort(file);
  return isMp4CutShort(file);
}

/** Hops from box to box; what stands in them is not read. */
async function isMp4CutShort(file: Blob): Promise<boolean> {
  for (let at = 0; at < file.size;) {
    const box = readBox(await viewOf(file, at), at, file.size);
    if (box === null) return false;
    if (box.end > file.size) return NEEDED_BOXES.includes(box.type);
    at = box.end;
  }
  return false;
}

/** Null when no box can be read, as in what some programs add behind the last. */
function readBox(view: DataView, at: number, fileSize: number): Part | null {
  if (view.byteLength < 8) return null;
  const type = String.fromCharCode(...new Uint8Array(view.buffer, 4, 4));
  const size = view.getUint32(0);
  if (size === 0) return { type, end: fileSize };
  if (size !== 1) return size < 8 ? null : { type, end: at + size };
  return view.byteLength < 16 ? null : { type, end: at + Number(view.getBigUint64(8)) };
}

const EBML_HEADER = 0x1a45dfa3;
const SEGMENT = 0x18538067;

/** A header, and then the segment with everything else; each says how long it is. */
async function isMatroskaCutShort(file: Blob): Promise<boolean> {
  const headerEnd = elementEnd(await viewOf(file, 0), 0);
  if (headerEnd === null) return false;
  const view = await viewOf(file, headerEnd);
  if (view.byteLength < 5 || view.getUint32(0) !== SEGMENT) return false;
  const end = elementEnd(view, headerEnd);
  return end !== null && end > file.size;
}

/** Where an element with an id of four bytes ends; null when it does not say, as in a live recording. */
function elementEnd(view: DataView, at: number): number | null {
  if (view.byteLength < 5) return null;
  const first = view.getUint8(4);
  // As many more bytes belong to the size as there are zeros in front.
  const length = Math.clz32(first) - 23;
  if (length > 8 || view.byteLength < 4 + length) return null;
  let size = first & (0xff >> length);
  let isUnknown = size === 0xff >> length;
  for (let index = 1; index < length; index += 1) {
    const byte = view.getUint8(4 + index);
    size = size * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return isUnknown ? null : at + 4 + length + size;
}

/** The first bytes of a part. */
const viewOf = async (file: Blob, at: number): Promise<DataView<ArrayBuffer>> =>
  new DataView(await file.slice(at, at + 16).arrayBuffer());
