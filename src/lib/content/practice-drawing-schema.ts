import * as v from 'valibot';

const angle = (low: number, high: number) =>
  v.pipe(
    v.number(),
    v.minValue(low, 'lies outside what a body can reach'),
    v.maxValue(high, 'lies outside what a body can reach'),
  );

const leg = v.strictObject({ thigh: angle(-60, 160), kneeFlexion: angle(-5, 160) });
/** `near` is the leg towards whoever looks: of somebody seen from above, the one on top. */
const pose = v.strictObject({
  trunk: angle(-60, 90),
  neckFlexion: angle(-60, 80),
  near: leg,
  far: leg,
});
const handPlace = v.strictObject({
  leg: v.picklist(['near', 'far']),
  on: v.picklist(['thigh', 'shin']),
  along: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  face: v.picklist(['front', 'back']),
});

const figure = v.strictObject({
  kind: v.literal('figure'),
  posture: v.picklist(['upright', 'lying']),
  seenFrom: v.picklist(['side', 'above']),
  start: pose,
  held: pose,
  hands: v.optional(
    v.strictObject({ start: v.optional(handPlace), held: v.optional(handPlace) }),
    {},
  ),
  source: v.pipe(v.string(), v.minLength(1, 'every number needs a source')),
});

/** What is drawn of a practice. Angles are degrees, with the zero and sign of `BodyAngles`. */
export const drawing = v.variant('kind', [
  figure,
  v.strictObject({ kind: v.literal('body'), view: v.picklist(['front', 'back']) }),
  v.strictObject({ kind: v.literal('breath') }),
  v.strictObject({ kind: v.literal('stillness') }),
]);

export type DrawingFile = v.InferOutput<typeof drawing>;
export type FigureFile = v.InferOutput<typeof figure>;

/** Seen from above somebody lies; a standing figure is seen from the side. */
export const isDrawable = (drawn: DrawingFile): boolean =>
  drawn.kind !== 'figure' || drawn.seenFrom === 'side' || drawn.posture === 'lying';
