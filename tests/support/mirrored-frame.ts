import {
  BODY_PARTS,
  imagePoint,
  landmarkOf,
  otherSide,
  SIDES,
  type Landmark,
  type LandmarkName,
  type Landmarks,
  type PoseFrame,
} from '#lib/domain/landmarks.ts';

/** The same scene in a mirror: the picture is flipped, and left is right. */
export function mirroredFrame(frame: PoseFrame): PoseFrame {
  const flip = ({ point, visibility }: Landmark): Landmark => ({
    point: imagePoint(frame.size.width - point.x, point.y),
    visibility,
  });
  const paired = SIDES.flatMap((side) =>
    BODY_PARTS.map((part): [LandmarkName, Landmark] => [
      landmarkOf(side, part),
      flip(frame.landmarks[landmarkOf(otherSide(side), part)]),
    ]),
  );
  const landmarks = Object.fromEntries([
    ['nose', flip(frame.landmarks.nose)],
    ...paired,
  ]) as Landmarks;
  return { ...frame, landmarks };
}

export const mirrorName = (name: LandmarkName): LandmarkName =>
  name.startsWith('left.')
    ? (name.replace('left.', 'right.') as LandmarkName)
    : (name.replace('right.', 'left.') as LandmarkName);
