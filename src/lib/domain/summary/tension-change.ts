import type { Tension } from '../session/session-record.ts';

/**
 * By how much the tension that the person felt changed, -10 to 10; below 0 it feels less. Null when
 * one of the two was not said.
 */
export const tensionChange = ({ before, after }: Tension): number | null =>
  before === null || after === null ? null : after - before;
