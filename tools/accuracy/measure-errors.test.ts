import { describe, expect, test } from 'vitest';
import { appMeasures, clipTruth, judgedClip } from '../../tests/support/clip-fixtures.ts';
import { measureErrors } from './measure-errors.ts';

const truthOf = (...extensions: readonly number[]) =>
  clipTruth(
    extensions.map((extension, index) => ({
      phase: index === 0 ? 'start' : 'hold',
      angles: { right_hip_flexion_sagittal: -extension },
    })),
  );
const app = (value: number, change: number | null = null) => ({
  measures: appMeasures({ 'hipExtension.rear': value }, { change }),
});

describe('the error of a measure', () => {
  test('is the mean of its size, the bias the mean with its sign', () => {
    const judged = judgedClip([app(4), app(13), app(15)]);
    const errors = measureErrors(judged, truthOf(1, 15, 16), 'hipExtension.rear');
    expect(errors?.app?.mae, 'the figure in the table is wrong').toBeCloseTo(2, 9);
    expect(errors?.app?.bias).toBeCloseTo(0, 9);
    expect(errors?.app?.frames).toBe(3);
  });

  test('counts only frames in which something was measured, and says how many', () => {
    const unseen = { measures: { 'hipExtension.rear': null } };
    const judged = judgedClip([app(4), unseen, {}, app(20)]);
    const errors = measureErrors(judged, truthOf(1, 15, 16, 17), 'hipExtension.rear');
    expect(errors?.measured, 'gaps are hidden').toBe(0.5);
    expect(errors?.app?.mae).toBeCloseTo(3, 9);
  });

  test('of the change is counted from the start of the truth', () => {
    const judged = judgedClip([app(4, 0.5), app(20, 13)]);
    const errors = measureErrors(judged, truthOf(1, 16), 'hipExtension.rear');
    expect(errors?.appChange?.mae, 'a constant offset must not count').toBeCloseTo(1.25, 9);
    expect(errors?.app?.mae).toBeCloseTo(3.5, 9);
  });

  test('of the change is missing while the app knows no start posture', () => {
    const errors = measureErrors(judgedClip([app(4)]), truthOf(1), 'hipExtension.rear');
    expect(errors?.appChange).toBeNull();
  });

  test('is covered where it is within the stated one', () => {
    const judged = judgedClip([app(4), app(21), app(23), app(16)]);
    const errors = measureErrors(judged, truthOf(1, 16, 16, 16), 'hipExtension.rear');
    expect(errors?.covered).toBe(0.75);
  });

  test('is not spoken of where the truth does not tell', () => {
    expect(measureErrors(judgedClip([app(4)]), truthOf(1), 'hipFlexion.raised')).toBeNull();
  });
});
