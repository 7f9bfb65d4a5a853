import { describe, expect, it } from 'vitest';
import { judgeLight } from './light.ts';

const light = (mean: number, blownOut = 0) => ({ mean, blownOut });

/**
 * The darkest of three frames of each of tests/clips, scaled to the thumbnail of the pose worker. Darkened and
 * brightened by multiplying every pixel, which clips at white as an over-exposed camera does.
 */
const CLIPS = [
  ['empty_room', 0.673, 0],
  ['leave_return', 0.674, 0],
  ['lunge_front', 0.642, 0],
  ['lunge_good', 0.641, 0],
  ['lunge_good_mirror', 0.641, 0],
  ['lunge_kneepast', 0.641, 0],
  ['lunge_lean30', 0.639, 0],
  ['lunge_shallow', 0.64, 0],
  ['lunge_yaw20', 0.639, 0],
  ['lunge_yaw40', 0.638, 0],
  ['stand_still', 0.674, 0],
  ['supine_good', 0.632, 0],
  ['supine_good_male', 0.589, 0],
  ['supine_good_mirror', 0.632, 0],
  ['supine_notclose', 0.63, 0],
  ['supine_otherleg', 0.629, 0],
] as const;
const PHOTOS = [
  ['a dim gym', 0.228, 0],
  ['a lunge with weights in shade', 0.309, 0],
  ['before a white wall', 0.679, 0.271],
  ['on a white floor', 0.652, 0.219],
] as const;
const DARKENED = [
  ['lunge_good at 15 %', 0.095, 0],
  ['supine_good_male at 15 %', 0.087, 0],
  ['empty_room at 15 %', 0.1, 0],
  ['lunge_good at 8 %', 0.05, 0],
  ['a covered lens', 0.004, 0],
] as const;
const BLOWN_OUT = [
  ['lunge_good at 200 %', 0.945, 0.771],
  ['supine_good_male at 200 %', 0.939, 0.823],
  ['empty_room at 200 %', 0.983, 0.958],
  ['lunge_good at 600 %', 0.984, 0.911],
] as const;

describe('judgeLight', () => {
  it.each([...CLIPS, ...PHOTOS])('takes %s for good', (_name, mean, blownOut) => {
    expect(judgeLight(light(mean, blownOut), false), 'a good room was refused').toBe('good');
    expect(judgeLight(light(mean, blownOut), true), 'a mended light is not noticed').toBe('good');
  });

  it.each(DARKENED)('takes %s for too dark', (_name, mean, blownOut) => {
    expect(judgeLight(light(mean, blownOut), false), 'nobody is told to switch a lamp on').toBe(
      'too-dark',
    );
  });

  it.each(BLOWN_OUT)('takes %s for too bright', (_name, mean, blownOut) => {
    expect(judgeLight(light(mean, blownOut), false), 'nobody is told of the glare').toBe(
      'too-bright',
    );
  });

  it('does not flicker at the dark limit', () => {
    expect(judgeLight(light(0.12), false)).toBe('good');
    expect(judgeLight(light(0.119), false)).toBe('too-dark');
    expect(judgeLight(light(0.159), true), 'good and bad in turn at dusk').toBe('too-dark');
    expect(judgeLight(light(0.16), true)).toBe('good');
  });

  it('does not flicker at the bright limit', () => {
    expect(judgeLight(light(0.8, 0.6), false)).toBe('good');
    expect(judgeLight(light(0.8, 0.61), false)).toBe('too-bright');
    expect(judgeLight(light(0.8, 0.51), true), 'good and bad as clouds pass').toBe('too-bright');
    expect(judgeLight(light(0.8, 0.5), true)).toBe('good');
  });
});
