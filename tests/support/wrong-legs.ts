import {
  imagePoint,
  landmarkOf,
  otherSide,
  SIDES,
  type BodyPart,
  type Landmark,
  type LandmarkName,
  type PoseFrame,
  type Side,
} from '#lib/domain/landmarks.ts';

/** What goes with a leg when the model takes it for the other. */
export const LEG_PARTS = ['knee', 'ankle', 'heel', 'footIndex'] as const satisfies BodyPart[];

function withLegs(
  frame: PoseFrame,
  landmarkFor: (own: Landmark, other: Landmark) => Landmark,
): PoseFrame {
  const landmarks: Record<LandmarkName, Landmark> = { ...frame.landmarks };
  const of = (side: Side, part: BodyPart): Landmark => frame.landmarks[landmarkOf(side, part)];
  for (const side of SIDES) {
    for (const part of LEG_PARTS) {
      landmarks[landmarkOf(side, part)] = landmarkFor(of(side, part), of(otherSide(side), part));
    }
  }
  return { ...frame, landmarks };
}

/** The frame with each leg under the name of the other. */
export const swapLegs = (frame: PoseFrame): PoseFrame => withLegs(frame, (_own, other) => other);

/** The frame as a model sees it that mixes this share of the other leg into each. */
export const blendLegs = (frame: PoseFrame, share: number): PoseFrame =>
  withLegs(frame, (own, { point: other }) => {
    const { x, y } = own.point;
    return { ...own, point: imagePoint(x + (other.x - x) * share, y + (other.y - y) * share) };
  });
