import { describe, expect, test } from 'vitest';
import {
  adjust,
  checkedFrame,
  fileCheck,
  LEAN,
  SHIN,
} from '../../../../tests/support/file-checks.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { toCsv } from './to-csv.ts';
import { toFileReport } from './to-file-report.ts';

/** Reads RFC 4180 by its grammar; throws at anything else. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (found === null) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 30)}`);
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const asRecords = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = parseCsv(text);
  return rows.map((row) => {
    expect(row.length, 'a row has more or fewer cells than the head').toBe(head.length);
    return Object.fromEntries(head.map((name, place) => [name, row[place] ?? '']));
  });
};

describe('the table', () => {
  test('has one row for each frame, with every measure by name', () => {
    const check = fileCheck([
      checkedFrame({
        tMs: 66.6667,
        roles: { rear: 'right', front: 'left' },
        yaw: 4.25,
        verdict: adjust(LEAN, SHIN),
        spoken: { id: 'grow-tall', kind: 'fault' },
        heldMs: { left: 0, right: 3200 },
        measurements: measured({ trunkLean: 2.14, 'hipExtension.rear': null }),
        change: 1.04,
      }),
      checkedFrame({ tMs: 133, measurements: measured({ 'stanceRatio.front': 1.2345 }) }),
    ]);
    const [first, second] = asRecords(toCsv(toFileReport(check)));
    expect(first).toMatchObject({
      t: '0.067',
      person: 'true',
      verdict: 'adjust',
      orientation: 'upright',
      towards: 'right',
      front: 'left',
      rear: 'right',
      raised: '',
      yaw: '4.3',
      faults: 'lean shin',
      cue: 'grow-tall',
      heldSeconds: '3.2',
      trunkLean: '2.1',
      'trunkLean.error': '3',
      'trunkLean.change': '1',
      'hipExtension.rear': '',
    });
    expect(second, 'a measure that came later is lost').toMatchObject({
      'stanceRatio.front': '1.234',
      trunkLean: '',
    });
  });

  test('of no frames is a head alone', () => {
    expect(parseCsv(toCsv({ frames: [] }))).toHaveLength(1);
  });

  test('quotes what would break a row', () => {
    const [frame] = toFileReport(fileCheck([checkedFrame({})])).frames;
    const odd = { ...frame, cue: 'say "hold", now\nplease' } as NonNullable<typeof frame>;
    expect(asRecords(toCsv({ frames: [odd] }))[0]?.cue).toBe('say "hold", now\nplease');
  });
});
