import type { Milliseconds } from '../../units.ts';

/**
 * One Euro filter (Casiez, Roussel, Vogel 2012, CHI): smooth at rest, quick in movement. A reducer:
 * the state is passed in and given back, and time comes with the sample.
 */
export type OneEuroState = {
  readonly atMs: Milliseconds;
  readonly value: number;
  /** Smoothed change, in units per second. */
  readonly speed: number;
};

export type OneEuroSettings = {
  readonly minCutoffHz: number;
  /** Hertz of cutoff gained per unit per second of speed. */
  readonly beta: number;
  readonly speedCutoffHz: number;
};

/** For angles in degrees. Design values; the tests hold them to lag and quiet. */
export const ANGLE_FILTER: OneEuroSettings = { minCutoffHz: 1, beta: 0.9, speedCutoffHz: 1 };

/** Weight of the new sample for a first-order low pass with this cutoff after this long. */
function weight(cutoffHz: number, elapsedSeconds: number): number {
  const omega = 2 * Math.PI * cutoffHz * elapsedSeconds;
  return omega / (1 + omega);
}

export type Sample = { readonly value: number; readonly atMs: Milliseconds };

/** A sample that is not later than the last one changes nothing. */
export function advanceOneEuro(
  state: OneEuroState | null,
  { value: sample, atMs }: Sample,
  settings: OneEuroSettings = ANGLE_FILTER,
): OneEuroState {
  if (state === null) return { atMs, value: sample, speed: 0 };
  const elapsed = (atMs - state.atMs) / 1000;
  if (elapsed <= 0) return state;
  const rawSpeed = (sample - state.value) / elapsed;
  const speed = state.speed + weight(settings.speedCutoffHz, elapsed) * (rawSpeed - state.speed);
  const cutoff = settings.minCutoffHz + settings.beta * Math.abs(speed);
  return { atMs, value: state.value + weight(cutoff, elapsed) * (sample - state.value), speed };
}
