import { landmarkOf, type Landmarks, type Side } from '../../landmarks.ts';
import { distanceBetween, lengthOf } from '../joint-angle.ts';
import { trunkOf } from '../trunk.ts';

/**
 * Length of a thigh over that of the trunk, and of a shin over its thigh, that a body seen from the
 * side can show: from a segment that points halfway towards the camera to twice an adult's ratio
 * (about 0.85 and 1; Drillis and Contini 1966). Beyond it the points belong to no leg of this body, as
 * where the model joins two people.
 */
const THIGH_PER_TRUNK: readonly [number, number] = [0.25, 1.7];
const SHIN_PER_THIGH: readonly [number, number] = [0.35, 2.8];

const isWithin = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low && value <= high;

/** Whether hip, knee and ankle of a side can be one leg of this body. */
export function isPossibleLeg(landmarks: Landmarks, side: Side): boolean {
  const at = (part: 'hip' | 'knee' | 'ankle') => landmarks[landmarkOf(side, part)].point;
  const thigh = distanceBetween(at('hip'), at('knee'));
  const shin = distanceBetween(at('knee'), at('ankle'));
  const trunk = lengthOf(trunkOf(landmarks).cranial);
  return isWithin(thigh / trunk, THIGH_PER_TRUNK) && isWithin(shin / thigh, SHIN_PER_THIGH);
}
