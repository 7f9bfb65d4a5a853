/**
 * Positions inside a flatbuffer, as plain byte offsets from the start of the file. The format: a
 * table starts with the distance back to its vtable, which lists where each field lies; references
 * are distances forward.
 */
export type FlatFile = {
  readonly bytes: Buffer;
};

/** Where the root table starts. */
export function rootTable({ bytes }: FlatFile): number {
  return bytes.readUInt32LE(0);
}

/** Where the value of a field starts, or null when the table leaves the field out. */
export function fieldPosition({ bytes }: FlatFile, table: number, field: number): number | null {
  const vtable = table - bytes.readInt32LE(table);
  const entry = 4 + 2 * field;
  if (entry >= bytes.readUInt16LE(vtable)) return null;
  const distance = bytes.readUInt16LE(vtable + entry);
  return distance === 0 ? null : table + distance;
}

/** Where the table, vector or string that a field refers to starts, or null without the field. */
export function fieldTarget(file: FlatFile, table: number, field: number): number | null {
  const position = fieldPosition(file, table, field);
  return position === null ? null : follow(file, position);
}

/** Where each table of a vector of tables starts. */
export function vectorTargets(file: FlatFile, vector: number): number[] {
  const length = file.bytes.readUInt32LE(vector);
  return Array.from({ length }, (_, index) => follow(file, vector + 4 + 4 * index));
}

/** The text at a string's position. */
export function readString({ bytes }: FlatFile, position: number): string {
  const length = bytes.readUInt32LE(position);
  return bytes.toString('utf8', position + 4, position + 4 + length);
}

/** The content of a vector of bytes. */
export function readBytes({ bytes }: FlatFile, vector: number): Buffer {
  return bytes.subarray(vector + 4, vector + 4 + bytes.readUInt32LE(vector));
}

function follow({ bytes }: FlatFile, position: number): number {
  return position + bytes.readUInt32LE(position);
}
