import { describe, expect, test } from 'vitest';
import { adjust, checkedFrame, LEAN, SHIN } from '../../../../tests/support/file-checks.ts';
import { cueMarks, endOf, faultRows, verdictSpans } from './timeline.ts';

const hold = { kind: 'hold', questions: [] } as const;

describe('the timeline of a file', () => {
  test('ends one frame after the last begins, or its last moment would have no width', () => {
    const frames = [0, 100, 200].map((tMs) => checkedFrame({ tMs }));
    expect(endOf(frames)).toBe(300);
    expect(endOf([checkedFrame({ tMs: 0 })])).toBe(0);
    expect(endOf([])).toBe(0);
  });

  test('joins frames of the same verdict, and tells the way in from a fault', () => {
    const frames = [
      checkedFrame({ tMs: 0, verdict: adjust() }),
      checkedFrame({ tMs: 100, verdict: adjust(LEAN) }),
      checkedFrame({ tMs: 250, verdict: adjust(SHIN) }),
      checkedFrame({ tMs: 300, verdict: hold }),
    ];
    expect(verdictSpans(frames), 'the strip shows another time than the frames').toEqual([
      { kind: 'keep-going', fromMs: 0, toMs: 100 },
      { kind: 'adjust', fromMs: 100, toMs: 300 },
      { kind: 'hold', fromMs: 300, toMs: 400 },
    ]);
  });

  test('does not call legs that cannot be told apart a fault, nor a good way in', () => {
    const verdict = { kind: 'adjust', faults: [], areLegsUnsure: true } as const;
    const [span] = verdictSpans([checkedFrame({ verdict })]);
    expect(span?.kind).toBe('legs-unsure');
  });

  test('gives each fault a row, with a gap where it was off', () => {
    const frames = [
      checkedFrame({ tMs: 0, verdict: adjust(SHIN) }),
      checkedFrame({ tMs: 100, verdict: adjust(LEAN, SHIN) }),
      checkedFrame({ tMs: 250, verdict: hold }),
      checkedFrame({ tMs: 300, verdict: adjust(SHIN) }),
    ];
    expect(faultRows(frames), 'a fault is shown at a time when it was not on').toEqual([
      {
        faultId: SHIN.id,
        spans: [
          { fromMs: 0, toMs: 250 },
          { fromMs: 300, toMs: 400 },
        ],
        totalMs: 350,
      },
      { faultId: LEAN.id, spans: [{ fromMs: 100, toMs: 250 }], totalMs: 150 },
    ]);
  });

  test('marks each cue at its frame', () => {
    const frames = [
      checkedFrame({ tMs: 0 }),
      checkedFrame({ tMs: 70, spoken: { id: 'grow-tall', kind: 'fault' } }),
    ];
    expect(cueMarks(frames), 'tapping the cue would lead elsewhere').toEqual([
      { cueId: 'grow-tall', tMs: 70, index: 1 },
    ]);
  });
});
