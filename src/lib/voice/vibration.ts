import type { ToneName } from '#lib/domain/ports.ts';

/** Milliseconds of shaking and rest in turn: longer where it matters more, no two alike. */
const PATTERNS: Readonly<Record<ToneName, number[]>> = {
  started: [70],
  complete: [80, 60, 80, 60, 180],
  lost: [220],
  tick: [20],
  paused: [45, 90, 45],
  resumed: [45, 60, 110],
  problem: [260, 120, 260],
  'breath-in': [30, 120, 30],
  'breath-out': [30],
};

/** Shakes the device, where it can; iPhones and most computers cannot. */
export function vibrate(tone: ToneName): void {
  if (typeof navigator === 'undefined' || !('vibrate' in navigator)) return;
  navigator.vibrate(PATTERNS[tone]);
}
