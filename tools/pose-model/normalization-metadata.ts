import { Builder } from 'flatbuffers';

/** How a model wants its pixels: (value - mean) / std, the same for red, green and blue. */
export type Normalization = {
  readonly mean: number;
  readonly std: number;
};

// Field numbers, union tags and the identifier come from TensorFlow Lite's metadata_schema.fbs.
const MODEL = { fields: 8, subgraphs: 3 };
const SUBGRAPH = { fields: 8, inputs: 2 };
const TENSOR = { fields: 7, content: 3, processUnits: 4 };
const CONTENT = { fields: 3, propertiesType: 0, properties: 1 };
const IMAGE = { fields: 2, colorSpace: 0 };
const PROCESS_UNIT = { fields: 2, optionsType: 0, options: 1 };
const NORMALIZATION = { fields: 2, mean: 0, std: 1 };
const IMAGE_PROPERTIES = 2;
const NORMALIZATION_OPTIONS = 1;
const RGB = 1;
const FILE_IDENTIFIER = 'M001';
const CHANNELS = 3;

/**
 * The metadata flatbuffer that tells MediaPipe how to feed pictures to a model with one float input.
 * Without it the landmarker refuses the model, asking for NormalizationOptions.
 */
export function normalizationMetadata({ mean, std }: Normalization): Uint8Array {
  const builder = new Builder(256);

  builder.startObject(IMAGE.fields);
  builder.addFieldInt8(IMAGE.colorSpace, RGB, 0);
  const image = builder.endObject();

  builder.startObject(CONTENT.fields);
  builder.addFieldInt8(CONTENT.propertiesType, IMAGE_PROPERTIES, 0);
  builder.addFieldOffset(CONTENT.properties, image, 0);
  const content = builder.endObject();

  const means = sameForAllChannels(builder, mean);
  const stds = sameForAllChannels(builder, std);
  builder.startObject(NORMALIZATION.fields);
  builder.addFieldOffset(NORMALIZATION.mean, means, 0);
  builder.addFieldOffset(NORMALIZATION.std, stds, 0);
  const normalization = builder.endObject();

  builder.startObject(PROCESS_UNIT.fields);
  builder.addFieldInt8(PROCESS_UNIT.optionsType, NORMALIZATION_OPTIONS, 0);
  builder.addFieldOffset(PROCESS_UNIT.options, normalization, 0);
  const processUnits = vectorOfOne(builder, builder.endObject());

  builder.startObject(TENSOR.fields);
  builder.addFieldOffset(TENSOR.content, content, 0);
  builder.addFieldOffset(TENSOR.processUnits, processUnits, 0);
  const inputs = vectorOfOne(builder, builder.endObject());

  builder.startObject(SUBGRAPH.fields);
  builder.addFieldOffset(SUBGRAPH.inputs, inputs, 0);
  const subgraphs = vectorOfOne(builder, builder.endObject());

  builder.startObject(MODEL.fields);
  builder.addFieldOffset(MODEL.subgraphs, subgraphs, 0);
  builder.finish(builder.endObject(), FILE_IDENTIFIER);
  return builder.asUint8Array();
}

function vectorOfOne(builder: Builder, table: number): number {
  builder.startVector(4, 1, 4);
  builder.addOffset(table);
  return builder.endVector();
}

function sameForAllChannels(builder: Builder, value: number): number {
  builder.startVector(4, CHANNELS, 4);
  for (let channel = 0; channel < CHANNELS; channel++) builder.addFloat32(value);
  return builder.endVector();
}
