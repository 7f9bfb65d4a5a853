import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { planCheck } from './check-plan.ts';
import { measuresOf } from './depth.ts';

const definition = findStretch('half-kneeling-lunge');
if (definition === null) throw new Error('the stretch of these tests is gone');
const found = definition;

describe('the plan of a session', () => {
  it('is the stretch at the chosen level', () => {
    const depths = (['gentle', 'standard', 'advanced'] as const).map((level) => {
      const { targets, depth } = planCheck(found, { level, holdSeconds: 20 }).definition;
      return targets.find(({ measure }) => measure === depth.measure)?.min;
    });
    expect(depths, 'the chosen level changes nothing').toEqual([0, 5, 10]);
  });

  it('aims at the chosen seconds, in milliseconds', () => {
    expect(planCheck(found, { level: 'standard', holdSeconds: 45 }).holdTargetMs).toBe(45_000);
  });

  it('asks for every measure of the stretch', () => {
    const plan = planCheck(found, { level: 'gentle', holdSeconds: 20 });
    expect(plan.requests).toEqual(measuresOf(plan.definition));
    expect(plan.requests.length).toBeGreaterThan(5);
  });

  it('knows the best of this person, or that there is none yet', () => {
    expect(planCheck(found, { level: 'standard', holdSeconds: 20, best: 17.5 }).best).toBe(17.5);
    expect(planCheck(found, { level: 'standard', holdSeconds: 20 }).best).toBeNull();
  });
});
