import type { EpochMilliseconds } from '../units.ts';
import type { Feeling } from './feeling.ts';

declare const checkInId: unique symbol;
export type CheckInId = string & { readonly [checkInId]: true };
export const toCheckInId = (value: string): CheckInId => value as CheckInId;

/** A check-in of its own, without a session. */
export type CheckIn = {
  readonly id: CheckInId;
  readonly at: EpochMilliseconds;
  readonly feeling: Feeling;
};
