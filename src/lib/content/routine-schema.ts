import * as v from 'valibot';
import { GUIDE_SIDES } from '#lib/domain/guide/guide-choice.ts';
import { MOST_ITEMS } from '#lib/domain/routine/edit-routine.ts';
import { REST_SECONDS_CHOICES } from '#lib/domain/routine/item-choices.ts';
import { ROUTINE_KINDS } from '#lib/domain/routine/ready-routine.ts';
import { HOLD_SECONDS_CHOICES, REPETITION_CHOICES } from '#lib/domain/session/settings.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words and hyphens'),
);
/** Others could not be chosen again in a copy of the routine. */
const oneOf = (choices: readonly number[]) =>
  v.pipe(
    v.number(),
    v.check((value) => choices.includes(value), `must be one of ${choices.join(', ')}`),
  );

const stretch = v.strictObject({
  kind: v.literal('stretch'),
  practice: id,
  camera: v.boolean(),
  holdSeconds: oneOf(HOLD_SECONDS_CHOICES),
  repetitions: oneOf(REPETITION_CHOICES),
  sides: v.picklist(['both', 'one']),
  restSeconds: oneOf(REST_SECONDS_CHOICES),
});

/** What is left out is as usual in this practice. */
const guided = v.strictObject({
  kind: v.literal('guided'),
  practice: id,
  choice: v.optional(
    v.strictObject({
      seconds: v.optional(v.number()),
      rounds: v.optional(v.number()),
      parts: v.optional(v.number()),
      sides: v.optional(v.picklist(GUIDE_SIDES)),
      breath: v.optional(v.strictObject({ inSeconds: v.number(), outSeconds: v.number() })),
    }),
    {},
  ),
});

/** A file of content/routines. Units are in the field names. */
export const routineFile = v.strictObject({
  id,
  kind: v.picklist(ROUTINE_KINDS),
  minutes: v.pipe(v.number(), v.integer('must be whole minutes'), v.minValue(1), v.maxValue(60)),
  items: v.pipe(
    v.array(v.variant('kind', [stretch, guided])),
    v.minLength(1, 'a routine needs at least one item'),
    v.maxLength(MOST_ITEMS),
  ),
  source: v.pipe(v.string(), v.minLength(1, 'the doses need a source')),
});

export type RoutineFile = v.InferOutput<typeof routineFile>;
export type WrittenItem = RoutineFile['items'][number];
export type WrittenChoice = Extract<WrittenItem, { readonly kind: 'guided' }>['choice'];
