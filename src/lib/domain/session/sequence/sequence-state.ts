import type { Side } from '../../landmarks.ts';
import { milliseconds, type Milliseconds } from '../../units.ts';
import type { RepetitionRecord } from '../session-record.ts';

/** Why a session waits for the set-up. */
export type SetUpReason = 'begin' | 'other-side';

/** What a countdown leads into. */
export type CountdownReason = SetUpReason | 'next' | 'back' | 'resumed' | 'eased';

export type PausedBy = 'person' | 'out-of-view';

/** Where a session is between its first instruction and its end. Time counts in `working` alone. */
export type Stage =
  /** Waits until the set-up has been right for a while; `rightSinceMs` null while it is not. */
  | {
      readonly kind: 'set-up';
      readonly reason: SetUpReason;
      readonly rightSinceMs: Milliseconds | null;
    }
  /** An announcement, then three, two, one. `toldCount` is the last number told. */
  | {
      readonly kind: 'countdown';
      readonly reason: CountdownReason;
      readonly endsAtMs: Milliseconds;
      readonly toldCount: number | null;
    }
  | { readonly kind: 'working' }
  | { readonly kind: 'resting'; readonly endsAtMs: Milliseconds }
  /** `backSinceMs`: since when the person is in view again; null while not. */
  | { readonly kind: 'paused'; readonly by: PausedBy; readonly backSinceMs: Milliseconds | null }
  /** The person has said that it hurts, and is asked how much and why. */
  | { readonly kind: 'easing' }
  | { readonly kind: 'done' };

type BySide<T> = Readonly<Record<Side, T>>;

export type SequenceState = {
  readonly stage: Stage;
  /** The side to be stretched now; null until it is known. */
  readonly side: Side | null;
  /** The set-up that has not been right yet: whatever comes between, it is gone back to. */
  readonly awaits: SetUpReason | null;
  /** Repetitions by side that are over. */
  readonly done: BySide<number>;
  /** What of the counted time of a side belongs to repetitions that are over. */
  readonly creditedMs: BySide<Milliseconds>;
  /** The first counted moment of the running repetition of a side; null before it. */
  readonly beganMs: BySide<Milliseconds | null>;
  /** What was told of the running repetition already. */
  readonly isHalfTold: boolean;
  readonly remindersTold: number;
  /** Repetitions that are over, whole or not. */
  readonly repetitions: readonly RepetitionRecord[];
  /** Since when the person has been out of view; null while in view. */
  readonly outSinceMs: Milliseconds | null;
  /** Times that the person has eased off for pain. */
  readonly painfulEases: number;
};

const ZERO = milliseconds(0);

export const SEQUENCE_START: SequenceState = {
  stage: { kind: 'set-up', reason: 'begin', rightSinceMs: null },
  side: null,
  awaits: 'begin',
  done: { left: 0, right: 0 },
  creditedMs: { left: ZERO, right: ZERO },
  beganMs: { left: null, right: null },
  isHalfTold: false,
  remindersTold: 0,
  repetitions: [],
  outSinceMs: null,
  painfulEases: 0,
};

/** Whether a hold may count now. */
export const isCounting = ({ stage }: Pick<SequenceState, 'stage'>): boolean =>
  stage.kind === 'working';
