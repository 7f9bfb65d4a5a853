import * as v from 'valibot';
import { PRACTICE_GROUPS } from '#lib/domain/guide/practice-definition.ts';
import { drawing, isDrawable } from './practice-drawing-schema.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words and hyphens'),
);
const source = v.pipe(v.string(), v.minLength(1, 'every number needs a source'));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const duration = v.pipe(v.number(), v.minValue(0), v.maxValue(600));
const partLength = v.pipe(v.number(), v.gtValue(0), v.maxValue(3600));

const rangeOf = <Schema extends v.GenericSchema<number, number>>(value: Schema) => ({
  least: value,
  usual: value,
  most: value,
  step: v.pipe(v.number(), v.gtValue(0)),
});
type Range = v.InferOutput<v.ObjectSchema<ReturnType<typeof rangeOf>, undefined>>;
const doesRise = ({ least, usual, most }: Range): boolean => least <= usual && usual <= most;
/** Whether steps from the least lead to the usual and the most; fractions of a second add up badly. */
const isInSteps = ({ least, usual, most, step }: Range): boolean =>
  [usual, most].every((value) => {
    const steps = (value - least) / step;
    return Math.abs(steps - Math.round(steps)) < 1e-6;
  });
const RISES = 'must rise: least, usual, most';
const IN_STEPS = 'usual and most must be whole steps from least';

const countRange = v.pipe(
  v.strictObject({ ...rangeOf(count), source }),
  v.check((range) => doesRise(range), RISES),
  v.check((range) => isInSteps(range), IN_STEPS),
);
const lengthRange = v.pipe(
  v.strictObject({ ...rangeOf(partLength), source }),
  v.check((range) => doesRise(range), RISES),
  v.check((range) => isInSteps(range), IN_STEPS),
);

const part = v.strictObject({
  id,
  /** Left out, the part is as long as the person chooses. */
  seconds: v.optional(partLength),
  spot: v.optional(id),
  remarks: v.optional(
    v.array(v.strictObject({ atSeconds: v.pipe(v.number(), v.gtValue(0)), id })),
    [],
  ),
  /** For the part's own numbers. */
  source: v.optional(source),
});

const halfBreath = v.pipe(v.number(), v.minValue(1), v.maxValue(15));
const pattern = v.strictObject({ inSeconds: halfBreath, outSeconds: halfBreath });
const ownPace = v.pipe(
  v.strictObject(rangeOf(halfBreath)),
  v.check((range) => doesRise(range), RISES),
  v.check((range) => isInSteps(range), IN_STEPS),
);
const breath = v.pipe(
  v.strictObject({ patterns: v.tupleWithRest([pattern], pattern), own: ownPace, source }),
  v.check(
    ({ patterns, own }) =>
      patterns
        .flatMap(({ inSeconds, outSeconds }) => [inSeconds, outSeconds])
        .every((half) => half >= own.least && half <= own.most),
    'a pattern lies outside the pace that a person may choose',
  ),
);

const practiceFields = v.strictObject({
  id,
  version: count,
  group: v.picklist(PRACTICE_GROUPS),
  screenedAs: id,
  isOptIn: v.boolean(),
  mostPerDay: v.optional(v.strictObject({ times: count, source })),
  hasSides: v.boolean(),
  opening: v.strictObject({ seconds: duration, source }),
  between: v.strictObject({ seconds: duration, source }),
  parts: v.tupleWithRest([part], part),
  seconds: lengthRange,
  rounds: countRange,
  partCount: v.optional(countRange),
  breath: v.optional(breath),
  drawing,
});
type PracticeFields = v.InferOutput<typeof practiceFields>;

const hasRemarksInTime = ({ parts, seconds }: PracticeFields): boolean =>
  parts.every((one) =>
    one.remarks.every(({ atSeconds }) => atSeconds < (one.seconds ?? seconds.most)),
  );
const hasRisingRemarks = ({ parts }: PracticeFields): boolean =>
  parts.every(({ remarks }) =>
    remarks.every(({ atSeconds }, index) => atSeconds > (remarks[index - 1]?.atSeconds ?? 0)),
  );
const hasSourceOfItsOwn = ({ parts }: PracticeFields): boolean =>
  parts.every((one) => (one.seconds === undefined && one.remarks.length === 0) || one.source);

/** A file of content/practices. Durations are seconds; angles are degrees. */
export const practiceFile = v.pipe(
  practiceFields,
  v.forward(
    v.check(
      ({ parts }) => new Set(parts.map((one) => one.id)).size === parts.length,
      'two have the same id',
    ),
    ['parts'],
  ),
  v.forward(v.check(hasSourceOfItsOwn, 'a part with seconds or remarks needs a source'), ['parts']),
  v.forward(v.check(hasRemarksInTime, 'a remark comes after the end of its part'), ['parts']),
  v.forward(v.check(hasRisingRemarks, 'remarks must rise in time'), ['parts']),
  v.forward(
    v.check(
      ({ parts }) => parts.some((one) => one.seconds === undefined),
      'no part takes the length that a person chooses',
    ),
    ['seconds'],
  ),
  v.forward(
    v.check(
      ({ parts, partCount }) => partCount === undefined || partCount.most <= parts.length,
      'asks for more parts than there are',
    ),
    ['partCount'],
  ),
  v.forward(
    v.check(
      (file) => (file.drawing.kind === 'breath') === (file.breath !== undefined),
      'the drawing "breath" and the field breath go together',
    ),
    ['breath'],
  ),
  v.forward(
    v.check(
      ({ parts, drawing: { kind } }) =>
        kind === 'body'
          ? parts.every((one) => one.spot !== undefined)
          : parts.every((one) => one.spot === undefined),
      'on a body every part has a spot, elsewhere none',
    ),
    ['parts'],
  ),
  v.forward(
    v.check(
      ({ hasSides, drawing: { kind } }) => kind !== 'body' || hasSides,
      'spots lie on one side of the body, so it needs sides',
    ),
    ['hasSides'],
  ),
  v.forward(
    v.check(({ drawing: drawn }) => isDrawable(drawn), 'from above nobody stands'),
    ['drawing'],
  ),
);

export type PracticeFile = v.InferOutput<typeof practiceFile>;
