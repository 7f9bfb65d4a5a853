import { expect, it } from 'vitest';
import { fieldTarget, rootTable, vectorTargets } from './flat-table.ts';
import { normalizationMetadata } from './normalization-metadata.ts';

it('holds one mean and one deviation for each of red, green and blue', () => {
  const file = { bytes: Buffer.from(normalizationMetadata({ mean: 127.5, std: 64.25 })) };
  const target = (table: number, field: number): number => {
    const position = fieldTarget(file, table, field);
    if (position === null) throw new Error(`The metadata has no field ${field}.`);
    return position;
  };
  const only = (table: number, field: number): number => {
    const [first, ...others] = vectorTargets(file, target(table, field));
    if (first === undefined || others.length > 0) throw new Error('Expected exactly one entry.');
    return first;
  };
  const floats = (vector: number): number[] =>
    Array.from({ length: file.bytes.readUInt32LE(vector) }, (_, index) =>
      file.bytes.readFloatLE(vector + 4 + 4 * index),
    );

  const input = only(only(rootTable(file), 3), 2);
  const normalization = target(only(input, 4), 1);
  expect(file.bytes.toString('ascii', 4, 8)).toBe('M001');
  expect(floats(target(normalization, 0))).toEqual([127.5, 127.5, 127.5]);
  expect(floats(target(normalization, 1))).toEqual([64.25, 64.25, 64.25]);
});
