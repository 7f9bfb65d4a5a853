import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/domain/units.ts';
import { guidedItem, KNOWN, stretchItem } from '../../../../tests/support/made-up-routine.ts';
import { CHANGE_OF_PLACE, itemLengthMs, routineLengthMs } from './routine-length.ts';

const lengthOf = (...items: Parameters<typeof itemLengthMs>[0][]) =>
  routineLengthMs({ items }, KNOWN);

describe('the length of an item', () => {
  it('of a stretch grows by its holds and the rests between them', () => {
    const once = itemLengthMs(stretchItem({ repetitions: 1 }), KNOWN);
    const thrice = itemLengthMs(stretchItem({ repetitions: 3 }), KNOWN);
    // Two sides, each with two more holds of 45 s, after rests of 15 s and 5 s of announcing.
    expect(thrice - once).toBe(seconds(2 * 2 * (45 + 15 + 5)));
  });

  it('of one side is half of it', () => {
    const one = itemLengthMs(stretchItem({ sides: 'one' }), KNOWN);
    expect(itemLengthMs(stretchItem(), KNOWN)).toBe(2 * one);
  });

  it('holds the way into the position, which takes longer before a camera', () => {
    const timer = itemLengthMs(stretchItem({ repetitions: 1, sides: 'one' }), KNOWN);
    const camera = itemLengthMs(
      stretchItem({ repetitions: 1, sides: 'one', hasCamera: true }),
      KNOWN,
    );
    expect(timer).toBe(seconds(45 + 12 + 6.5));
    expect(camera).toBeGreaterThan(timer);
  });

  it('of a guided practice is the one of its plan', () => {
    // One side: 8 s to get into place, two rounds of one part of 23 s, 4 s in between.
    expect(itemLengthMs(guidedItem(), KNOWN)).toBe(seconds(8 + 23 + 4 + 23));
  });

  it('of a practice that is not there any more is nothing', () => {
    expect(itemLengthMs(guidedItem('levitating'), KNOWN)).toBe(0);
  });
});

describe('the length of a routine', () => {
  it('is the items with a change of place between each two', () => {
    const [stretch, guided] = [stretchItem(), guidedItem()];
    const items = itemLengthMs(stretch, KNOWN) + 2 * itemLengthMs(guided, KNOWN);
    expect(lengthOf(guided, stretch, guided)).toBe(items + 2 * CHANGE_OF_PLACE);
  });

  it('of one item has no change, and of none is nothing', () => {
    expect(lengthOf(guidedItem())).toBe(itemLengthMs(guidedItem(), KNOWN));
    expect(lengthOf()).toBe(0);
  });

  it('has no change for what is left out', () => {
    expect(lengthOf(guidedItem(), guidedItem('levitating'))).toBe(lengthOf(guidedItem()));
  });
});
