import { describe, expect, test } from 'vitest';
import { checkedFrame, fileCheck } from '../../../../tests/support/file-checks.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { toMot } from './to-mot.ts';

/** Reads a motion file by OpenSim's rules: settings up to `endheader`, then labels, then numbers. */
function parseMot(text: string) {
  const lines = text.replace(/\n$/, '').split('\n');
  const end = lines.indexOf('endheader');
  if (end < 0) throw new Error('the header has no end');
  const [name = '', ...header] = lines.slice(0, end);
  if (name.includes('=')) throw new Error('the name would be read as a setting');
  const settings = Object.fromEntries(
    header.map((line) => {
      const [key, value] = line.split('=');
      if (key === undefined || value === undefined) throw new Error(`no setting: ${line}`);
      return [key, value];
    }),
  );
  const labels = (lines[end + 1] ?? '').split('\t');
  if (labels[0] !== 'time') throw new Error('the first column is not the time');
  const rows = lines.slice(end + 2).map((line) => line.split('\t'));
  if (rows.length !== Number(settings.nRows)) throw new Error('nRows is wrong');
  if (labels.length !== Number(settings.nColumns)) throw new Error('nColumns is wrong');
  if (rows.some((row) => row.length !== labels.length)) throw new Error('a row is too short');
  if (rows.flat().some((cell) => !/^(-?\d+(\.\d+)?|NaN)$/.test(cell))) throw new Error('no number');
  return { name, settings, labels, rows };
}

const check = fileCheck([
  checkedFrame({
    tMs: 0,
    measurements: measured({
      trunkLean: 2.14159,
      'hipExtension.rear': null,
      'stanceRatio.front': 1.2,
    }),
  }),
  checkedFrame({
    tMs: 66.6667,
    measurements: measured({
      trunkLean: -3.25,
      'hipExtension.rear': 15.5,
      'stanceRatio.front': 1.3,
    }),
  }),
]);

describe('the motion file', () => {
  const mot = parseMot(toMot(check));

  test('holds the angles in degrees, and no lengths among them', () => {
    expect(mot.settings).toEqual({ version: '1', nRows: '2', nColumns: '3', inDegrees: 'yes' });
    expect(mot.labels, 'a length would be read as an angle').toEqual([
      'time',
      'trunkLean',
      'hipExtension.rear',
    ]);
  });

  test('keeps time and value of every frame, NaN where nothing was seen', () => {
    expect(mot.rows).toEqual([
      ['0', '2.142', 'NaN'],
      ['0.067', '-3.25', '15.5'],
    ]);
  });

  test('is not broken by the name of the file', () => {
    const odd = parseMot(toMot({ ...check, name: 'take=2 \n.mp4' }));
    expect(odd.name).toBe('take_2__.mp4');
  });

  test('of no frames can still be read', () => {
    expect(parseMot(toMot(fileCheck([]))).labels).toEqual(['time']);
  });
});
