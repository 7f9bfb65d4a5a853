import { describe, expect, it } from 'vitest';
import { guidePart, guidePractice } from '../../../../tests/support/guide-run.ts';
import { seconds } from '../units.ts';
import { guideLengthMs, practisedLengthMs } from './guide-plan.ts';
import { fitChoice, planGuide, usualChoice } from './plan-guide.ts';

const usual = usualChoice(guidePractice());

describe('the plan of a guided practice', () => {
  it('takes every part on each side, with time to get into place and to move on', () => {
    const { steps } = planGuide(guidePractice(), usual);
    expect(
      steps.map((step) => [step.kind, step.side, step.lastsMs / 1000]),
      'the person is led to a point too few, too many, or without time to get there',
    ).toEqual([
      ['opening', 'left', 8],
      ['part', 'left', 17],
      ['between', 'left', 4],
      ['part', 'left', 17],
      ['between', 'left', 4],
      ['part', 'left', 17],
      ['opening', 'right', 8],
      ['part', 'right', 17],
      ['between', 'right', 4],
      ['part', 'right', 17],
      ['between', 'right', 4],
      ['part', 'right', 17],
    ]);
  });

  it('moves on after as many points as were chosen, eased or not', () => {
    const { steps } = planGuide(guidePractice(), { ...usual, parts: 2, sides: 'right' });
    expect(steps.flatMap((step) => (step.kind === 'part' ? step.partId : []))).toEqual([
      'high',
      'middle',
    ]);
  });

  it('comes round as often as was chosen and tells the words of the other side once', () => {
    const { steps } = planGuide(guidePractice(), { ...usual, parts: 1, rounds: 3 });
    expect(steps.flatMap((step) => (step.kind === 'part' ? step.round : []))).toEqual([
      1, 2, 3, 1, 2, 3,
    ]);
    expect(steps.flatMap((step) => (step.kind === 'opening' ? step.isOtherSide : []))).toEqual([
      false,
      true,
    ]);
    expect(
      steps.every((step) => step.kind !== 'between' || step.isRest),
      'whoever rests is sent to another point',
    ).toBe(true);
  });

  it('knows how long it takes, and how much of that is the practice itself', () => {
    const plan = planGuide(guidePractice(), { ...usual, sides: 'left' });
    expect(guideLengthMs(plan)).toBe(seconds(8 + 3 * 17 + 2 * 4));
    expect(practisedLengthMs(plan)).toBe(seconds(51));
  });

  it('ends a part with a whole breath', () => {
    const breath = { inSeconds: 4, outSeconds: 7 };
    const own = { least: 3, usual: 5, most: 8, step: 1 };
    const breathing = guidePractice({
      hasSides: false,
      partCount: null,
      parts: [guidePart('breath')],
      seconds: { least: 60, usual: 60, most: 600, step: 60 },
      breath: { patterns: [breath], own },
    });
    const { steps } = planGuide(breathing, usualChoice(breathing));
    expect(steps.at(-1)?.lastsMs, 'the person is stopped in the middle of a breath').toBe(66_000);
  });
});

describe('a choice from elsewhere', () => {
  it('is brought into the range of the practice', () => {
    const wild = {
      seconds: 900,
      rounds: -3,
      parts: Number.NaN,
      sides: 'none' as const,
      breath: { inSeconds: 0, outSeconds: 99 },
    };
    expect(
      fitChoice(guidePractice(), wild),
      'a shared file makes somebody press for hours',
    ).toEqual({ seconds: 90, rounds: 1, parts: 3, sides: 'both', breath: null });
  });

  it('keeps a pace of breath within what is offered', () => {
    const breathing = guidePractice({
      hasSides: false,
      breath: {
        patterns: [{ inSeconds: 5, outSeconds: 5 }],
        own: { least: 3, usual: 5, most: 8, step: 1 },
      },
    });
    const fitted = fitChoice(breathing, {
      ...usualChoice(breathing),
      breath: { inSeconds: 0, outSeconds: 99 },
    });
    expect(fitted.breath).toEqual({ inSeconds: 3, outSeconds: 8 });
    expect(fitted.sides).toBe('none');
  });
});
