import { describe, expect, it } from 'vitest';
import { GuideRun, guidePart, guidePractice } from '../../../../tests/support/guide-run.ts';
import { seconds } from '../units.ts';
import { practisedOf } from './guide-state.ts';

const oneSide = { sides: 'right', parts: 2 } as const;

describe('a guided practice', () => {
  it('leads through places, points and ways between them, and ends by itself', () => {
    const run = new GuideRun(guidePractice(), oneSide).play(50);
    expect(run.kinds, 'whoever does not see the screen is left alone').toEqual([
      'guide-open',
      'count',
      'count',
      'count',
      'guide-part',
      'part-over',
      'guide-between',
      'guide-part',
      'part-over',
      'finished',
    ]);
    expect(run.timesOf('count')).toEqual([5, 6, 7]);
    expect(run.timesOf('guide-part')).toEqual([8, 29]);
    expect(run.timesOf('finished')).toEqual([46]);
  });

  it('counts the parts and nothing else as practised, each on its side', () => {
    const run = new GuideRun(guidePractice(), { parts: 1 }).play(80);
    expect(run.state.practisedMs).toEqual({ left: 17_000, right: 17_000, none: 0 });
    expect(practisedOf(run.state)).toBe(34_000);
  });

  it('gives the remarks of a part at their time, once each', () => {
    const remarks = [
      { atMs: seconds(0), remarkId: 'soften' },
      { atMs: seconds(9), remarkId: 'breathe' },
    ];
    const run = new GuideRun(guidePractice({ parts: [guidePart('high', { remarks })] }), {
      parts: 1,
      sides: 'left',
    }).play(30);
    expect(
      run.told.flatMap(({ atSeconds, event }) =>
        event.kind === 'guide-remark' ? [[atSeconds, event.remarkId]] : [],
      ),
    ).toEqual([
      [8, 'soften'],
      [17, 'breathe'],
    ]);
  });

  it('tells half-way in a long part, unless a remark is near it or nobody is to mind the time', () => {
    const long = { seconds: 60, parts: 1, sides: 'left' } as const;
    expect(new GuideRun(guidePractice(), long).play(70).timesOf('half-way')).toEqual([38]);
    const remarks = [{ atMs: seconds(33), remarkId: 'breathe' }];
    const near = guidePractice({ parts: [guidePart('high', { remarks })] });
    expect(new GuideRun(near, long).play(70).timesOf('half-way')).toEqual([]);
    const still = new GuideRun(guidePractice({ group: 'stillness' }), long).play(70);
    expect(still.kinds).toEqual([
      'guide-open',
      'count',
      'count',
      'count',
      'guide-part',
      'finished',
    ]);
  });

  it('turns the breath at its times and begins none at the end', () => {
    const breathing = guidePractice({
      hasSides: false,
      partCount: null,
      parts: [guidePart('breath')],
      seconds: { least: 10, usual: 20, most: 600, step: 10 },
      breath: {
        patterns: [{ inSeconds: 4, outSeconds: 6 }],
        own: { least: 3, usual: 5, most: 8, step: 1 },
      },
    });
    const run = new GuideRun(breathing).play(40);
    expect(
      run.told.flatMap(({ atSeconds, event }) =>
        event.kind === 'breath' ? [[atSeconds, event.phase, event.breath]] : [],
      ),
    ).toEqual([
      [8, 'in', 1],
      [12, 'out', 1],
      [18, 'in', 2],
      [22, 'out', 2],
    ]);
    expect(run.timesOf('finished')).toEqual([28]);
  });
});

describe('a locked screen', () => {
  it('costs nothing: the practice is where the clock is', () => {
    const run = new GuideRun(guidePractice(), oneSide).play(10).sleep(24);
    expect(run.state.practisedMs.right, 'time behind a locked screen is lost').toBe(22_000);
    expect(run.kinds.slice(5), 'everything slept through is read out at once').toEqual([
      'guide-part',
    ]);
    run.play(12);
    expect(run.timesOf('finished')).toEqual([46]);
  });

  it('within one part is followed by nothing but what has only just come up', () => {
    const remarks = [
      { atMs: seconds(4), remarkId: 'soften' },
      { atMs: seconds(11), remarkId: 'breathe' },
    ];
    const practice = guidePractice({ parts: [guidePart('high', { remarks })] });
    const run = new GuideRun(practice, { parts: 1, sides: 'left' }).play(9).sleep(12);
    expect(run.told.slice(5).map(({ event }) => event)).toEqual([
      { kind: 'guide-remark', remarkId: 'breathe' },
    ]);
  });

  it('ends a practice that ran out meanwhile, at the time it ran out', () => {
    const run = new GuideRun(guidePractice(), oneSide).play(10).sleep(3600);
    expect(run.kinds.slice(5)).toEqual(['finished']);
    expect(practisedOf(run.state), 'an hour of sleep was counted as practice').toBe(34_000);
    expect(run.nowMs - (run.state.endedAtMs ?? 0)).toBe((3600 + 10 - 46) * 1000);
  });

  it('does no harm when the clock is set back', () => {
    const run = new GuideRun(guidePractice(), oneSide).play(12).sleep(-7200).play(5);
    expect(run.state.practisedMs.right, 'the practice went backwards').toBe(9000);
  });
});
