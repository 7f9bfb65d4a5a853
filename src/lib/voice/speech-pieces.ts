import { milliseconds, type Milliseconds } from '#lib/domain/units.ts';

/**
 * Characters of one utterance. Chrome on the desktop falls silent after about fifteen seconds of one,
 * and never says so; a slow voice needs less than that for so many. Design value.
 */
const LONGEST_PIECE = 140;

/** Time that a slow voice needs for a character at its own speed. Design value. */
const MS_PER_CHARACTER = 110;
/** Until a voice begins, and for the pause at its end. Design value. */
const MS_AROUND = 1500;

/** The text in utterances that are short enough, cut at the ends of sentences, else between words. */
export function toPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const part of partsOf(text)) {
    const last = pieces.at(-1);
    const joined = last === undefined ? part : `${last} ${part}`;
    if (last === undefined || joined.length > LONGEST_PIECE) pieces.push(part);
    else pieces[pieces.length - 1] = joined;
  }
  return pieces;
}

/** Sentences, and the single words of a sentence that is too long. */
function partsOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?:;])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => (sentence.length > LONGEST_PIECE ? sentence.split(/\s+/u) : [sentence]));
}

/** After so long an utterance counts as said, since browsers lose the event that tells its end. */
export const saidWithin = (text: string, rate: number): Milliseconds =>
  milliseconds(MS_AROUND + (text.length * MS_PER_CHARACTER) / rate);
