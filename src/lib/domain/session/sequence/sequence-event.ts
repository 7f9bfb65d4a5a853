import type { Side } from '../../landmarks.ts';
import type { CueId } from '../../stretch/stretch-definition.ts';
import type { Milliseconds } from '../../units.ts';
import type { PausedBy } from './sequence-state.ts';

/** What there is to tell about a session; each is spoken, shown, or sounded. */
export type SequenceEvent =
  /** The set-up is right: the countdown to this side begins. */
  | { readonly kind: 'ready'; readonly side: Side; readonly isOtherSide: boolean }
  /** Three, two, one. */
  | { readonly kind: 'count'; readonly number: number }
  | {
      readonly kind: 'go';
      readonly side: Side;
      readonly repetition: number;
      readonly repetitions: number;
    }
  | { readonly kind: 'half-way' }
  | { readonly kind: 'reminder'; readonly cueId: CueId }
  /** The position was lost for longer than the grace; what is held stays. */
  | { readonly kind: 'lost'; readonly heldMs: Milliseconds }
  | { readonly kind: 'complete'; readonly side: Side }
  | {
      readonly kind: 'rest';
      readonly restMs: Milliseconds;
      readonly repetition: number;
      readonly repetitions: number;
    }
  | { readonly kind: 'next'; readonly repetition: number; readonly repetitions: number }
  | { readonly kind: 'other-side'; readonly side: Side }
  | { readonly kind: 'paused'; readonly by: PausedBy }
  | { readonly kind: 'back' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'ask-pain' }
  /** It goes on more gently. */
  | { readonly kind: 'eased' }
  /** It hurt too much, or twice: the session ends. */
  | { readonly kind: 'ended-for-pain' }
  | { readonly kind: 'finished' };
