import * as v from 'valibot';
import { MEASURES, measureSpec, type MeasureName } from '#lib/domain/kinematics/measures.ts';

const measureNames = Object.keys(MEASURES) as [MeasureName, ...MeasureName[]];
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words and hyphens'),
);
const source = v.pipe(v.string(), v.minLength(1, 'every number needs a source'));
const duration = v.pipe(v.number(), v.minValue(0), v.maxValue(600));

const measured = {
  measure: v.picklist(measureNames),
  limb: v.picklist(['trunk', 'front', 'rear', 'raised', 'down']),
};

const condition = v.pipe(
  v.strictObject({
    ...measured,
    side: v.picklist(['above', 'below']),
    enterAt: v.number(),
    leaveAt: v.number(),
  }),
  v.check(
    ({ side, enterAt, leaveAt }) => (side === 'above' ? leaveAt <= enterAt : leaveAt >= enterAt),
    'leaveAt must lie on the safe side of enterAt, or the condition would flicker',
  ),
  v.check(({ measure, enterAt, leaveAt }) => {
    const [low, high] = measureSpec(measure).range;
    return [enterAt, leaveAt].every((limit) => limit >= low && limit <= high);
  }, 'a limit lies outside what a body can reach'),
);
const conditions = v.tupleWithRest([condition], condition);

const target = v.pipe(
  v.strictObject({
    ...measured,
    min: v.number(),
    target: v.tuple([v.number(), v.number()]),
    max: v.number(),
    shown: v.boolean(),
    source,
  }),
  v.check(
    ({ min, target: [low, high], max }) => min <= low && low < high && high <= max,
    'must rise: min, target low, target high, max',
  ),
  v.check(({ measure, min, max }) => {
    const [low, high] = measureSpec(measure).range;
    return min >= low && max <= high;
  }, 'the band lies outside what a body can reach'),
);

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
  source,
});

const stretchFields = v.strictObject({
  id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  posture: v.picklist(['upright']),
  stretchedLimb: v.picklist(['front', 'rear', 'raised', 'down']),
  view: v.pipe(
    v.strictObject({ warnAbove: v.number(), refuseAbove: v.number(), source }),
    v.check((view) => view.warnAbove < view.refuseAbove, 'warnAbove must be below refuseAbove'),
  ),
  position: v.strictObject({
    cue: id,
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
    source,
  }),
  hold: v.strictObject({
    seconds: v.pipe(v.number(), v.gtValue(0)),
    graceSeconds: duration,
    quietAtEndSeconds: duration,
    source,
  }),
  targets: v.pipe(v.array(target), v.minLength(1)),
  faults: v.array(fault),
  notVisible: v.pipe(v.array(id), v.minLength(1, 'say what the camera cannot see')),
});

const hasDepthBand = ({ depth, targets }: v.InferOutput<typeof stretchFields>): boolean =>
  targets.some(({ measure, limb }) => measure === depth.measure && limb === depth.limb);

const isUnique = (values: readonly (string | number)[]): boolean =>
  new Set(values).size === values.length;

/** A file of content/stretches. Units are in the field names; angles are degrees. */
export const stretchFile = v.pipe(
  stretchFields,
  v.forward(
    v.check(hasDepthBand, 'targets has no band for its measure and limb, so no hold would count'),
    ['depth'],
  ),
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
