import { milliseconds, type Milliseconds } from '../units.ts';

/** The parts of the moving demonstration. */
export const MOTION_STEPS = ['start', 'in', 'hold', 'back'] as const;
export type MotionStep = (typeof MOTION_STEPS)[number];

/** Long enough to be read and followed, short enough to be watched twice. Design values. */
const LASTS: Readonly<Record<MotionStep, Milliseconds>> = {
  start: milliseconds(1600),
  in: milliseconds(2800),
  hold: milliseconds(3200),
  back: milliseconds(2400),
};

/** Once round, back to the start posture. */
export const MOTION_LASTS = milliseconds(MOTION_STEPS.reduce((sum, step) => sum + LASTS[step], 0));

export type MotionMoment = {
  readonly step: MotionStep;
  /** 0 in the start posture, 1 in the hold. */
  readonly part: number;
};

/** Shown where nothing may move. */
export const AT_REST: MotionMoment = { step: 'hold', part: 1 };

/** Where the demonstration is after so long, over and over; it never jumps and never jerks. */
export function motionAt(elapsed: Milliseconds): MotionMoment {
  let left = ((elapsed % MOTION_LASTS) + MOTION_LASTS) % MOTION_LASTS;
  for (const step of MOTION_STEPS) {
    if (left < LASTS[step]) return { step, part: partIn(step, left / LASTS[step]) };
    left -= LASTS[step];
  }
  return { step: 'start', part: 0 };
}

function partIn(step: MotionStep, done: number): number {
  switch (step) {
    case 'start':
      return 0;
    case 'in':
      return eased(done);
    case 'hold':
      return 1;
    case 'back':
      return 1 - eased(done);
  }
}

/** Starts and ends at rest, in speed and in acceleration, as a slow movement of a body does. */
const eased = (done: number): number => done ** 3 * (10 - 15 * done + 6 * done ** 2);
