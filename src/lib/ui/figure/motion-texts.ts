import type { MotionStep } from '#lib/domain/figure/figure-motion.ts';

/** The words of a figure in motion: one for each step, shown below it. */
export type MotionTexts = Readonly<Record<MotionStep, string>> & {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly pause: string;
  readonly play: string;
};
