import { describe, expect, it } from 'vitest';
import { addTfliteMetadata, METADATA_NAME, MODEL_FIELD } from './add-tflite-metadata.ts';
import {
  fieldPosition,
  fieldTarget,
  readBytes,
  readString,
  rootTable,
  vectorTargets,
} from './flat-table.ts';
import { makeTinyModel, TINY_MODEL } from './tiny-model.ts';

const METADATA = Buffer.from('what the pixels mean');

function readModel(bytes: Buffer) {
  const file = { bytes };
  const root = rootTable(file);
  const target = (table: number, field: number): number => {
    const position = fieldTarget(file, table, field);
    if (position === null) throw new Error(`The model lost its field ${field}.`);
    return position;
  };
  const version = fieldPosition(file, root, MODEL_FIELD.version);
  const buffers = vectorTargets(file, target(root, MODEL_FIELD.buffers));
  const entries = vectorTargets(file, target(root, MODEL_FIELD.metadata));
  return {
    version: version === null ? null : bytes.readUInt32LE(version),
    description: readString(file, target(root, MODEL_FIELD.description)),
    hasSignatures: fieldTarget(file, root, MODEL_FIELD.signatureDefs) !== null,
    buffers: buffers.map((buffer) => readBytes(file, target(buffer, 0)).toString()),
    newDataAt: target(buffers.at(-1) ?? 0, 0) + 4,
    metadata: entries.map((entry) => ({
      name: readString(file, target(entry, 0)),
      buffer: bytes.readUInt32LE(fieldPosition(file, entry, 1) ?? 0),
    })),
  };
}

describe('addTfliteMetadata', () => {
  it('keeps everything that the model held, and finds the metadata by its name', () => {
    const model = readModel(addTfliteMetadata(makeTinyModel(), METADATA));
    expect(model.version).toBe(TINY_MODEL.version);
    expect(model.description).toBe(TINY_MODEL.description);
    expect(model.buffers).toEqual([...TINY_MODEL.buffers, METADATA.toString()]);
    expect(model.metadata).toEqual([{ name: METADATA_NAME, buffer: TINY_MODEL.buffers.length }]);
    expect(model.hasSignatures).toBe(false);
  });

  it('keeps the metadata entries that were there before', () => {
    const model = readModel(addTfliteMetadata(makeTinyModel(['min_runtime_version']), METADATA));
    expect(model.metadata).toEqual([
      { name: 'min_runtime_version', buffer: 1 },
      { name: METADATA_NAME, buffer: 2 },
    ]);
  });

  it('leaves the old bytes as they are, moved by a multiple of 64 so that weights stay aligned', () => {
    const old = makeTinyModel();
    const changed = addTfliteMetadata(old, METADATA);
    const shift = changed.length - old.length;
    expect(shift % 64).toBe(0);
    expect(changed.subarray(shift).equals(old), 'the old bytes were changed').toBe(true);
  });

  it.each([0, 1, 15, 16, 17, 63, 64, 65])('aligns the data of %i bytes to 16', (length) => {
    const metadata = Buffer.alloc(length, 'm');
    const model = readModel(addTfliteMetadata(makeTinyModel(), metadata));
    expect(model.newDataAt % 16).toBe(0);
    expect(model.buffers.at(-1)).toBe(metadata.toString());
  });

  it('refuses a file that is no model', () => {
    expect(() => addTfliteMetadata(Buffer.from('<html>not found</html>'), METADATA)).toThrow(
      'not a TensorFlow Lite model',
    );
  });
});
