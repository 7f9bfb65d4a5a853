import * as v from 'valibot';
import source from '#content/screening.json';
import {
  AGREEABLE_KINDS,
  type PracticeEffect,
  type ScreeningQuestion,
} from '#lib/domain/session/screening.ts';
import { LEVELS } from '#lib/domain/stretch/stretch-definition.ts';
import { parseContent } from './parse-content.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id in kebab-case'));
const citation = v.pipe(v.string(), v.nonEmpty('every entry needs a source'));
const level = v.picklist(LEVELS);
const hasNoRepeats = (entries: readonly { readonly id: string }[]): boolean =>
  new Set(entries.map((entry) => entry.id)).size === entries.length;
const REPEATED = 'an id stands twice';

/** The headings under which the questions are asked, in this order. */
export const SCREENING_GROUPS = ['joints', 'back', 'belly', 'blood', 'general'] as const;

const effect = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(AGREEABLE_KINDS),
    note: id,
    agreedNote: id,
    level: v.optional(level),
  }),
  v.strictObject({ kind: v.literal('limit'), note: id, level }),
  v.strictObject({ kind: v.picklist(['never', 'advise']), note: id }),
]);

const screeningFile = v.strictObject({
  version: v.literal(2),
  questions: v.pipe(
    v.array(
      v.strictObject({
        id,
        group: v.picklist(SCREENING_GROUPS),
        effects: v.pipe(
          v.record(id, effect),
          v.check((effects) => Object.keys(effects).length > 0, 'a question must change something'),
        ),
        source: citation,
      }),
    ),
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

type ScreeningFile = v.InferOutput<typeof screeningFile>;
type WrittenEffect = v.InferOutput<typeof effect>;

/** A question as the form asks it. */
export type AskedQuestion = ScreeningQuestion & {
  readonly group: (typeof SCREENING_GROUPS)[number];
};
export type ScreeningContent = {
  readonly questions: readonly AskedQuestion[];
  readonly stopRules: ScreeningFile['stopRules'];
};

function toEffect(written: WrittenEffect): PracticeEffect {
  switch (written.kind) {
    case 'block':
    case 'ask': {
      const { kind, note: noteId, agreedNote: agreedNoteId, level: most = null } = written;
      return { kind, noteId, agreedNoteId, level: most };
    }
    case 'limit':
      return { kind: 'limit', noteId: written.note, level: written.level };
    case 'never':
    case 'advise':
      return { kind: written.kind, noteId: written.note };
  }
}

/**
 * Reads the health questions, what each answer does, and the stop rules.
 * @throws {ContentError} naming the file and each wrong field.
 */
export function parseScreening(path: string, data: unknown): ScreeningContent {
  const { questions, stopRules: rules } = parseContent(screeningFile, path, data);
  return {
    questions: questions.map(({ id: questionId, group, effects }) => ({
      id: questionId,
      group,
      effects: Object.fromEntries(
        Object.entries(effects).map(([practiceId, written]) => [practiceId, toEffect(written)]),
      ),
    })),
    stopRules: rules,
  };
}

const screening = parseScreening('content/screening.json', source);

/** The health questions in the order in which they are asked. */
export const screeningQuestions: readonly AskedQuestion[] = screening.questions;

/** When to stop; the wording of each is in the message catalogue under its id. */
export const stopRules: ScreeningContent['stopRules'] = screening.stopRules;
