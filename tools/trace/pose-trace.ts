/** One landmark as the landmarker gives it: shares of the picture's width and height. */
export type RawLandmark = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly visibility: number;
};

/** What the page sends back for one clip. */
export type RawTrace = {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly {
    readonly landmarks: readonly RawLandmark[] | null;
    readonly world: readonly RawLandmark[] | null;
  }[];
};

/** x and y in image pixels (y down), and the model's visibility from 0 to 1. */
export type TracePoint = readonly [x: number, y: number, visibility: number];
/** x, y and z in metres around the middle of the hips. */
export type TraceWorldPoint = readonly [x: number, y: number, z: number];

/** What the pose model saw in each frame of a clip, for replay without browser and model. */
export type PoseTrace = {
  readonly clip: string;
  readonly model: string;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: readonly {
    /** Seconds from the start of the clip. */
    readonly t: number;
    readonly points: readonly TracePoint[] | null;
    readonly world?: readonly TraceWorldPoint[] | null;
  }[];
};

/** Turns the page's answer into a compact trace; see `PoseTrace` for units. */
export function toPoseTrace(
  raw: RawTrace,
  about: { clip: string; model: string; fps: number; withWorld: boolean },
): PoseTrace {
  const { clip, model, fps, withWorld } = about;
  const { width, height } = raw;
  const frames = raw.frames.map(({ landmarks, world }, index) => {
    const t = round(index / fps, 4);
    const points = landmarks?.map((point) => toPoint(point, raw)) ?? null;
    return withWorld ? { t, points, world: world?.map(toWorldPoint) ?? null } : { t, points };
  });
  return { clip, model, width, height, fps, frames };
}

function toPoint(point: RawLandmark, size: { width: number; height: number }): TracePoint {
  return [
    round(point.x * size.width, 1),
    round(point.y * size.height, 1),
    round(point.visibility, 2),
  ];
}

function toWorldPoint({ x, y, z }: RawLandmark): TraceWorldPoint {
  return [round(x, 3), round(y, 3), round(z, 3)];
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
