import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { drawIn, playSupine } from '../../../../tests/support/posture-script.ts';
import { FLAT, type SupinePose } from '../../../../tests/support/supine-skeleton.ts';
import { blendLegs, swapLegs } from '../../../../tests/support/wrong-legs.ts';
import type { PoseFrame } from '../landmarks.ts';
import { advanceCheck } from './advance-check.ts';
import type { CheckResult } from './check-result.ts';
import { planCheck } from './check-plan.ts';
import { CHECK_START } from './check-state.ts';

const definition = findStretch('knee-to-chest');
if (definition === null) throw new Error('the stretch of these tests is gone');
const PLAN = planCheck(definition, { level: 'standard', holdSeconds: 30 });

/** Draws the right knee in and holds it, for eight seconds if not told otherwise, as the model sees it. */
function run(
  change: (frame: PoseFrame, index: number) => PoseFrame,
  { holdSeconds = 8, ...pose }: Partial<SupinePose> & { readonly holdSeconds?: number } = {},
) {
  let state = CHECK_START;
  const results = playSupine({ ...FLAT, ...pose }, drawIn(holdSeconds, pose)).map(
    (frame, index) => {
      const seen = change(frame, index);
      const step = advanceCheck(state, { pose: seen, atMs: seen.capturedAtMs }, PLAN);
      state = step.state;
      return step.result;
    },
  );
  return { results, heldMs: state.hold.totalMs };
}
const spoken = (results: readonly CheckResult[], kind: string) =>
  results.flatMap(({ spoken: cue }) => (cue?.kind === kind ? [cue.id] : []));
const NOTHING = { left: 0, right: 0 };

describe('legs that the model swaps in every fourth frame', () => {
  const swapped = run((frame, index) => (index % 4 === 1 ? swapLegs(frame) : frame));

  it('count for the right side all the same', () => {
    expect(swapped.heldMs.right, 'the drawn-in leg was credited').toBe(0);
    expect(Math.abs(swapped.heldMs.left - 8000), 'held seconds are off').toBeLessThan(1000);
  });

  it('are never counted as sure under the wrong name', () => {
    for (const { areLimbsSure, stretchedSide } of swapped.results) {
      expect([null, 'left']).toContain(areLimbsSure ? stretchedSide : null);
    }
  });

  it('are drawn where they are, and blamed for nothing', () => {
    expect(spoken(swapped.results, 'fault')).toEqual([]);
    const [last, before] = [swapped.results.at(-1), swapped.results.at(-2)];
    const kneeOf = (result: CheckResult | undefined) => result?.pose?.landmarks['right.knee'].point;
    expect(kneeOf(last)?.x, 'the skeleton flickers').toBeCloseTo(kneeOf(before)?.x ?? NaN, 6);
  });
});

describe('legs that nobody can tell apart', () => {
  const coin = run((frame, index) => (index % 2 === 0 ? frame : swapLegs(frame)));

  it('are told of, and neither counted nor blamed', () => {
    expect(coin.heldMs, 'a guess was counted').toEqual(NOTHING);
    expect(spoken(coin.results, 'fault')).toEqual([]);
    expect(spoken(coin.results, 'view')).toContain('legs-unsure');
    expect(coin.results.at(-1)?.verdict).toMatchObject({ kind: 'adjust', areLegsUnsure: true });
  });
});

describe('legs that the model blends all the time', () => {
  const blend = (frame: PoseFrame): PoseFrame => blendLegs(frame, 0.3);

  it('are believed where the raised leg is near the camera, as the set-up asks', () => {
    // With the head at image left the right side is the near one.
    const { heldMs } = run(blend, { raised: 'right', headAt: 'image-left' });
    expect(heldMs.right).toBe(0);
    expect(heldMs.left, 'a view as advised does not count').toBeGreaterThan(6000);
  });

  it('are not for long where it is the far one: they may well be the wrong way round', () => {
    const pose = { raised: 'left', headAt: 'image-left', holdSeconds: 20 } as const;
    const { results } = run(blend, pose);
    expect(results.at(-1)?.areLimbsSure, 'a blend of two legs is still counted').toBe(false);
    expect(spoken(results, 'fault'), 'a leg that nobody can tell was blamed').toEqual([]);
  });

  it('are measured the same at the end of a long hold as at its beginning', () => {
    const { results, heldMs } = run(blend, { holdSeconds: 30 });
    const at = (seconds: number): readonly number[] =>
      (['hipFlexion.raised', 'thighFromFloor.down'] as const).map(
        (key) => results[seconds * 10]?.measurements.get(key)?.value ?? NaN,
      );
    const [early, late] = [at(6), at(33)];
    for (const [index, value] of early.entries()) {
      const drift = Math.abs((late[index] ?? NaN) - value);
      expect(drift, 'the legs of someone who lies still seem to shorten').toBeLessThan(3);
    }
    expect(spoken(results, 'fault'), 'who lies still is blamed after a while').toEqual([]);
    expect(heldMs.left).toBeGreaterThan(27_000);
  });

  it('are not measured where they lie half way', () => {
    const { heldMs, results } = run((frame) => blendLegs(frame, 0.5));
    expect(heldMs).toEqual(NOTHING);
    expect(spoken(results, 'fault'), 'a made-up leg was blamed').toEqual([]);
  });
});
