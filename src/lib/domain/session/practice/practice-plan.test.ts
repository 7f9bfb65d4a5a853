import { describe, expect, it } from 'vitest';
import { stretchNamed } from '../../../../../tests/support/shipped-stretch.ts';
import { depthBand } from '../../stretch/personal-range.ts';
import { easePlan, planPractice } from './practice-plan.ts';

const DEFINITION = stretchNamed('half-kneeling-lunge');
const CHOICE = {
  level: 'advanced',
  best: 13,
  holdSeconds: 46,
  repetitions: 3,
  sides: 'one',
} as const;

describe('the plan of a practice', () => {
  it('asks checker and sequence for the same hold', () => {
    const plan = planPractice(DEFINITION, CHOICE);
    expect(plan.level).toBe('advanced');
    expect(plan.check.holdTargetMs).toBe(46_000);
    expect(plan.sequence).toMatchObject({ holdTargetMs: 46_000, repetitions: 3, sides: 'one' });
    expect(plan.check.best).toBe(13);
  });

  it('eased asks for less depth and half the time, of checker and sequence alike', () => {
    const plan = planPractice(DEFINITION, CHOICE);
    const eased = easePlan(plan, DEFINITION);
    expect(eased.level).toBe('gentle');
    expect(eased.sequence).toMatchObject({ holdTargetMs: 23_000, repetitions: 3, sides: 'one' });
    expect(eased.check.holdTargetMs).toBe(23_000);
    const least = (definition: typeof DEFINITION) => depthBand(definition)?.min ?? NaN;
    expect(
      least(eased.check.definition),
      'it goes on as deep as before, although it hurt',
    ).toBeLessThan(least(plan.check.definition));
    expect(eased.check.best, 'what this person can do was forgotten').toBe(13);
  });

  it('eased twice keeps a hold of ten seconds', () => {
    const eased = easePlan(
      easePlan(planPractice(DEFINITION, { ...CHOICE, holdSeconds: 24 }), DEFINITION),
      DEFINITION,
    );
    expect(eased.sequence.holdTargetMs).toBe(10_000);
    expect(eased.check.holdTargetMs).toBe(10_000);
  });
});
