import { LEVELS, type LevelName } from '../stretch/stretch-definition.ts';
import type { LandmarkName } from '../landmarks.ts';

/** The first byte of a packed trace. Whatever follows may change only together with it. */
export const TRACE_VERSION = 1;

/**
 * Steps of a coordinate over the longer side of the picture: a sixth of a pixel at 1280, which turns
 * the angle of a shin a seventh of that picture long by less than a tenth of a degree.
 */
export const COORDINATE_STEPS = 8192;

/** Steps of visibility from 0 to 1. */
export const VISIBILITY_STEPS = 100;

/** The order of the landmarks in version 1; not that of any other list, which may change. */
export const TRACE_LANDMARKS = [
  'nose',
  'left.ear',
  'right.ear',
  'left.shoulder',
  'right.shoulder',
  'left.elbow',
  'right.elbow',
  'left.wrist',
  'right.wrist',
  'left.indexFinger',
  'right.indexFinger',
  'left.hip',
  'right.hip',
  'left.knee',
  'right.knee',
  'left.ankle',
  'right.ankle',
  'left.heel',
  'right.heel',
  'left.footIndex',
  'right.footIndex',
] as const satisfies readonly LandmarkName[];

/** The order of the levels in version 1. */
export const TRACE_LEVELS: readonly LevelName[] = LEVELS;

/** What is true of a frame (see `TraceFrame`), in one byte. */
export const SEEN = 1;
export const COUNTING = 2;
export const ACCEPTED = 4;

/** FNV-1a over the bytes, 32 bits: tells a damaged trace from a whole one. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
