import { describe, expect, test } from 'vitest';
import { judgedClip } from '../../tests/support/clip-fixtures.ts';
import { comparePhoto, type PhotoLabel } from './compare-photo.ts';

const label: PhotoLabel = {
  file: 'a.jpg',
  posture: 'half-kneeling',
  rear: 'right',
  front: 'left',
  lunge: ['adjust', 'not-side-on'],
};
const seen = (...reports: Parameters<typeof judgedClip>[0]) =>
  comparePhoto(judgedClip(reports), label, 'lunge');

describe('a photo', () => {
  test('is judged by its last frame', () => {
    const photo = seen({ verdict: 'hold' }, { verdict: 'adjust' });
    expect(photo).toMatchObject({ verdict: 'adjust', isAccepted: true, areLimbsRight: true });
  });

  test('with a verdict that is not accepted is wrong', () => {
    expect(seen({ verdict: 'hold' })?.isAccepted).toBe(false);
  });

  test.each([
    ['the other leg', { limbs: { rear: 'left', front: 'right' } }, false],
    [
      'the other leg, but not sure',
      { limbs: { rear: 'left' }, limbsSure: false, verdict: 'not-side-on' },
      true,
    ],
    ['no leg, though form is judged', { limbs: {} }, false],
    ['no leg, and no form', { limbs: {}, verdict: 'not-side-on' }, true],
  ] as const)('that names %s: right %s', (_what, report, isRight) => {
    expect(seen(report)?.areLimbsRight).toBe(isRight);
  });

  test('is not judged for a stretch that its label does not speak of', () => {
    expect(comparePhoto(judgedClip([{}]), label, 'kneeToChest')).toBeNull();
  });
});
