import {
  imagePoint,
  type FrameSize,
  type Landmark,
  type LandmarkName,
  type Landmarks,
  type PoseFrame,
} from '../landmarks.ts';
import type { LevelName } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import { ByteReader } from './byte-reader.ts';
import { stepsPerPixel } from './encode-trace.ts';
import type { SessionTrace } from './session-trace.ts';
import {
  ACCEPTED,
  checksum,
  COUNTING,
  SEEN,
  TRACE_LANDMARKS,
  TRACE_LEVELS,
  TRACE_VERSION,
  VISIBILITY_STEPS,
} from './trace-format.ts';

const CHECKSUM_BYTES = 4;

/** The trace that `encodeTrace` packed; null when the bytes are damaged or of an unknown version. */
export function decodeTrace(bytes: Uint8Array): SessionTrace | null {
  const written = bytes.subarray(0, Math.max(0, bytes.length - CHECKSUM_BYTES));
  if (written[0] !== TRACE_VERSION || !hasChecksum(bytes, written)) return null;
  const reader = new ByteReader(written);
  reader.byte();
  const head = readHead(reader);
  const count = reader.count();
  const times = readSteps(reader, count);
  const flags = Array.from({ length: count }, () => reader.byte());
  const poses = readPoses(reader, flags.filter(isSeen).length);
  if (head === null || poses === null || !reader.isAllRead()) return null;
  let next = 0;
  return {
    ...head,
    frames: times.map((time, index) => {
      const flag = flags[index] ?? 0;
      const atMs = milliseconds(time);
      const pose = isSeen(flag) ? poses[next++] : undefined;
      return {
        atMs,
        pose: pose === undefined ? null : { capturedAtMs: atMs, ...pose },
        isCounting: (flag & COUNTING) !== 0,
        ...((flag & ACCEPTED) !== 0 && { isAccepted: true }),
      };
    }),
  };
}

const isSeen = (flag: number): boolean => (flag & SEEN) !== 0;

function hasChecksum(bytes: Uint8Array, written: Uint8Array): boolean {
  const sum = bytes
    .subarray(written.length)
    .reduce((value, byte) => ((value << 8) | byte) >>> 0, 0);
  return sum === checksum(written);
}

function readHead(reader: ByteReader): Omit<SessionTrace, 'frames'> | null {
  const stretchId = reader.text();
  const level: LevelName | undefined = TRACE_LEVELS[reader.byte()];
  const holdSeconds = reader.number();
  const best = reader.byte() === 0 ? null : reader.number();
  if (level === undefined || !(holdSeconds > 0)) return null;
  return { stretchId, level, holdSeconds, best };
}

/** The frames in which somebody was seen, without their times; null when one cannot be read. */
function readPoses(
  reader: ByteReader,
  count: number,
): readonly Omit<PoseFrame, 'capturedAtMs'>[] | null {
  const sizes = Array.from({ length: reader.count() }, (): FrameSize => ({
    width: reader.whole(),
    height: reader.whole(),
  }));
  const places = Array.from({ length: count }, () => reader.whole());
  const columns = TRACE_LANDMARKS.map((name) => ({
    name,
    x: readSteps(reader, count),
    y: readSteps(reader, count),
    visibility: readSteps(reader, count),
  }));
  const poses = places.map((place, index) => {
    const size = sizes[place];
    if (size === undefined || size.width === 0 || size.height === 0) return null;
    const steps = stepsPerPixel(size);
    const entries = columns.map(({ name, x, y, visibility }): [LandmarkName, Landmark] => [
      name,
      {
        point: imagePoint((x[index] ?? 0) / steps, (y[index] ?? 0) / steps),
        visibility: (visibility[index] ?? 0) / VISIBILITY_STEPS,
      },
    ]);
    return { size, landmarks: Object.fromEntries(entries) as Landmarks, world: null };
  });
  return poses.every((pose) => pose !== null) ? poses : null;
}

function readSteps(reader: ByteReader, count: number): readonly number[] {
  let value = 0;
  return Array.from({ length: count }, () => (value += reader.signed()));
}
