import { describe, expect, it } from 'vitest';
import { BODY_PLACES } from '#lib/domain/check-in/body-places.ts';
import { BODY_SPOT_IDS, spotPoint } from '#lib/domain/check-in/body-spots.ts';
import { BODY_REGIONS, regionOf } from './body-regions.ts';
import type { GridPoint } from './body-shape.ts';

/** Whether a point lies inside a polygon: a ray from it crosses the border an odd number of times. */
function isInside([x, y]: GridPoint, corners: readonly GridPoint[]): boolean {
  const crossings = corners.filter(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length] ?? [0, 0];
    return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
  });
  return crossings.length % 2 === 1;
}
const placeAt = (view: 'front' | 'back', point: GridPoint) =>
  BODY_REGIONS.filter((region) => region.view === view && isInside(point, region.corners)).map(
    ({ id }) => id,
  );

describe('the regions of the body drawing', () => {
  it('are there for every place', () => {
    expect(
      BODY_REGIONS.map(({ id }) => id),
      'a place cannot be marked',
    ).toEqual(BODY_PLACES.map(({ id }) => id));
  });

  it.each(BODY_REGIONS.map(({ id, view, centre }) => ({ id, view, centre })))(
    '$id is what a finger on its middle finds, and nothing else',
    ({ id, view, centre }) => {
      expect(placeAt(view, centre), 'a tap marks another place').toEqual([id]);
    },
  );

  it.each(BODY_REGIONS.map(({ id, corners }) => ({ id, corners })))(
    '$id is large enough for a finger where the picture is 320 px wide',
    ({ corners }) => {
      const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
      const scale = 320 / 224;
      expect(spread(corners.map(([x]) => x)) * scale).toBeGreaterThanOrEqual(44);
      expect(spread(corners.map(([, y]) => y)) * scale).toBeGreaterThanOrEqual(44);
    },
  );

  it('have left at the right of the picture from the front, and at its left from behind', () => {
    expect(placeAt('front', [30, 270])).toEqual(['front.left.thigh']);
    expect(placeAt('front', [-30, 270])).toEqual(['front.right.thigh']);
    expect(placeAt('back', [30, 360]), 'the wrong side is marked').toEqual(['back.right.calf']);
    expect(placeAt('back', [-30, 360])).toEqual(['back.left.calf']);
  });

  it.each(BODY_SPOT_IDS)('holds %s where it belongs', (id) => {
    const point = spotPoint(id) ?? [0, 0];
    expect(placeAt('front', point), 'somebody presses into the groin or the belly').toEqual([
      id.startsWith('iliacus') ? 'front.left.hip' : 'front.left.thigh',
    ]);
  });

  it('know nothing of a place of a later version', () => {
    expect(regionOf('front.tail')).toBeNull();
    expect(regionOf('back.left.calf')?.centre).toEqual([-26, 362]);
  });
});
