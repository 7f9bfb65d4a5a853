import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { mirroredFrame } from '../../../../tests/support/mirrored-frame.ts';
import { drawIn, playSupine, type SupineMove } from '../../../../tests/support/posture-script.ts';
import { FLAT, KNEE_IN, type SupinePose } from '../../../../tests/support/supine-skeleton.ts';
import { blendLegs, swapLegs } from '../../../../tests/support/wrong-legs.ts';
import { otherSide, SIDES, type PoseFrame, type Side } from '../landmarks.ts';
import { advanceCheck } from './advance-check.ts';
import { planCheck } from './check-plan.ts';
import { CHECK_START } from './check-state.ts';

const definition = findStretch('knee-to-chest');
if (definition === null) throw new Error('the stretch of these tests is gone');
const PLAN = planCheck(definition, { level: 'standard', holdSeconds: 20 });

const mirrorSide = (side: Side | null): Side | null => (side === null ? null : otherSide(side));

/** What of each frame must be the same in the mirror, sides turned when `isTurned`. */
function essence(frames: readonly PoseFrame[], isTurned: boolean) {
  let state = CHECK_START;
  return frames.map((pose) => {
    const step = advanceCheck(state, { pose, atMs: pose.capturedAtMs }, PLAN);
    state = step.state;
    const { verdict, phase, posture, variant, spoken, holdEvent, areLimbsSure } = step.result;
    const { left, right } = state.hold.totalMs;
    const side = step.result.stretchedSide;
    return {
      kind: verdict.kind,
      faults: verdict.kind === 'adjust' ? verdict.faults.map(({ id }) => id) : [],
      phase,
      posture,
      variant: variant?.id ?? null,
      spoken: spoken?.id ?? null,
      holdEvent,
      areLimbsSure,
      stretchedSide: isTurned ? mirrorSide(side) : side,
      heldMs: isTurned ? [right, left] : [left, right],
    };
  });
}

/** Never a round number, so that no value lies on a limit and is decided by rounding. */
const uneven = (min: number, max: number) => fc.integer({ min, max }).map((value) => value + 0.37);
const angles = fc.record({
  trunkFromFloor: uneven(-3, 20),
  neckFlexion: uneven(-5, 40),
  hipFlexionRaised: uneven(70, 142),
  kneeFlexionRaised: uneven(60, 140),
  hipFlexionDown: uneven(-6, 55),
  kneeFlexionDown: uneven(0, 100),
  handsToKnee: fc.constantFrom(0.013, 0.62, 0.98),
  shoulderRatio: fc.constantFrom(0.011, 0.21, 0.43),
});
const scene = fc.record({
  raised: fc.constantFrom<Side>(...SIDES),
  headAt: fc.constantFrom('image-left' as const, 'image-right' as const),
  moves: fc.array(fc.record({ to: angles, seconds: fc.constantFrom(0.5, 1.5, 3) }), {
    minLength: 1,
    maxLength: 4,
  }),
  wrong: fc.array(fc.constantFrom('right', 'right', 'right', 'swapped', 'blended'), {
    minLength: 7,
    maxLength: 7,
  }),
});

describe('a lying scene in the mirror', () => {
  it('is judged the same, with left for right', () => {
    let held = 0;
    fc.assert(
      fc.property(scene, ({ raised, headAt, moves, wrong }) => {
        const as = { raised, headAt };
        const turn = ({
          to,
          seconds,
        }: {
          to: Partial<SupinePose>;
          seconds: number;
        }): SupineMove => ({
          to: { ...KNEE_IN, ...to, ...as },
          seconds,
        });
        const plain = playSupine({ ...FLAT, ...as }, [...drawIn(2, as), ...moves.map(turn)]).map(
          (frame, index) => {
            const how = wrong[index % wrong.length];
            if (how === 'swapped') return swapLegs(frame);
            return how === 'blended' ? blendLegs(frame, 0.27) : frame;
          },
        );
        const found = essence(plain, false);
        held += found.filter(({ kind }) => kind === 'hold').length;
        expect(
          essence(plain.map(mirroredFrame), true),
          'one leg is judged more strictly than the other',
        ).toEqual(found);
      }),
      { numRuns: 40 },
    );
    expect(held, 'the scenes never came to a hold, so nothing was shown').toBeGreaterThan(200);
  });
});
