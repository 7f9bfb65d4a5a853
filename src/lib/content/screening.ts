import * as v from 'valibot';
import source from '#content/screening.json';
import { parseContent } from './parse-content.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id in kebab-case'));
const citation = v.pipe(v.string(), v.nonEmpty('every entry needs a source'));
const hasNoRepeats = (entries: readonly { readonly id: string }[]): boolean =>
  new Set(entries.map((entry) => entry.id)).size === entries.length;
const REPEATED = 'an id stands twice';

const screeningFile = v.strictObject({
  version: v.literal(1),
  questions: v.pipe(
    v.array(v.strictObject({ id, source: citation })),
    v.nonEmpty('needs at least one question'),
    v.check((entries) => hasNoRepeats(entries), REPEATED),
  ),
  stopRules: v.pipe(
    v.array(
      v.strictObject({
        id,
        urgency: v.picklist(['emergency', 'see-clinician', 'pause']),
        source: citation,
      }),
    ),
    v.check((entries) => hasNoRepeats(entries), REPEATED),
  ),
});

export type ScreeningContent = v.InferOutput<typeof screeningFile>;

/**
 * Reads the health questions and stop rules.
 * @throws {ContentError} naming the file and each wrong field.
 */
export const parseScreening = (path: string, data: unknown): ScreeningContent =>
  parseContent(screeningFile, path, data);

const screening = parseScreening('content/screening.json', source);

/** The health questions in the order in which they are asked. */
export const screeningQuestions: readonly ScreeningContent['questions'][number][] =
  screening.questions;

/** When to stop; the wording of each is in the message catalogue under its id. */
export const stopRules: readonly ScreeningContent['stopRules'][number][] = screening.stopRules;
