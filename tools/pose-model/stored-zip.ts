import { crc32 } from 'node:zlib';

/** One file inside an archive. */
export type ZipEntry = {
  readonly name: string;
  readonly bytes: Uint8Array;
};

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const FORMAT_VERSION = 20;
/** 1 January 1980, the first date zip knows: a real date would change the bytes on every build. */
const FIXED_DATE = 0x0021;

/**
 * Packs the entries without compression and without dates, so that the same entries always give the
 * same bytes. MediaPipe reads the models in place and refuses compressed entries.
 */
export function zipStored(entries: readonly ZipEntry[]): Buffer {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'ascii');
    const facts = entryFacts(entry, name.length);
    const local = Buffer.concat([signed(LOCAL_HEADER, 4), facts, name]);
    contents.push(local, Buffer.from(entry.bytes));
    directory.push(centralHeader(facts, offset), name);
    offset += local.length + entry.bytes.length;
  }
  const directoryBytes = Buffer.concat(directory);
  return Buffer.concat([
    ...contents,
    directoryBytes,
    endOfDirectory({ count: entries.length, size: directoryBytes.length, offset }),
  ]);
}

/** Reads back an archive made by `zipStored`, checking every entry's checksum. */
export function unzipStored(archive: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) {
    throw new Error('This is not a whole zip archive: its closing record is missing.');
  }
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('ascii', at + 46, at + 46 + nameLength);
    const start = bytes.readUInt32LE(at + 42) + 30 + nameLength;
    const content = bytes.subarray(start, start + bytes.readUInt32LE(at + 24));
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) {
      throw new Error(`The zip entry ${name} is damaged: its checksum does not fit its bytes.`);
    }
    entries.push({ name, bytes: content });
    at += 46 + nameLength;
  }
  return entries;
}

/** The 26 bytes that the local and the central header share. */
function entryFacts(entry: ZipEntry, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(FORMAT_VERSION, 0);
  facts.writeUInt16LE(FIXED_DATE, 8);
  facts.writeUInt32LE(crc32(entry.bytes), 10);
  facts.writeUInt32LE(entry.bytes.length, 14);
  facts.writeUInt32LE(entry.bytes.length, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function centralHeader(facts: Buffer, offset: number): Buffer {
  const start = signed(CENTRAL_HEADER, 6);
  start.writeUInt16LE(FORMAT_VERSION, 4);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, facts, rest]);
}

function endOfDirectory(of: { count: number; size: number; offset: number }): Buffer {
  const record = signed(END_OF_DIRECTORY, 22);
  record.writeUInt16LE(of.count, 8);
  record.writeUInt16LE(of.count, 10);
  record.writeUInt32LE(of.size, 12);
  record.writeUInt32LE(of.offset, 16);
  return record;
}

function signed(signature: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}
