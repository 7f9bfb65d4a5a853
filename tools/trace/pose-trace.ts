import {
  imagePoint,
  type FrameSize,
  type Landmark,
  type LandmarkName,
  type PoseFrame,
  type WorldPoint,
} from '#lib/domain/landmarks.ts';
import { seconds } from '#lib/domain/units.ts';
import { LANDMARK_ORDER } from '#lib/pose/worker/landmark-order.ts';

/** x and y in pixels of the file's own picture (y down), and the model's visibility from 0 to 1. */
export type TracePoint = readonly [x: number, y: number, visibility: number];
/** Whole millimetres around the middle of the hips; y down, z away. */
export type TraceWorldPoint = readonly [x: number, y: number, z: number];

/** What the pose model saw in each frame of a clip or photo, for replay without browser and model. */
export type PoseTrace = {
  readonly clip: string;
  readonly model: string;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** Which landmark stands at which place of `points` and `worldMm`. */
  readonly landmarks: readonly LandmarkName[];
  readonly frames: readonly TraceFrame[];
};

export type TraceFrame = {
  /** Seconds from the first frame. */
  readonly t: number;
  /** Null when nobody was found. */
  readonly points: readonly TracePoint[] | null;
  readonly worldMm: readonly TraceWorldPoint[] | null;
};

/** A frame with its time; `pose` null when nobody was found. */
export type TimedPose = { readonly tSeconds: number; readonly pose: PoseFrame | null };

const NAMES: readonly LandmarkName[] = LANDMARK_ORDER.map(([name]) => name);

/** A compact trace of what was seen; rounded to a tenth of a pixel and a millimetre. */
export function toPoseTrace(
  about: {
    readonly clip: string;
    readonly model: string;
    readonly size: FrameSize;
    readonly fps: number;
  },
  frames: readonly TimedPose[],
): PoseTrace {
  const { clip, model, size, fps } = about;
  return {
    clip,
    model,
    width: size.width,
    height: size.height,
    fps,
    landmarks: NAMES,
    frames: frames.map(({ tSeconds, pose }) => ({
      t: round(tSeconds, 4),
      points: pose === null ? null : NAMES.map((name) => toPoint(pose.landmarks[name])),
      worldMm: pose === null ? null : toWorldPoints(pose),
    })),
  };
}

const toPoint = ({ point, visibility }: Landmark): TracePoint => [
  round(point.x, 1),
  round(point.y, 1),
  round(visibility, 2),
];

function toWorldPoints({ world }: PoseFrame): readonly TraceWorldPoint[] | null {
  if (world === null) return null;
  return NAMES.map((name) => {
    const { x, y, z } = world[name];
    return [round(x * 1000, 0), round(y * 1000, 0), round(z * 1000, 0)];
  });
}

/** Without the sign of a zero, which JSON would lose. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/**
 * The frames of a trace as the app's own pipeline hands them on.
 * @throws when the trace lacks a landmark that the app uses; then it has to be recorded anew.
 */
export function posesOf(trace: PoseTrace): readonly TimedPose[] {
  const places = NAMES.map((name): [LandmarkName, number] => {
    const place = trace.landmarks.indexOf(name);
    if (place < 0) throw new Error(`the trace of ${trace.clip} lacks landmark ${name}`);
    return [name, place];
  });
  const named = <Raw, Value>(list: readonly Raw[], convert: (raw: Raw) => Value) =>
    Object.fromEntries(
      places.map(([name, place]): [LandmarkName, Value] => {
        const raw = list[place];
        if (raw === undefined) throw new Error(`a frame of ${trace.clip} lacks landmark ${name}`);
        return [name, convert(raw)];
      }),
    ) as Record<LandmarkName, Value>;

  return trace.frames.map(({ t, points, worldMm }) => ({
    tSeconds: t,
    pose:
      points === null
        ? null
        : {
            capturedAtMs: seconds(t),
            size: { width: trace.width, height: trace.height },
            landmarks: named(points, toLandmark),
            world: worldMm === null ? null : named(worldMm, toWorldPoint),
          },
  }));
}

const toLandmark = ([x, y, visibility]: TracePoint): Landmark => ({
  point: imagePoint(x, y),
  visibility,
});

const toWorldPoint = ([x, y, z]: TraceWorldPoint): WorldPoint => ({
  x: x / 1000,
  y: y / 1000,
  z: z / 1000,
});
