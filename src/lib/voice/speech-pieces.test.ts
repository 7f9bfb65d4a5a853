import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidWithin, toPieces } from './speech-pieces.ts';

const FIRST =
  'Lie on your back with the right side towards the camera, and let both legs rest long.';
const SECOND = 'Then draw the left knee towards your chest until you feel a mild pull.';

describe('toPieces', () => {
  it('leaves a cue whole', () => {
    expect(toPieces('Let the tailbone hang heavy.')).toEqual(['Let the tailbone hang heavy.']);
    expect(toPieces('Good. Hold.'), 'short sentences are torn apart').toEqual(['Good. Hold.']);
  });

  it('cuts a long text at the end of a sentence', () => {
    expect(toPieces(`${FIRST} ${SECOND}`), 'Chrome falls silent in the middle').toEqual([
      FIRST,
      SECOND,
    ]);
  });

  it('says nothing for nothing', () => {
    expect(toPieces('')).toEqual([]);
    expect(toPieces('  ')).toEqual([]);
  });

  it('loses no word and keeps the order, whatever the text', () => {
    const word = fc.stringMatching(/^[a-zä]{1,12}[.,!?]?$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const pieces = toPieces(words.join(' '));
        expect(pieces.join(' ')).toBe(words.join(' '));
        expect(pieces.every(({ length }) => length <= 140)).toBe(true);
      }),
    );
  });
});

describe('saidWithin', () => {
  it('gives a long text more time than a short one, and a slow voice more than a quick one', () => {
    expect(saidWithin('', 1)).toBe(1500);
    expect(saidWithin('0123456789', 1)).toBe(2600);
    expect(saidWithin('0123456789', 0.8), 'a slow voice would be cut off').toBe(2875);
    expect(saidWithin('0123456789', 1.25)).toBe(2380);
  });
});
