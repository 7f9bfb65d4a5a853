import { describe, expect, it } from 'vitest';
import { BODY_PLACES, placesOf } from './body-places.ts';

describe('the places of the body', () => {
  it('have an id each, which records keep', () => {
    const ids = BODY_PLACES.map(({ id }) => id);
    expect(new Set(ids).size, 'two places cannot be told apart').toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'front.head',
        'front.left.hip',
        'front.right.groin',
        'back.left.calf',
      ]),
    );
    expect(ids).toHaveLength(27);
  });

  it('come in the order of the drawing, without those that are not known', () => {
    const marked = placesOf(['back.low-back', 'front.tail', 'front.right.hip', 'front.neck']);
    expect(
      marked.map(({ id }) => id),
      'a record of a later version breaks the page',
    ).toEqual(['front.neck', 'front.right.hip', 'back.low-back']);
  });
});
