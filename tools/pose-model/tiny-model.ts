import { Builder } from 'flatbuffers';
import { MODEL_FIELD } from './add-tflite-metadata.ts';

/** What the tests look for in the tiny model after it was changed. */
export const TINY_MODEL = { version: 3, description: 'tiny model', buffers: ['', 'weights'] };

/** A model file of the real layout with almost nothing in it, for the tests. */
export function makeTinyModel(oldMetadata: readonly string[] = []): Buffer {
  const builder = new Builder(256);
  const description = builder.createString(TINY_MODEL.description);
  const buffers = TINY_MODEL.buffers.map((text) => {
    const data = builder.createByteVector(Buffer.from(text));
    builder.startObject(1);
    builder.addFieldOffset(0, data, 0);
    return builder.endObject();
  });
  const entries = oldMetadata.map((text) => {
    const name = builder.createString(text);
    builder.startObject(2);
    builder.addFieldOffset(0, name, 0);
    builder.addFieldInt32(1, 1, 0);
    return builder.endObject();
  });
  const bufferVector = vectorOf(builder, buffers);
  const entryVector = entries.length > 0 ? vectorOf(builder, entries) : 0;
  builder.startObject(8);
  builder.addFieldInt32(MODEL_FIELD.version, TINY_MODEL.version, 0);
  builder.addFieldOffset(MODEL_FIELD.description, description, 0);
  builder.addFieldOffset(MODEL_FIELD.buffers, bufferVector, 0);
  builder.addFieldOffset(MODEL_FIELD.metadata, entryVector, 0);
  builder.finish(builder.endObject(), 'TFL3');
  return Buffer.from(builder.asUint8Array());
}

function vectorOf(builder: Builder, tables: readonly number[]): number {
  builder.startVector(4, tables.length, 4);
  for (const table of tables.toReversed()) builder.addOffset(table);
  return builder.endVector();
}
