/** Lengths of a body's segments between landmarks, all in one unit: pixels or trunk lengths. */
export type SegmentLengths = {
  /** Mid-hip to mid-shoulder. */
  readonly trunk: number;
  /** Mid-shoulder to the ears. */
  readonly neck: number;
  /** Ears to nose. */
  readonly face: number;
  readonly upperArm: number;
  readonly forearm: number;
  /** Wrist to the end of the index finger. */
  readonly hand: number;
  readonly thigh: number;
  readonly shin: number;
  /** Ankle to heel. */
  readonly heel: number;
  /** Ankle to the big toe. */
  readonly foot: number;
};
export type SegmentName = keyof SegmentLengths;

/** Heights and lengths of an adult as parts of body height (Drillis and Contini 1966). */
const PART_OF_HEIGHT = {
  shoulder: 0.818,
  hip: 0.53,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.108,
  thigh: 0.245,
  shin: 0.246,
};
const TRUNK = PART_OF_HEIGHT.shoulder - PART_OF_HEIGHT.hip;

/**
 * A typical adult, in trunk lengths. Limbs after Drillis and Contini 1966; head and foot, for which that
 * table has no landmarks, and the index finger as a part of the hand, are design values.
 */
export const TYPICAL_LENGTHS: SegmentLengths = {
  trunk: 1,
  neck: 0.36,
  face: 0.17,
  upperArm: PART_OF_HEIGHT.upperArm / TRUNK,
  forearm: PART_OF_HEIGHT.forearm / TRUNK,
  hand: (0.8 * PART_OF_HEIGHT.hand) / TRUNK,
  thigh: PART_OF_HEIGHT.thigh / TRUNK,
  shin: PART_OF_HEIGHT.shin / TRUNK,
  heel: 0.115,
  foot: 0.4,
};

/** Every length by the same factor. */
export function scaleLengths(lengths: SegmentLengths, factor: number): SegmentLengths {
  return mapLengths((name) => lengths[name] * factor);
}

/** Lengths by a rule for each segment. */
export function mapLengths(lengthOf: (name: SegmentName) => number): SegmentLengths {
  const names = Object.keys(TYPICAL_LENGTHS) as readonly SegmentName[];
  return Object.fromEntries(names.map((name) => [name, lengthOf(name)])) as SegmentLengths;
}
