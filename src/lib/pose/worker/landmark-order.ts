import { BODY_PARTS, SIDES, type BodyPart, type LandmarkName } from '#lib/domain/landmarks.ts';

/**
 * Place of the left landmark in the model's list of 33; the right one follows it.
 * Source: the Pose Landmarker guide of MediaPipe, "Pose landmarker model".
 */
const LEFT_INDEX: Readonly<Record<BodyPart, number>> = {
  ear: 7,
  shoulder: 11,
  elbow: 13,
  wrist: 15,
  indexFinger: 19,
  hip: 23,
  knee: 25,
  ankle: 27,
  heel: 29,
  footIndex: 31,
};

/** Where each landmark stands in the model's list. */
export const LANDMARK_ORDER: readonly (readonly [LandmarkName, number])[] = [
  ['nose', 0],
  ...BODY_PARTS.flatMap((part) =>
    SIDES.map((side): [LandmarkName, number] => [
      `${side}.${part}`,
      LEFT_INDEX[part] + (side === 'left' ? 0 : 1),
    ]),
  ),
];
