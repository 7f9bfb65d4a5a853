import {
  fieldPosition,
  fieldTarget,
  rootTable,
  vectorTargets,
  type FlatFile,
} from './flat-table.ts';

/** Field numbers of the `Model` table in TensorFlow Lite's schema.fbs. */
export const MODEL_FIELD = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadataBuffer: 5,
  metadata: 6,
  signatureDefs: 7,
} as const;

const FILE_IDENTIFIER = 'TFL3';
/** The name under which TensorFlow Lite looks for metadata. */
export const METADATA_NAME = 'TFLITE_METADATA';
/** No tensor in a model asks for a stricter alignment than this, so a multiple keeps them all. */
const SHIFT_UNIT = 64;
/** schema.fbs: the data of a buffer is aligned to 16 bytes. */
const DATA_ALIGNMENT = 16;
const FIELD_COUNT = 8;
const VTABLE_SIZE = 4 + 2 * FIELD_COUNT;
const TABLE_SIZE = 4 + 4 * FIELD_COUNT;

/**
 * Returns the model with the given metadata attached. References in a flatbuffer only point forward,
 * so everything new goes in front and the old bytes follow unchanged; only the old root table and
 * the two vectors that grow are no longer used.
 */
export function addTfliteMetadata(model: Uint8Array, metadata: Uint8Array): Buffer {
  const old = toModelFile(model);
  const root = rootTable(old);
  const oldBuffers = targetsOf(old, root, MODEL_FIELD.buffers);
  const oldEntries = targetsOf(old, root, MODEL_FIELD.metadata);
  const place = layOut(oldBuffers.length + 1, oldEntries.length + 1, metadata.length);
  const front = Buffer.alloc(place.shift);
  const pointTo = (at: number, target: number): void => {
    front.writeUInt32LE(target - at, at);
  };

  pointTo(0, place.table);
  front.write(FILE_IDENTIFIER, 4, 'ascii');

  front.writeUInt16LE(VTABLE_SIZE, place.vtable);
  front.writeUInt16LE(TABLE_SIZE, place.vtable + 2);
  front.writeInt32LE(place.table - place.vtable, place.table);
  const moved: Record<number, number> = {
    [MODEL_FIELD.buffers]: place.buffers,
    [MODEL_FIELD.metadata]: place.entries,
  };
  for (let field = 0; field < FIELD_COUNT; field++) {
    const at = place.table + 4 + 4 * field;
    const oldPosition = fieldPosition(old, root, field);
    if (field === MODEL_FIELD.version) {
      front.writeUInt32LE(oldPosition === null ? 0 : old.bytes.readUInt32LE(oldPosition), at);
    } else {
      const oldTarget = fieldTarget(old, root, field);
      const target = moved[field] ?? (oldTarget === null ? null : place.shift + oldTarget);
      if (target === null) continue;
      pointTo(at, target);
    }
    front.writeUInt16LE(at - place.table, place.vtable + 4 + 2 * field);
  }

  const writeVector = (at: number, targets: readonly number[]): void => {
    front.writeUInt32LE(targets.length, at);
    targets.forEach((target, index) => {
      pointTo(at + 4 + 4 * index, target);
    });
  };
  const shifted = (target: number): number => place.shift + target;
  writeVector(place.buffers, [...oldBuffers.map(shifted), place.buffer]);
  writeVector(place.entries, [...oldEntries.map(shifted), place.entry]);

  // The new entry { name, buffer: index } and the new buffer { data }, each behind its vtable.
  [8, 12, 4, 8].forEach((value, index) => front.writeUInt16LE(value, place.entry - 8 + 2 * index));
  front.writeInt32LE(8, place.entry);
  pointTo(place.entry + 4, place.name);
  front.writeUInt32LE(oldBuffers.length, place.entry + 8);
  front.writeUInt32LE(METADATA_NAME.length, place.name);
  front.write(METADATA_NAME, place.name + 4, 'ascii');

  [6, 8, 4].forEach((value, index) => front.writeUInt16LE(value, place.buffer - 8 + 2 * index));
  front.writeInt32LE(8, place.buffer);
  pointTo(place.buffer + 4, place.data);
  front.writeUInt32LE(metadata.length, place.data);
  front.set(metadata, place.data + 4);

  return Buffer.concat([front, old.bytes]);
}

function toModelFile(model: Uint8Array): FlatFile {
  const bytes = Buffer.from(model.buffer, model.byteOffset, model.byteLength);
  if (bytes.length < 8 || bytes.toString('ascii', 4, 8) !== FILE_IDENTIFIER) {
    throw new Error('This is not a TensorFlow Lite model: the mark TFL3 is missing at its start.');
  }
  return { bytes };
}

function targetsOf(file: FlatFile, table: number, field: number): number[] {
  const vector = fieldTarget(file, table, field);
  return vector === null ? [] : vectorTargets(file, vector);
}

/** Where each new part starts; a reference must point forward, so the order of the parts matters. */
function layOut(bufferCount: number, entryCount: number, metadataLength: number) {
  const vtable = 8;
  const table = vtable + VTABLE_SIZE;
  const buffers = table + TABLE_SIZE;
  const entries = buffers + 4 + 4 * bufferCount;
  const entry = entries + 4 + 4 * entryCount + 8;
  const name = entry + 12;
  const buffer = roundUp(name + 4 + METADATA_NAME.length + 1, 4) + 8;
  const data = roundUp(buffer + 8 + 4, DATA_ALIGNMENT) - 4;
  const shift = roundUp(data + 4 + metadataLength, SHIFT_UNIT);
  return { vtable, table, buffers, entries, entry, name, buffer, data, shift };
}

function roundUp(value: number, unit: number): number {
  return Math.ceil(value / unit) * unit;
}
