import * as v from 'valibot';
import { MEASURES, measureSpec, type MeasureName } from '#lib/domain/kinematics/measures.ts';
import { POSTURES } from '#lib/domain/kinematics/posture.ts';
import { LIMIT_ORIGINS } from '#lib/domain/stretch/stretch-definition.ts';

const measureNames = Object.keys(MEASURES) as [MeasureName, ...MeasureName[]];
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words and hyphens'),
);
const source = v.pipe(v.string(), v.minLength(1, 'every number needs a source'));
const yawDegrees = v.pipe(v.number(), v.minValue(0), v.maxValue(90));
const duration = v.pipe(v.number(), v.minValue(0), v.maxValue(600));

const limbRole = v.picklist(['front', 'rear', 'raised', 'down']);
const measured = {
  measure: v.picklist(measureNames),
  limb: v.picklist(['trunk', 'front', 'rear', 'raised', 'down']),
};
/** Variants in which something holds; left out, it holds in all. */
const inVariants = v.optional(v.array(id), []);

const condition = v.pipe(
  v.strictObject({
    ...measured,
    side: v.picklist(['above', 'below']),
    /** What the limits count from; the measure's own zero when left out. */
    from: v.optional(v.picklist(LIMIT_ORIGINS), 'zero'),
    enterAt: v.number(),
    leaveAt: v.number(),
  }),
  v.check(
    ({ side, enterAt, leaveAt }) => (side === 'above' ? leaveAt <= enterAt : leaveAt >= enterAt),
    'leaveAt must lie on the safe side of enterAt, or the condition would flicker',
  ),
  v.check(({ measure, from, enterAt, leaveAt }) => {
    const [low, high] = measureSpec(measure).range;
    const reach = from === 'zero' ? 0 : high - low;
    return [enterAt, leaveAt].every((limit) => limit >= low - reach && limit <= high + reach);
  }, 'a limit lies outside what a body can reach'),
);
const conditions = v.tupleWithRest([condition], condition);

const bandFields = {
  ...measured,
  min: v.number(),
  target: v.tuple([v.number(), v.number()]),
  max: v.number(),
  source,
};
type Band = {
  readonly measure: MeasureName;
  readonly min: number;
  readonly target: readonly [number, number];
  readonly max: number;
};
const doesRise = ({ min, target: [low, high], max }: Band): boolean =>
  min <= low && low < high && high <= max;
const isWithinReach = ({ measure, min, max }: Band): boolean => {
  const [low, high] = measureSpec(measure).range;
  return min >= low && max <= high;
};
const RISES = 'must rise: min, target low, target high, max';
const WITHIN_REACH = 'the band lies outside what a body can reach';

const target = v.pipe(
  v.strictObject({ ...bandFields, shown: v.boolean(), variants: inVariants }),
  v.check((band) => doesRise(band), RISES),
  v.check((band) => isWithinReach(band), WITHIN_REACH),
);
const levelBand = v.pipe(
  v.strictObject(bandFields),
  v.check((band) => doesRise(band), RISES),
  v.check((band) => isWithinReach(band), WITHIN_REACH),
);
const levelBands = v.pipe(v.array(levelBand), v.minLength(1));

const variant = v.strictObject({
  id,
  allOf: v.array(condition),
  stretchesTarget: v.boolean(),
  cue: v.optional(v.nullable(id), null),
  source,
});

const calibration = v.strictObject({
  ...measured,
  usual: v.number(),
  otherwise: v.optional(v.number(), 0),
  atMost: v.pipe(v.number(), v.gtValue(0)),
  source,
});

const fault = v.strictObject({
  id,
  severity: v.picklist([1, 2, 3]),
  priority: v.pipe(v.number(), v.integer(), v.minValue(1)),
  cue: id,
  confidence: v.picklist(['high', 'medium', 'low']),
  anyOf: conditions,
  enterAfterSeconds: duration,
  leaveAfterSeconds: duration,
  afterPhaseSeconds: v.optional(duration, 0),
  phases: v.pipe(v.array(v.picklist(['setUp', 'glide', 'hold'])), v.minLength(1)),
  unlessFaults: v.optional(v.array(id), []),
  variants: inVariants,
  source,
});

const handPlace = v.strictObject({
  limb: limbRole,
  on: v.picklist(['thigh', 'shin']),
  along: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  face: v.picklist(['front', 'back']),
});
const startValue = v.pipe(
  v.strictObject({ ...measured, value: v.number() }),
  v.check(({ measure, value }) => {
    const [low, high] = measureSpec(measure).range;
    return value >= low && value <= high;
  }, 'the value lies outside what a body can reach'),
);
/** What the drawing needs beyond the bands. */
const figure = v.strictObject({
  start: v.array(startValue),
  hands: v.strictObject({
    start: v.optional(v.nullable(handPlace), null),
    held: v.optional(v.nullable(handPlace), null),
  }),
  source,
});

const stretchFields = v.strictObject({
  id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  posture: v.picklist(['upright', 'lying']),
  stretchedLimb: limbRole,
  nearLimb: limbRole,
  view: v.pipe(
    v.strictObject({ warnAbove: yawDegrees, refuseAbove: yawDegrees, source }),
    v.check((view) => view.warnAbove < view.refuseAbove, 'warnAbove must be below refuseAbove'),
  ),
  position: v.strictObject({
    postures: v.tupleWithRest([v.picklist(POSTURES)], v.picklist(POSTURES)),
    cue: id,
    steps: v.optional(v.record(v.picklist(POSTURES), id), {}),
    enterAfterSeconds: duration,
    leaveAfterSeconds: duration,
    allOf: conditions,
    source,
  }),
  settle: v.strictObject({
    ...measured,
    startWithin: v.pipe(
      v.tuple([v.number(), v.number()]),
      v.check(([low, high]) => low < high, 'must rise: low, high'),
    ),
    movedBy: v.pipe(v.number(), v.gtValue(0)),
    stillWithin: v.pipe(v.number(), v.gtValue(0)),
    stillForSeconds: duration,
    leftBy: v.pipe(v.number(), v.gtValue(0)),
    cue: id,
    source,
  }),
  depth: v.strictObject({
    ...measured,
    riseFromStart: v.pipe(v.number(), v.gtValue(0)),
    withoutStart: v.number(),
    personal: v.strictObject({
      from: v.picklist(['start', 'best']),
      minimum: v.number(),
      target: v.number(),
    }),
    source,
  }),
  calibrations: v.optional(v.array(calibration), []),
  variants: v.tupleWithRest([variant], variant),
  hold: v.strictObject({
    seconds: v.pipe(v.number(), v.gtValue(0)),
    graceSeconds: duration,
    quietAtEndSeconds: duration,
    restSeconds: duration,
    reminders: v.optional(v.array(v.strictObject({ atSeconds: duration, cue: id })), []),
    source,
  }),
  setUp: v.strictObject({ nearCue: id, otherSideCue: id, source }),
  targets: v.pipe(v.array(target), v.minLength(1)),
  levels: v.optional(
    v.strictObject({ gentle: v.optional(levelBands), advanced: v.optional(levelBands) }),
    {},
  ),
  faults: v.array(fault),
  figure,
  notVisible: v.pipe(v.array(id), v.minLength(1, 'say what the camera cannot see')),
});

const hasDepthBand = ({ depth, targets }: v.InferOutput<typeof stretchFields>): boolean =>
  targets.some(({ measure, limb }) => measure === depth.measure && limb === depth.limb);

const isUnique = (values: readonly (string | number)[]): boolean =>
  new Set(values).size === values.length;

/** Every variant that a band or a fault names. */
const namedVariants = ({ targets, faults }: v.InferOutput<typeof stretchFields>): string[] =>
  [...targets, ...faults].flatMap(({ variants }) => variants);

const levelsKnowTheirBands = ({ levels, targets }: v.InferOutput<typeof stretchFields>): boolean =>
  [...(levels.gentle ?? []), ...(levels.advanced ?? [])].every((band) =>
    targets.some(({ measure, limb }) => measure === band.measure && limb === band.limb),
  );

const LIMBS_OF: Readonly<Record<string, readonly string[]>> = {
  upright: ['trunk', 'front', 'rear'],
  lying: ['trunk', 'raised', 'down'],
};
const drawsLimbsOfPosture = ({
  posture,
  figure: { start, hands },
}: v.InferOutput<typeof stretchFields>): boolean =>
  [...start, hands.start, hands.held].every(
    (one) => one === null || LIMBS_OF[posture]?.includes(one.limb),
  );

/** A file of content/stretches. Units are in the field names; angles are degrees. */
export const stretchFile = v.pipe(
  stretchFields,
  v.forward(
    v.check(hasDepthBand, 'targets has no band for its measure and limb, so no hold would count'),
    ['depth'],
  ),
  v.forward(
    v.check((file) => {
      const known = file.variants.map(({ id: name }) => name);
      return isUnique(known) && namedVariants(file).every((name) => known.includes(name));
    }, 'two have the same id, or a band or fault names one that does not exist'),
    ['variants'],
  ),
  v.forward(v.check(drawsLimbsOfPosture, 'names a limb that this posture does not have'), [
    'figure',
  ]),
  v.forward(v.check(levelsKnowTheirBands, 'a level changes a band that targets does not have'), [
    'levels',
  ]),
  v.forward(
    v.check(({ faults }) => isUnique(faults.map(({ id: name }) => name)), 'two have the same id'),
    ['faults'],
  ),
  v.forward(
    v.check(
      ({ faults }) => isUnique(faults.map(({ priority }) => priority)),
      'two have the same priority',
    ),
    ['faults'],
  ),
  v.forward(
    v.check(({ faults }) => {
      const known = faults.map(({ id: name }) => name);
      return faults.every(({ unlessFaults }) => unlessFaults.every((name) => known.includes(name)));
    }, 'unlessFaults names a fault that does not exist'),
    ['faults'],
  ),
);

export type StretchFile = v.InferOutput<typeof stretchFile>;
