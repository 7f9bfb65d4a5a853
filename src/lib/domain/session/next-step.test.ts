import { describe, expect, it } from 'vitest';
import { stretches } from '#lib/content/stretches.ts';
import { FIGURES, figureFrame, type Figure } from '../../../../tests/support/body-figure.ts';
import { mirroredFrame } from '../../../../tests/support/mirrored-frame.ts';
import type { PoseFrame } from '../landmarks.ts';
import type { StretchId } from '../stretch/stretch-definition.ts';
import { advanceCheck } from './advance-check.ts';
import type { CheckResult } from './check-result.ts';
import { planCheck } from './check-plan.ts';
import { CHECK_START } from './check-state.ts';

type Change = (frame: PoseFrame) => PoseFrame;

/** Five seconds of somebody who does nothing but this. */
function run(id: StretchId, figure: Figure, change: Change = (frame) => frame) {
  const definition = stretches.find((stretch) => stretch.id === id);
  if (definition === undefined) throw new Error('the stretch of these tests is gone');
  const plan = planCheck(definition, { level: 'standard', holdSeconds: 20 });
  let state = CHECK_START;
  return Array.from({ length: 50 }, (_, index): CheckResult => {
    const pose = change(figureFrame(figure, { yaw: 0 }, index * 100));
    const step = advanceCheck(state, { pose, atMs: pose.capturedAtMs }, plan);
    state = step.state;
    return step.result;
  });
}
const spoken = (results: readonly CheckResult[]) =>
  new Set(results.flatMap(({ spoken: cue }) => (cue === null ? [] : [cue.id])));

const STEPS: readonly (readonly [StretchId, keyof typeof FIGURES, string])[] = [
  ['half-kneeling-lunge', 'standing', 'kneel-one-knee'],
  ['half-kneeling-lunge', 'splitStance', 'rest-knee'],
  ['half-kneeling-lunge', 'sitting', 'come-up-to-kneeling'],
  ['half-kneeling-lunge', 'handsAndKnees', 'come-up-to-kneeling'],
  ['half-kneeling-lunge', 'supine', 'come-up-to-kneeling'],
  ['half-kneeling-lunge', 'prone', 'come-up-to-kneeling'],
  ['half-kneeling-lunge', 'sideLying', 'come-up-to-kneeling'],
  ['knee-to-chest', 'standing', 'lie-on-your-back'],
  ['knee-to-chest', 'halfKneeling', 'lie-on-your-back'],
  ['knee-to-chest', 'sitting', 'lie-on-your-back'],
  ['knee-to-chest', 'handsAndKnees', 'lie-on-your-back'],
  ['knee-to-chest', 'prone', 'roll-onto-your-back'],
  ['knee-to-chest', 'sideLying', 'roll-onto-your-back'],
  ['knee-to-chest', 'supine', 'draw-one-knee-in'],
  ['knee-to-chest', 'supineKneesBent', 'draw-one-knee-in'],
];

describe('the next step', () => {
  it.each(STEPS)('of %s from %s is "%s", from either side', (id, figure, cue) => {
    for (const change of [(frame: PoseFrame) => frame, mirroredFrame]) {
      const results = run(id, FIGURES[figure], change);
      expect(spoken(results), 'the person is sent the wrong way').toEqual(new Set([cue]));
      expect(results.at(-1)?.verdict).toEqual({ kind: 'not-in-position', stepCueId: cue });
      expect(results.every(({ holdEvent }) => holdEvent === null)).toBe(true);
    }
  });

  it('comes before the view where the body does something else altogether', () => {
    const at = (figure: Figure) =>
      run('knee-to-chest', figure, ({ capturedAtMs }) =>
        figureFrame(figure, { yaw: 50 }, capturedAtMs),
      ).at(-1);
    const [turned, seen] = [at(FIGURES.standing), at(FIGURES.supine)];
    expect(turned?.verdict, 'someone who stands is told to turn, and not to lie down').toEqual({
      kind: 'not-in-position',
      stepCueId: 'lie-on-your-back',
    });
    expect(seen?.verdict).toEqual({ kind: 'not-side-on' });
  });
});
