import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { glideIn, playPostures, type Move } from '../../../../tests/support/posture-script.ts';
import {
  LUNGE,
  START_POSTURE,
  STANDING,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import { mirroredFrame, mirrorName } from '../../../../tests/support/mirrored-frame.ts';
import { otherSide, type PoseFrame, type Side } from '../landmarks.ts';
import { advanceCheck } from './advance-check.ts';
import type { CheckResult } from './check-result.ts';
import { planCheck } from './check-plan.ts';
import { CHECK_START, type CheckState } from './check-state.ts';

const definition = findStretch('half-kneeling-lunge');
if (definition === null) throw new Error('the stretch of these tests is gone');
const PLAN = planCheck(definition, { level: 'standard', holdSeconds: 20 });

type Seen = { readonly state: CheckState; readonly result: CheckResult; readonly atMs: number };

function run(frames: readonly PoseFrame[]): readonly Seen[] {
  let state = CHECK_START;
  return frames.map((pose) => {
    const step = advanceCheck(state, { pose, atMs: pose.capturedAtMs }, PLAN);
    state = step.state;
    return { ...step, atMs: pose.capturedAtMs };
  });
}
const spoken = (seen: readonly Seen[]) =>
  seen.flatMap(({ result }) => (result.spoken === null ? [] : [result.spoken.id]));
const events = (seen: readonly Seen[]) =>
  seen.flatMap(({ result }) => (result.holdEvent === null ? [] : [result.holdEvent]));

const mirrorSide = (side: Side | null): Side | null => (side === null ? null : otherSide(side));

/** What of a frame must be the same in the mirror, sides and names turned when `isTurned`. */
function essence({ result, state }: Seen, isTurned: boolean) {
  const { verdict, phase, stretchedSide, holdEvent, roles } = result;
  const { left, right } = state.hold.totalMs;
  const missing = verdict.kind === 'out-of-view' ? verdict.missing : [];
  const names = missing === 'person' ? [missing] : [...missing];
  return {
    kind: verdict.kind,
    faults: verdict.kind === 'adjust' ? verdict.faults.map(({ id }) => id) : [],
    missing: names.map((name) => (isTurned && name !== 'person' ? mirrorName(name) : name)).sort(),
    phase,
    spoken: result.spoken?.id ?? null,
    holdEvent,
    stretchedSide: isTurned ? mirrorSide(stretchedSide) : stretchedSide,
    rear: isTurned ? mirrorSide(roles.rear ?? null) : (roles.rear ?? null),
    heldMs: isTurned ? [right, left] : [left, right],
  };
}

/** Never a round number, so that no value lies on a limit and is decided by rounding. */
const uneven = (min: number, max: number) => fc.integer({ min, max }).map((value) => value + 0.37);
const posture = fc
  .record({
    base: fc.constantFrom(LUNGE, LUNGE, START_POSTURE, START_POSTURE, STANDING),
    trunkLean: uneven(-14, 30),
    hipExtensionRear: uneven(-10, 35),
    kneeFlexionFront: uneven(60, 120),
    shoulderRatio: fc.constantFrom(0.011, 0.012, 0.23, 0.41),
    x: fc.constantFrom(310.3, 290.7, 40.3),
  })
  .map(({ base, x, ...angles }): UprightPose =>
    base === STANDING
      ? { ...base, shoulderRatio: angles.shoulderRatio }
      : { ...base, ...angles, midHip: { ...base.midHip, x } },
  );
const scene = fc.record({
  rear: fc.constantFrom<Side>('left', 'right'),
  facing: fc.constantFrom('image-left' as const, 'image-right' as const),
  moves: fc.array(fc.record({ to: posture, seconds: fc.constantFrom(0.5, 1.5, 3) }), {
    minLength: 1,
    maxLength: 5,
  }),
});

describe('the whole check', () => {
  it('judges a mirrored scene the same, with left for right', () => {
    let held = 0;
    fc.assert(
      fc.property(scene, ({ rear, facing, moves }) => {
        const turn = ({ to, seconds: lasts }: Move): Move => ({
          to: { ...to, rear, facing },
          seconds: lasts,
        });
        const good = glideIn(2, { rear, facing });
        const first = { ...START_POSTURE, rear, facing };
        const frames = playPostures(first, [...good, ...moves.map(turn)]);
        const plain = run(frames);
        const inMirror = run(frames.map(mirroredFrame));
        held += plain.filter(({ result }) => result.verdict.kind === 'hold').length;
        expect(
          inMirror.map((seen) => essence(seen, true)),
          'one leg is judged more strictly than the other',
        ).toEqual(plain.map((seen) => essence(seen, false)));
      }),
      { numRuns: 40 },
    );
    expect(held, 'the scenes never came to a hold, so nothing was shown').toBeGreaterThan(200);
  });

  it('starts the hold once for a good lunge and completes it at the target', () => {
    const seen = run(playPostures(START_POSTURE, glideIn(23)));
    expect(events(seen)).toEqual(['started', 'complete']);
    expect(seen.at(-1)?.state.hold.totalMs.left).toBe(0);
    const complete = seen.find(({ result }) => result.holdEvent === 'complete');
    expect(complete?.atMs, 'the hold was over too early').toBeGreaterThanOrEqual(4000 + 19_000);
  });

  it('never counts standing still', () => {
    const seen = run(playPostures(STANDING, [{ to: STANDING, seconds: 30 }]));
    expect(events(seen)).toEqual([]);
    expect(new Set(seen.map(({ result }) => result.verdict.kind))).toEqual(
      new Set(['not-in-position']),
    );
  });

  it('does not urge someone on who glides slowly', () => {
    const slow: readonly Move[] = [
      { to: START_POSTURE, seconds: 9 },
      { to: LUNGE, seconds: 14 },
      { to: LUNGE, seconds: 4 },
    ];
    const seen = run(playPostures(START_POSTURE, slow));
    expect(spoken(seen), 'whoever moves with care is told to go further').not.toContain(
      'glide-forward',
    );
    expect(events(seen)).toEqual(['started']);
  });

  it('goes on after a short look away and asks anew after a long one', () => {
    const frames = playPostures(START_POSTURE, glideIn(12));
    const without = (fromMs: number, toMs: number) => {
      let state = CHECK_START;
      return frames.map((pose): Seen => {
        const atMs = pose.capturedAtMs;
        const isAway = atMs > fromMs && atMs < toMs;
        const step = advanceCheck(state, { pose: isAway ? null : pose, atMs }, PLAN);
        state = step.state;
        return { ...step, atMs };
      });
    };
    expect(events(without(8000, 9400)), 'a short loss of the person ended the hold').toEqual([
      'started',
    ]);
    const long = without(8000, 11_000);
    expect(events(long).slice(0, 2)).toEqual(['started', 'lost']);
    const away = long.find(({ atMs }) => atMs === 10_000);
    expect(away?.result.phase, 'whoever was away may have done anything').toBeNull();
  });

  it('claims no stretched side right after someone has turned round', () => {
    const other = { ...LUNGE, facing: 'image-left' } as const;
    const seen = run([
      ...playPostures(LUNGE, [{ to: LUNGE, seconds: 2 }]),
      ...playPostures(other, [{ to: other, seconds: 2 }], 2100),
    ]);
    const sides = seen.map(({ result }) => result.stretchedSide);
    expect(sides[20]).toBe('right');
    expect(sides[31], 'the leg of the old view is credited in the new one').toBeNull();
    expect(sides.at(-1)).toBe('right');
  });

  it('notes faults of the time in which they were on, for the stretched side', () => {
    const leaning = { ...LUNGE, trunkLean: 28, hipExtensionRear: -13, hipFlexionFront: 122 };
    const moves = [...glideIn(4), { to: leaning, seconds: 1 }, { to: leaning, seconds: 5 }];
    const last = run(playPostures(START_POSTURE, moves)).at(-1);
    expect([...(last?.state.tally.right.faultMs.keys() ?? [])]).toContain('forward-lean');
    expect([...(last?.state.tally.left.faultMs.keys() ?? [])]).toEqual([]);
  });
});
