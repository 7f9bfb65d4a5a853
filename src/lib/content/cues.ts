import * as v from 'valibot';
import english from '#content/cues/en.json';
import type { CueId } from '#lib/domain/stretch/stretch-definition.ts';
import { parseContent } from './parse-content.ts';

export type CueText = { readonly say: string; readonly screen: string };

const text = v.pipe(v.string(), v.minLength(1));
const cueFile = v.record(v.string(), v.strictObject({ say: text, screen: text }));

const cues = parseContent(cueFile, 'content/cues/en.json', english);

/**
 * Words of a cue.
 * @throws when the cue has no text; a content test makes sure that every stretch's cues have one.
 */
export function cueText(id: CueId): CueText {
  const found = cues[id];
  if (found === undefined) throw new Error(`content/cues/en.json has no cue "${id}"`);
  return found;
}
