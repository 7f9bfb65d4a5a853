import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import type { BreathPattern } from './guide-choice.ts';
import { breathLengthMs } from './plan-guide.ts';

export type BreathPhase = 'in' | 'out';

/** Where somebody is in their breath. */
export type BreathMoment = {
  readonly phase: BreathPhase;
  /** How full: 0 empty, 1 full. Starts and ends each half at rest, as a breath does. */
  readonly fullness: number;
  /** Counts from 1. */
  readonly breath: number;
  readonly phaseSeconds: number;
};

/** The breath so long after the first one began, 0 and more. */
export function breathAt(pattern: BreathPattern, elapsed: Milliseconds): BreathMoment {
  const cycle = breathLengthMs(pattern);
  const inMs = seconds(pattern.inSeconds);
  const within = elapsed % cycle;
  const breath = Math.floor(elapsed / cycle) + 1;
  return within < inMs
    ? { phase: 'in', fullness: eased(within / inMs), breath, phaseSeconds: pattern.inSeconds }
    : {
        phase: 'out',
        fullness: 1 - eased((within - inMs) / (cycle - inMs)),
        breath,
        phaseSeconds: pattern.outSeconds,
      };
}

/** A turn of the breath. */
export type BreathTurn = Pick<BreathMoment, 'phase' | 'breath'> & { readonly atMs: Milliseconds };

/** The turns from `from` on and before `to`, in order. */
export function breathTurns(
  pattern: BreathPattern,
  { from, to }: { readonly from: Milliseconds; readonly to: Milliseconds },
): readonly BreathTurn[] {
  const cycle = breathLengthMs(pattern);
  const first = Math.floor(from / cycle);
  const last = Math.floor(to / cycle);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .flatMap((before): readonly BreathTurn[] => {
      const atMs = milliseconds(before * cycle);
      const turnsAt = milliseconds(atMs + seconds(pattern.inSeconds));
      const breath = before + 1;
      return [
        { atMs, phase: 'in', breath },
        { atMs: turnsAt, phase: 'out', breath },
      ];
    })
    .filter(({ atMs }) => atMs >= from && atMs < to);
}

const eased = (part: number): number => (1 - Math.cos(Math.PI * part)) / 2;
