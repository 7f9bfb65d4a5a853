import { describe, expect, it } from 'vitest';
import { measured } from '../../../../tests/support/measured.ts';
import { LEAN_RULE } from '../../../../tests/support/rules.ts';
import { stretchNamed } from '../../../../tests/support/shipped-stretch.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import { milliseconds } from '../units.ts';
import { CHECK_START } from './check-state.ts';
import { NO_SIGHT, type JudgedBody } from './judge-body.ts';
import {
  EMPTY_TALLY,
  summariseFaults,
  summariseMatch,
  summariseMeasures,
  summariseMoments,
} from './tally.ts';
import { tallyFrame, type TalliedFrame } from './tally-frame.ts';

const definition = stretchNamed('half-kneeling-lunge');
const HOLD: FormVerdict = { kind: 'hold', questions: [] };
const LEANING: FormVerdict = { kind: 'adjust', faults: [LEAN_RULE], areLegsUnsure: false };

const body = (phase: 'glide' | 'hold'): JudgedBody => ({
  ...CHECK_START,
  phase: { ...CHECK_START.phase, phase },
  sight: {
    ...NO_SIGHT,
    measurements: measured({ trunkLean: 2, 'hipExtension.rear': 14 }),
  },
});
const frame = (change: Partial<TalliedFrame>): TalliedFrame => ({
  judged: body('hold'),
  verdict: HOLD,
  definition,
  stretchedSide: 'left',
  isCounting: true,
  nowMs: milliseconds(9100),
  lastMs: milliseconds(8970),
  ...change,
});
const START = milliseconds(4000);

describe('what one frame adds to the summary', () => {
  it('the measures of a hold, and how well it matches', () => {
    const tally = tallyFrame(EMPTY_TALLY, frame({}));
    expect(summariseMeasures(tally).map(({ measure, median }) => [measure, median])).toEqual([
      ['trunkLean', 2],
      ['hipExtension', 14],
    ]);
    expect(summariseMatch(tally)).toEqual({ left: 1, right: null });
    expect(summariseFaults(tally)).toEqual([]);
  });

  it('of a fault its time and its moment, and the match at rest, but no measures', () => {
    const tally = tallyFrame(EMPTY_TALLY, frame({ verdict: LEANING }));
    expect(summariseFaults(tally)).toEqual([
      { faultId: 'lean', stretchedSide: 'left', durationMs: 130 },
    ]);
    expect(summariseMoments(tally, START)).toEqual([
      { faultId: 'lean', stretchedSide: 'left', fromMs: 4970, toMs: 5100 },
    ]);
    expect(summariseMeasures(tally), 'a faulty line went into the middle value').toEqual([]);
    expect(summariseMatch(tally).left).toBe(1);
  });

  it('no match on the way in, where nobody is at rest', () => {
    const tally = tallyFrame(EMPTY_TALLY, frame({ judged: body('glide'), verdict: LEANING }));
    expect(summariseMatch(tally).left).toBeNull();
  });

  it('nothing before go, in a rest or in a pause', () => {
    const tally = tallyFrame(EMPTY_TALLY, frame({ verdict: LEANING, isCounting: false }));
    expect(summariseFaults(tally), 'somebody at rest is blamed').toEqual([]);
    expect(summariseMatch(tally).left).toBeNull();
  });

  it('nothing without a known side, and an end to what was on', () => {
    const on = tallyFrame(EMPTY_TALLY, frame({ verdict: LEANING }));
    const unknown = tallyFrame(on, frame({ stretchedSide: null, verdict: LEANING }));
    const again = tallyFrame(
      unknown,
      frame({ verdict: LEANING, nowMs: milliseconds(12_000), lastMs: milliseconds(11_900) }),
    );
    expect(summariseMoments(again, START)).toHaveLength(2);
  });

  it('no time of the first frame, since there is none before it', () => {
    const tally = tallyFrame(EMPTY_TALLY, frame({ verdict: LEANING, lastMs: null }));
    expect(summariseFaults(tally)).toMatchObject([{ durationMs: 0 }]);
  });
});
