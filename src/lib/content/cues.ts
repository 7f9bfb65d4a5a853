import * as v from 'valibot';
import type { Language } from '#lib/domain/session/settings.ts';
import type { CueId } from '#lib/domain/stretch/stretch-definition.ts';
import { parseContent } from './parse-content.ts';

/** `plain`: the same told without the picture, as a plain instruction for a part of the body. */
export type CueText = {
  readonly say: string;
  readonly screen: string;
  readonly plain?: string | undefined;
};

const text = v.pipe(v.string(), v.minLength(1));
const cueFile = v.record(
  v.string(),
  v.strictObject({ say: text, screen: text, plain: v.optional(text) }),
);

const files = import.meta.glob('/content/cues/*.json', { import: 'default' });
const cues = new Map<Language, Readonly<Record<string, CueText>>>();

/**
 * Brings the cues of a language; a page that gives cues calls this in its `load`.
 * @throws `ContentError` naming the fields when the file is wrong; rejects when it cannot be fetched.
 */
export async function loadCues(language: Language): Promise<void> {
  if (cues.has(language)) return;
  const file = `content/cues/${language}.json`;
  cues.set(language, parseContent(cueFile, file, await files[`/${file}`]?.()));
}

/**
 * Words of a cue in a language whose cues are loaded.
 * @throws when they are not, or when the cue has no text; a content test makes sure that every
 * stretch's cues have one.
 */
export function cueText(language: Language, id: CueId): CueText {
  const found = cues.get(language)?.[id];
  if (found === undefined) throw new Error(`content/cues/${language}.json has no cue "${id}"`);
  return found;
}
