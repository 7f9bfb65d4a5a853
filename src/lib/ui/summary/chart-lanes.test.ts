import { describe, expect, test } from 'vitest';
import { milliseconds } from '#lib/domain/units.ts';
import { sessionRecord } from '../../../../tests/support/storage-tabs.ts';
import { chartLanes } from './chart-lanes.ts';

const NAMES = { held: 'Held', easeOff: 'Eased off', fault: (id: string) => `fault ${id}` };
const moment = (faultId: string, fromMs: number) =>
  ({
    faultId,
    stretchedSide: 'left',
    fromMs: milliseconds(fromMs),
    toMs: milliseconds(fromMs + 800),
  }) as const;

describe('the lines under the chart', () => {
  test('are what counted, each fault once, and where the person eased off', () => {
    const moments = [moment('lean', 1000), moment('tilt', 3000), moment('lean', 9000)];
    const held = [{ fromMs: milliseconds(4000), toMs: milliseconds(8000) }];
    const lanes = chartLanes(sessionRecord({ moments }), held, NAMES);
    expect(
      lanes.map(({ name, kind, spans }) => [name, kind, spans.map(({ fromMs }) => fromMs)]),
      'something that happened is not in the chart',
    ).toEqual([
      ['Held', 'held', [4000]],
      ['fault lean', 'fault', [1000, 9000]],
      ['fault tilt', 'fault', [3000]],
      ['Eased off', 'moment', [34_600, 71_000]],
    ]);
  });

  test('show the holds before, or without, a trace', () => {
    const [held] = chartLanes(sessionRecord({ easeOffs: [] }), null, NAMES);
    expect(held?.spans, 'without a trace the chart is empty').toEqual([
      { fromMs: 6100, toMs: 34_500 },
      { fromMs: 52_300, toMs: 69_600 },
    ]);
  });

  test('have no line for what did not happen', () => {
    const lanes = chartLanes(sessionRecord({ moments: [], easeOffs: [] }), [], NAMES);
    expect(lanes.map(({ key }) => key)).toEqual(['held']);
  });
});
