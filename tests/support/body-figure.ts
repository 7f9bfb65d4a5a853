import {
  imagePoint,
  landmarkOf,
  SIDES,
  type FrameSize,
  type LandmarkName,
  type Landmark,
  type Landmarks,
  type PoseFrame,
  type Side,
} from '#lib/domain/landmarks.ts';
import { milliseconds } from '#lib/domain/units.ts';

type BySide = Readonly<Record<Side, number>>;

/**
 * A body in space by the directions of its segments in the sagittal plane: degrees from where the body
 * faces when it stands (0) over up (90); -90 hangs down. A number holds for both sides.
 */
export type Figure = {
  readonly trunk: number;
  readonly neck: number;
  readonly thighs: BySide | number;
  readonly shins: BySide | number;
  readonly feet: BySide | number;
  readonly upperArms: number;
  readonly forearms: number;
  /** Lying on the right side: the sagittal plane is level with the floor. */
  readonly isOnSide: boolean;
};

/** Where the figure is seen from; lengths in trunk lengths. */
export type View = {
  /** Degrees that the front of the body is turned towards the camera; negative: away from it. */
  readonly yaw: number;
  readonly distance: number;
  readonly cameraHeight: number;
};
export const SIDE_VIEW: View = { yaw: 0, distance: 5.4, cameraHeight: 1.35 };

type Point = { readonly x: number; readonly y: number; readonly z: number };

/** Lengths and widths in trunk lengths, near those of an adult. */
const LENGTH = {
  thigh: 0.85,
  shin: 0.84,
  foot: 0.38,
  heel: 0.1,
  neck: 0.32,
  arm: 0.6,
  forearm: 0.5,
};
const WIDTH = { shoulder: 0.73, hip: 0.42, ear: 0.28 };
const TRUNK_PIXELS = 101;
const SIZE: FrameSize = { width: 1280, height: 720 };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const of = (value: BySide | number, side: Side): number =>
  typeof value === 'number' ? value : value[side];

function step(from: Point, direction: number, length: number): Point {
  const angle = radians(direction);
  return { ...from, x: from.x + Math.cos(angle) * length, y: from.y + Math.sin(angle) * length };
}

/** Facing image right, the left side of the body is the one away from the camera. */
const across = (side: Side, width: number): number => ((side === 'left' ? 1 : -1) * width) / 2;

function pointsOf(figure: Figure): ReadonlyMap<LandmarkName, Point> {
  const points = new Map<LandmarkName, Point>();
  const origin: Point = { x: 0, y: 0, z: 0 };
  const shoulders = step(origin, figure.trunk, 1);
  const head = step(shoulders, figure.neck, LENGTH.neck);
  points.set('nose', step(head, figure.neck - 90, 0.16));
  for (const side of SIDES) {
    const put = (part: Parameters<typeof landmarkOf>[1], point: Point): Point => {
      points.set(landmarkOf(side, part), point);
      return point;
    };
    put('ear', { ...head, z: across(side, WIDTH.ear) });
    const shoulder = put('shoulder', { ...shoulders, z: across(side, WIDTH.shoulder) });
    const elbow = put('elbow', step(shoulder, figure.upperArms, LENGTH.arm));
    const wrist = put('wrist', step(elbow, figure.forearms, LENGTH.forearm));
    put('indexFinger', step(wrist, figure.forearms, 0.12));
    const hip = put('hip', { ...origin, z: across(side, WIDTH.hip) });
    const knee = put('knee', step(hip, of(figure.thighs, side), LENGTH.thigh));
    const ankle = put('ankle', step(knee, of(figure.shins, side), LENGTH.shin));
    put('heel', step(ankle, of(figure.shins, side), LENGTH.heel));
    put('footIndex', step(ankle, of(figure.feet, side), LENGTH.foot));
  }
  return points;
}

/** Cranial to image left, the front to the camera, the left side up. */
const laidOnSide = ({ x, y, z }: Point): Point => ({ x: -y, y: z, z: -x });

const turned = ({ x, y, z }: Point, yaw: number): Point => ({
  x: x * Math.cos(yaw) + z * Math.sin(yaw),
  y,
  z: z * Math.cos(yaw) - x * Math.sin(yaw),
});

/** The figure on the floor before a level camera, in perspective. */
export function figureFrame(figure: Figure, view: Partial<View> = {}, capturedAtMs = 0): PoseFrame {
  const { yaw, distance, cameraHeight } = { ...SIDE_VIEW, ...view };
  const placed = [...pointsOf(figure)].map(([name, point]): [LandmarkName, Point] => [
    name,
    turned(figure.isOnSide ? laidOnSide(point) : point, radians(yaw)),
  ]);
  const floor = Math.min(...placed.map(([, { y }]) => y));
  const landmarks = placed.map(([name, { x, y, z }]): [LandmarkName, Landmark] => {
    const scale = (TRUNK_PIXELS * distance) / (distance + z);
    const point = imagePoint(
      SIZE.width / 2 + x * scale,
      SIZE.height / 2 - (y - floor - cameraHeight) * scale,
    );
    return [name, { point, visibility: 0.88 }];
  });
  return {
    capturedAtMs: milliseconds(capturedAtMs),
    size: SIZE,
    landmarks: Object.fromEntries(landmarks) as Landmarks,
    world: null,
  };
}

const UPRIGHT: Figure = {
  trunk: 90,
  neck: 88,
  thighs: -88,
  shins: -92,
  feet: -8,
  upperArms: -92,
  forearms: -80,
  isOnSide: false,
};
const split = (rear: Side, front: number, back: number): BySide =>
  rear === 'left' ? { left: back, right: front } : { left: front, right: back };

/** One figure for each posture that the checker knows, and for some that it must not confuse. */
export const FIGURES = {
  standing: UPRIGHT,
  splitStance: {
    ...UPRIGHT,
    thighs: split('right', -36, -114),
    shins: split('right', -94, -133),
    feet: split('right', -6, -8),
  },
  halfKneeling: {
    ...UPRIGHT,
    thighs: split('right', 1, -91),
    shins: split('right', -93, -177),
    feet: split('right', -6, 184),
  },
  /** On the floor with long legs. */
  sitting: {
    ...UPRIGHT,
    trunk: 97,
    thighs: 4,
    shins: -5,
    feet: 78,
    upperArms: -110,
    forearms: -98,
  },
  handsAndKnees: {
    ...UPRIGHT,
    trunk: 8,
    neck: 4,
    thighs: -92,
    shins: 179,
    feet: 186,
    upperArms: -84,
    forearms: -70,
  },
  supine: {
    ...UPRIGHT,
    trunk: 179,
    neck: 174,
    thighs: 1,
    shins: -2,
    feet: 74,
    upperArms: 4,
    forearms: 1,
  },
  supineKneesBent: {
    ...UPRIGHT,
    trunk: 178,
    neck: 172,
    thighs: 49,
    shins: -52,
    feet: 2,
    upperArms: 4,
    forearms: 1,
  },
  supineKneeIn: {
    ...UPRIGHT,
    trunk: 179,
    neck: 174,
    thighs: split('left', 117, 1),
    shins: split('left', 4, -3),
    feet: split('left', 88, 74),
    upperArms: 28,
    forearms: 24,
  },
  prone: {
    ...UPRIGHT,
    trunk: 2,
    neck: 9,
    thighs: 181,
    shins: 178,
    feet: 219,
    upperArms: 184,
    forearms: 178,
  },
  sideLying: {
    ...UPRIGHT,
    thighs: -72,
    shins: -104,
    feet: -30,
    upperArms: -60,
    forearms: -40,
    isOnSide: true,
  },
} as const satisfies Record<string, Figure>;

/** The half-kneel with this leg back. */
export const kneelingWith = (rear: Side): Figure => ({
  ...FIGURES.halfKneeling,
  thighs: split(rear, 3, -100),
  shins: split(rear, -93, -178),
  feet: split(rear, -6, 184),
});
