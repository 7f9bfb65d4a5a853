import type { Milliseconds } from './units.ts';

/** Left and right are always the person's own. */
export type Side = 'left' | 'right';
export const SIDES: readonly [Side, Side] = ['left', 'right'];
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** The paired body points that any measure, drawing or orientation uses. */
export const BODY_PARTS = [
  'ear',
  'shoulder',
  'elbow',
  'wrist',
  'indexFinger',
  'hip',
  'knee',
  'ankle',
  'heel',
  'footIndex',
] as const;
export type BodyPart = (typeof BODY_PARTS)[number];
export type LandmarkName = 'nose' | `${Side}.${BodyPart}`;

declare const space: unique symbol;
/** Pixels of the video frame, x right, y down. Angles are true only in this space. */
export type ImagePoint = { readonly x: number; readonly y: number; readonly [space]: 'image' };
/** Model output: x / width and y / height. Not square, so angles are never measured here. */
export type NormalizedPoint = {
  readonly x: number;
  readonly y: number;
  readonly [space]: 'normalized';
};

export const imagePoint = (x: number, y: number): ImagePoint => ({ x, y }) as ImagePoint;
export const normalizedPoint = (x: number, y: number): NormalizedPoint =>
  ({ x, y }) as NormalizedPoint;

export const toImagePoint = (point: NormalizedPoint, size: FrameSize): ImagePoint =>
  imagePoint(point.x * size.width, point.y * size.height);

export type FrameSize = { readonly width: number; readonly height: number };

/** `visibility`: the model's own belief from 0 to 1. Wrong points reach 1, right ones fall to 0.1. */
export type Landmark = { readonly point: ImagePoint; readonly visibility: number };
export type Landmarks = Readonly<Record<LandmarkName, Landmark>>;

/** The model's guess in space: metres around mid-hip, x right and y down as in the picture, z away. */
export type WorldPoint = { readonly x: number; readonly y: number; readonly z: number };
export type WorldLandmarks = Readonly<Record<LandmarkName, WorldPoint>>;

/** One person in one video frame. `size` is the frame that the pixels refer to. */
export type PoseFrame = {
  readonly capturedAtMs: Milliseconds;
  readonly size: FrameSize;
  readonly landmarks: Landmarks;
  /** Null where only the picture is known, as in a drawn figure. */
  readonly world: WorldLandmarks | null;
};

export const landmarkOf = (side: Side, part: BodyPart): LandmarkName => `${side}.${part}`;
