import { describe, expect, test } from 'vitest';
import { adjust, checkedFrame, LEAN } from '../../../../tests/support/file-checks.ts';
import { firstLook, indexAt, indexForKey } from './find-frame.ts';

/** Unevenly spaced, as in a film of a phone. */
const TIMES = [0, 70, 130, 900, 1100, 2400];
const frames = TIMES.map((tMs) => checkedFrame({ tMs }));

describe('the frame at a time', () => {
  test.each([
    [-5, 0],
    [0, 0],
    [69, 0],
    [70, 1],
    [899, 2],
    [5000, 5],
  ])('at %d ms is number %d', (tMs, index) => {
    expect(indexAt(frames, tMs), 'the picture is not the one under the finger').toBe(index);
  });
});

describe('the keys of the slider', () => {
  test.each([
    ['ArrowRight', 2, 3],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 5, 5],
    ['Home', 4, 0],
    ['End', 1, 5],
    ['PageUp', 0, 3],
    ['PageDown', 4, 1],
  ])('%s from frame %d leads to %d', (key, from, to) => {
    expect(indexForKey(frames, from, key), 'a keyboard cannot reach this frame').toBe(to);
  });

  test('the page keys get on where frames are far apart', () => {
    expect(indexForKey(frames, 4, 'PageUp'), 'the key would be stuck').toBe(5);
    expect(indexForKey(frames, 5, 'PageDown'), 'the key would be stuck').toBe(4);
  });

  test('other keys are left to the browser', () => {
    expect(indexForKey(frames, 2, 'Tab'), 'the focus would be caught').toBeNull();
  });
});

describe('the frame shown first', () => {
  test('lies in the middle of the longest hold', () => {
    const film = [0, 100, 200, 300, 400, 500, 600, 700].map((tMs) =>
      checkedFrame({ tMs, verdict: tMs < 500 ? adjust(LEAN) : { kind: 'hold', questions: [] } }),
    );
    expect(firstLook(film), 'the hold is not what is seen first').toBe(6);
  });

  test('without a hold it shows the stretch', () => {
    const standing = { kind: 'not-in-position', stepCueId: 'kneel' } as const;
    const film = [0, 100, 200, 300].map((tMs) =>
      checkedFrame({ tMs, verdict: tMs < 300 ? standing : adjust(LEAN) }),
    );
    expect(firstLook(film)).toBe(3);
  });

  test('is the first of all when nobody is seen', () => {
    const verdict = { kind: 'out-of-view', missing: 'person' } as const;
    expect(firstLook([0, 100].map((tMs) => checkedFrame({ tMs, isSeen: false, verdict })))).toBe(0);
  });
});
