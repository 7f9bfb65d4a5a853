import type { FrameSize, PoseFrame } from '../landmarks.ts';
import { ByteWriter } from './byte-writer.ts';
import type { SessionTrace, TraceFrame } from './session-trace.ts';
import {
  ACCEPTED,
  checksum,
  COORDINATE_STEPS,
  COUNTING,
  SEEN,
  TRACE_LANDMARKS,
  TRACE_LEVELS,
  TRACE_VERSION,
  VISIBILITY_STEPS,
} from './trace-format.ts';

/**
 * A trace as few bytes: each landmark's way through the session as steps from frame to frame, which a
 * general packer then shrinks further. Times lose their part of a millisecond, `world` is left out;
 * `trace-format.ts` says what the landmarks lose.
 */
export function encodeTrace(trace: SessionTrace): Uint8Array {
  const { frames } = trace;
  const poses = frames.flatMap(({ pose }) => (pose === null ? [] : [pose]));
  const writer = new ByteWriter();
  writer.byte(TRACE_VERSION);
  writeHead(writer, trace);
  writer.whole(frames.length);
  writeTimes(writer, frames);
  for (const frame of frames) writer.byte(flagsOf(frame));
  writeSizes(writer, poses);
  writeLandmarks(writer, poses);
  const sum = checksum(writer.toBytes());
  for (const shift of [24, 16, 8, 0]) writer.byte((sum >>> shift) & 0xff);
  return writer.toBytes();
}

function writeHead(
  writer: ByteWriter,
  { stretchId, level, holdSeconds, best }: SessionTrace,
): void {
  writer.text(stretchId);
  writer.byte(TRACE_LEVELS.indexOf(level));
  writer.number(holdSeconds);
  writer.byte(best === null ? 0 : 1);
  if (best !== null) writer.number(best);
}

function writeTimes(writer: ByteWriter, frames: readonly TraceFrame[]): void {
  writeSteps(
    writer,
    frames.map(({ atMs }) => Math.round(atMs)),
  );
}

const flagsOf = ({ pose, isCounting, isAccepted }: TraceFrame): number =>
  (pose === null ? 0 : SEEN) | (isCounting ? COUNTING : 0) | (isAccepted === true ? ACCEPTED : 0);

/** The picture changes its size when the device is turned, so each frame names its own. */
function writeSizes(writer: ByteWriter, poses: readonly PoseFrame[]): void {
  const sizes: FrameSize[] = [];
  const places = poses.map(({ size }) => {
    const known = sizes.findIndex(
      ({ width, height }) => width === size.width && height === size.height,
    );
    return known >= 0 ? known : sizes.push(size) - 1;
  });
  writer.whole(sizes.length);
  for (const { width, height } of sizes) {
    writer.whole(Math.round(width));
    writer.whole(Math.round(height));
  }
  for (const place of places) writer.whole(place);
}

function writeLandmarks(writer: ByteWriter, poses: readonly PoseFrame[]): void {
  for (const name of TRACE_LANDMARKS) {
    const column = (valueOf: (pose: PoseFrame) => number): void => {
      writeSteps(
        writer,
        poses.map((pose) => Math.round(valueOf(pose))),
      );
    };
    column(({ landmarks, size }) => landmarks[name].point.x * stepsPerPixel(size));
    column(({ landmarks, size }) => landmarks[name].point.y * stepsPerPixel(size));
    column(({ landmarks }) => landmarks[name].visibility * VISIBILITY_STEPS);
  }
}

/** How many steps of a coordinate a pixel of this picture has. */
export const stepsPerPixel = ({ width, height }: FrameSize): number =>
  COORDINATE_STEPS / Math.max(width, height);

/** Beyond it nothing is a coordinate or a time of a session. */
const FARTHEST = 2 ** 40;

/** A value that is no number of this world is taken for the one before it. */
function writeSteps(writer: ByteWriter, values: readonly number[]): void {
  let before = 0;
  for (const value of values) {
    const kept = Math.abs(value) <= FARTHEST ? value : before;
    writer.signed(kept - before);
    before = kept;
  }
}
