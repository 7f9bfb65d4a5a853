import type { LevelName } from '../stretch/stretch-definition.ts';
import { LEVELS } from '../stretch/stretch-definition.ts';
import type { EpochMilliseconds } from '../units.ts';

/** One health question; its wording is in the message catalogue under the same id. */
export type ScreeningQuestionId = string;

/** A stretch, or one of the guided practices. */
export type PracticeId = string;

/** What a person is told because of an answer; its wording is in the message catalogue. */
export type HealthNoteId = string;

/** Answers to the health questions. */
export type ScreeningAnswers = {
  readonly answeredAt: EpochMilliseconds;
  /** The questions answered with yes. */
  readonly applies: readonly ScreeningQuestionId[];
  /** Those of `applies` to which, as the person says, a clinician has agreed. */
  readonly cleared: readonly ScreeningQuestionId[];
  /** The questions that were asked; a later one has not been answered with no. */
  readonly asked: readonly ScreeningQuestionId[];
};

/** What an agreement opens: `block` and `ask` differ in how firmly the reason is put. */
export const AGREEABLE_KINDS = ['block', 'ask'] as const;
type AgreeableKind = (typeof AGREEABLE_KINDS)[number];

/** What closes a practice; `never` does so whatever was agreed (docs/decisions/0013). */
export type ClosingKind = AgreeableKind | 'never';

/** What an answer with yes does to one practice. */
export type PracticeEffect =
  | {
      /** Closed until a clinician has agreed to this very question. */
      readonly kind: AgreeableKind;
      readonly noteId: HealthNoteId;
      /** How far it may go once it is open; null without a limit. */
      readonly level: LevelName | null;
      /** What still has to be minded once it is open. */
      readonly agreedNoteId: HealthNoteId;
    }
  | { readonly kind: 'never'; readonly noteId: HealthNoteId }
  | { readonly kind: 'limit'; readonly noteId: HealthNoteId; readonly level: LevelName }
  | { readonly kind: 'advise'; readonly noteId: HealthNoteId };

export type ScreeningQuestion = {
  readonly id: ScreeningQuestionId;
  /** A practice that is not named is left as it is. */
  readonly effects: Readonly<Partial<Record<PracticeId, PracticeEffect>>>;
};

/** Why a practice is closed. */
export type ClosingReason = {
  readonly questionId: ScreeningQuestionId;
  readonly noteId: HealthNoteId;
  readonly kind: ClosingKind;
};

/** Something to mind in an open practice. */
export type HealthNote = {
  readonly questionId: ScreeningQuestionId;
  readonly noteId: HealthNoteId;
};

export type PracticeAccess =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'closed'; readonly because: readonly ClosingReason[] }
  | {
      readonly kind: 'open';
      /** The deepest level that the answers allow; null without a limit. */
      readonly maxLevel: LevelName | null;
      readonly notes: readonly HealthNote[];
    };

/**
 * What the answers say about one practice, reasons and notes in the order of the questions. Answers
 * that name a question which is no longer asked count as unanswered: what they meant is not known.
 */
export function practiceAccess(
  answers: ScreeningAnswers | null,
  questions: readonly ScreeningQuestion[],
  practiceId: PracticeId,
): PracticeAccess {
  if (answers === null || !areAllAsked(answers, questions)) return { kind: 'unanswered' };
  const applying = questions
    .filter(({ id }) => answers.applies.includes(id))
    .flatMap(({ id, effects }) => {
      const effect = effects[practiceId];
      return effect === undefined ? [] : [{ id, effect, isAgreed: answers.cleared.includes(id) }];
    });
  const because = applying.flatMap(({ id, effect, isAgreed }): ClosingReason[] =>
    effect.kind === 'never' || (isAgreeable(effect) && !isAgreed)
      ? [{ questionId: id, noteId: effect.noteId, kind: effect.kind }]
      : [],
  );
  if (because.length > 0) return { kind: 'closed', because };
  return {
    kind: 'open',
    maxLevel: lowest(applying.map(({ effect }) => levelOf(effect))),
    notes: applying.map(({ id, effect }) => ({ questionId: id, noteId: noteWhenOpen(effect) })),
  };
}

/** The wanted level, or the one that the answers allow when that is lower. */
export function allowedLevel(wanted: LevelName, maxLevel: LevelName | null): LevelName {
  return lowest([wanted, maxLevel]) ?? wanted;
}

/** Whether these are answers to the questions of now: none of them new, and no yes to another. */
export const areAllAsked = (
  { applies, asked }: ScreeningAnswers,
  questions: readonly ScreeningQuestion[],
): boolean =>
  questions.every(({ id }) => asked.includes(id)) &&
  applies.every((id) => questions.some((question) => question.id === id));

/** Whether all that closes a practice would give way to agreements. */
export const canBeOpened = (because: readonly ClosingReason[]): boolean =>
  because.every(({ kind }) => kind !== 'never');

/** Whether a clinician's agreement to this question would open any of these practices. */
export const canBeAgreedTo = (
  { effects }: ScreeningQuestion,
  practiceIds: readonly PracticeId[],
): boolean =>
  practiceIds.some((id) => {
    const effect = effects[id];
    return effect !== undefined && isAgreeable(effect);
  });

const isAgreeable = (
  effect: PracticeEffect,
): effect is Extract<PracticeEffect, { readonly kind: AgreeableKind }> =>
  AGREEABLE_KINDS.some((kind) => kind === effect.kind);

const levelOf = (effect: PracticeEffect): LevelName | null =>
  'level' in effect ? effect.level : null;

const noteWhenOpen = (effect: PracticeEffect): HealthNoteId =>
  isAgreeable(effect) ? effect.agreedNoteId : effect.noteId;

/** The lowest of the named levels; null when none is named. */
function lowest(levels: readonly (LevelName | null)[]): LevelName | null {
  return LEVELS.find((level) => levels.includes(level)) ?? null;
}
