import { describe, expect, it } from 'vitest';
import { placeLabels, type Label } from './place-labels.ts';

const label = (left: number, top: number): Label => ({
  text: '16°',
  place: 'in',
  left,
  top,
  width: 50,
  height: 20,
});
const PICTURE = { width: 400, height: 300 };

describe('labels over the picture', () => {
  it('stay where they belong when nothing is in the way', () => {
    const apart = [label(10, 10), label(200, 150)];
    expect(placeLabels(apart, PICTURE)).toEqual(apart);
  });

  it('do not cover each other, or two angles could not be read', () => {
    const [first, second, third] = placeLabels(
      [label(100, 100), label(110, 105), label(90, 98)],
      PICTURE,
    );
    expect(first?.top).toBe(100);
    expect(second?.top).toBe(124);
    expect(third?.top).toBe(148);
  });

  it('go above where the way down is far', () => {
    const stack = [label(100, 100), label(100, 124), label(100, 148), label(100, 172)];
    const fifth = placeLabels([...stack, label(100, 99)], PICTURE).at(-1);
    expect(fifth?.top, 'a label stands far from its joint though there was room above').toBe(76);
  });

  it('stay inside the picture', () => {
    const [placed] = placeLabels([label(-30, 296)], PICTURE);
    expect(placed).toMatchObject({ left: 4, top: 276 });
  });
});
