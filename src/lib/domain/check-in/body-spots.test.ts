import { describe, expect, it } from 'vitest';
import {
  acrossPicture,
  BODY_SPOT_IDS,
  CREASE_END,
  HIP_BONE,
  NAVEL,
  spotPoint,
  type BodyPoint,
} from './body-spots.ts';

/** Units of the grid that are a centimetre of a body of 172 cm, whose drawing is 430 high. */
const CM = 430 / 172;

const pointOf = (id: string): BodyPoint => {
  const point = spotPoint(id);
  if (point === null) throw new Error(`no spot ${id}`);
  return point;
};
const apart = ([x1, y1]: BodyPoint, [x2, y2]: BodyPoint) => Math.hypot(x1 - x2, y1 - y2);
/** From a line through two points; above 0 when above the crease, towards the belly. */
const above = ([x, y]: BodyPoint, [x1, y1]: BodyPoint, [x2, y2]: BodyPoint) =>
  ((x1 - x2) * (y1 - y) - (x1 - x) * (y1 - y2)) / Math.hypot(x1 - x2, y1 - y2);

const spots = (start: string) => BODY_SPOT_IDS.filter((id) => id.startsWith(start));

describe('spots on the belly', () => {
  it.each(spots('iliacus'))('%s is just inside the front hip bone', (id) => {
    expect(apart(pointOf(id), HIP_BONE) / CM, 'far from the bone, over the bowel').toBeLessThan(8);
    expect(pointOf(id)[0], 'beside the navel, where vessels lie').toBeGreaterThan(
      NAVEL[0] + 10 * CM,
    );
  });

  it.each(spots('iliacus'))('%s is clear of the groin crease', (id) => {
    expect(
      above(pointOf(id), HIP_BONE, CREASE_END) / CM,
      'on the artery and the nerve of the leg',
    ).toBeGreaterThan(2);
  });

  it('the one beside the tip of the bone is 2 to 3 cm inside it', () => {
    const distance = apart(pointOf('iliacus-lower'), HIP_BONE) / CM;
    expect(distance).toBeGreaterThanOrEqual(2);
    expect(distance).toBeLessThanOrEqual(3);
  });
});

describe('spots on the thigh', () => {
  /** The tip of the groin triangle, where the slanting muscle of the thigh meets the inner one. */
  const TRIANGLE_TIP: BodyPoint = [15, 270];

  it.each([...spots('thigh'), ...spots('outer-thigh')])(
    '%s is below the crease and outside the groin triangle',
    (id) => {
      const point = pointOf(id);
      expect(above(point, HIP_BONE, CREASE_END) / CM, 'in the groin').toBeLessThan(-8);
      const [x1, y1] = HIP_BONE;
      const [x2, y2] = TRIANGLE_TIP;
      const edge = x1 + ((point[1] - y1) / (y2 - y1)) * (x2 - x1);
      expect(point[0] - edge, 'on the vessels of the thigh').toBeGreaterThan(2 * CM);
    },
  );

  it.each(['thigh', 'outer-thigh'])('%s runs down in thirds', (part) => {
    const heights = ['upper', 'middle', 'lower'].map((third) => pointOf(`${part}-${third}`)[1]);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  it('has the outer ones farther out', () => {
    for (const third of ['upper', 'middle', 'lower']) {
      expect(pointOf(`outer-thigh-${third}`)[0]).toBeGreaterThan(pointOf(`thigh-${third}`)[0] + 8);
    }
  });
});

describe('a spot', () => {
  it('that is not known has no point', () => {
    expect(spotPoint('navel'), 'a misspelt spot is drawn somewhere').toBeNull();
    expect(spotPoint('toString')).toBeNull();
  });

  it.each([
    ['front', 'left', 1],
    ['front', 'right', -1],
    ['back', 'left', -1],
    ['back', 'right', 1],
  ] as const)('seen from the %s, the %s side is at %s', (view, side, across) => {
    expect(acrossPicture(view, side), 'the wrong side is pressed').toBe(across);
  });
});
