import { distanceBetween, midpoint } from '../kinematics/joint-angle.ts';
import type { ImagePoint, Landmarks } from '../landmarks.ts';

/** Over the length of the trunk. Design value: a head that looks right. */
const RADIUS_PART = 0.19;

/** The head of a stick figure: around the ears, with the point where the neck begins. */
export type Head = {
  readonly centre: ImagePoint;
  readonly radius: number;
  readonly neck: ImagePoint;
};

/** In pixels of the picture. It is drawn only; nothing is judged by it. */
export function headOf(landmarks: Landmarks): Head {
  const between = (part: 'ear' | 'shoulder' | 'hip'): ImagePoint =>
    midpoint(landmarks[`left.${part}`].point, landmarks[`right.${part}`].point);
  const neck = between('shoulder');
  return {
    centre: between('ear'),
    radius: distanceBetween(neck, between('hip')) * RADIUS_PART,
    neck,
  };
}
