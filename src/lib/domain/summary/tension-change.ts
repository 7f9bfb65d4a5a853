import type { Feelings } from '../check-in/feeling.ts';

/**
 * By how much the tension that the person felt changed, -10 to 10; below 0 it feels less. Null when
 * one of the two was not said.
 */
export function tensionChange({ before, after }: Feelings): number | null {
  const [then, now] = [before?.tension ?? null, after?.tension ?? null];
  return then === null || now === null ? null : now - then;
}
