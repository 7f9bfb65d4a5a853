import { SIDES, type LandmarkName } from '#lib/domain/landmarks.ts';

/** The lines of the drawn skeleton; trunk and limbs only, since hands and face judge nothing. */
export const SKELETON_LINES: readonly (readonly [LandmarkName, LandmarkName])[] = [
  ['left.shoulder', 'right.shoulder'],
  ['left.hip', 'right.hip'],
  ...SIDES.flatMap((side): [LandmarkName, LandmarkName][] => [
    [`${side}.shoulder`, `${side}.hip`],
    [`${side}.shoulder`, `${side}.elbow`],
    [`${side}.elbow`, `${side}.wrist`],
    [`${side}.hip`, `${side}.knee`],
    [`${side}.knee`, `${side}.ankle`],
    [`${side}.ankle`, `${side}.footIndex`],
  ]),
];
