import { describe, expect, test } from 'vitest';
import { clipTruth, judgedClip } from '../../tests/support/clip-fixtures.ts';
import { segmentsOf, timelineOf } from './timeline.ts';

describe('segments', () => {
  test('are runs of equal values that meet', () => {
    const frames = ['a', 'a', 'b', 'a'].map((value, t) => ({ t, value }));
    expect(segmentsOf(frames)).toEqual([
      { from: 0, to: 2, value: 'a' },
      { from: 2, to: 3, value: 'b' },
      { from: 3, to: 3, value: 'a' },
    ]);
  });
});

describe('the timeline', () => {
  const truth = clipTruth([
    { phase: 'start' },
    { phase: 'start' },
    { phase: 'hold' },
    { phase: 'hold' },
    { phase: 'hold' },
    { phase: 'hold' },
    { present: false },
  ]);
  const judged = judgedClip([
    { verdict: 'adjust' },
    { verdict: 'not-in-position' },
    { verdict: 'adjust' },
    { verdict: 'hold' },
    { verdict: 'hold' },
    { verdict: 'hold' },
    { verdict: 'out-of-view' },
  ]);
  const verdicts = { start: ['adjust', 'not-in-position'], hold: ['hold'] } as const;

  test('says in how many frames of each phase the verdict is an accepted one', () => {
    const { phases } = timelineOf(judged, truth, { verdicts });
    expect(
      phases.map(({ phase, agreement }) => [phase, agreement]),
      'a phase without an expectation must not count',
    ).toEqual([
      ['start', 1],
      ['hold', 0.75],
    ]);
  });

  test('lists what the app said, from when to when', () => {
    const { verdicts: seen } = timelineOf(judged, truth, { verdicts });
    expect(seen.map(({ from, value }) => [from, value])).toEqual([
      [0, 'adjust'],
      [0.1, 'not-in-position'],
      [0.2, 'adjust'],
      [0.3, 'hold'],
      [0.6, 'out-of-view'],
    ]);
  });
});
