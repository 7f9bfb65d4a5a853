import type { GuideEvent } from '#lib/domain/guide/guide-state.ts';
import type { SaveProblem, SpeechKind, ToneName } from '#lib/domain/ports.ts';
import type { SessionEnding } from '#lib/domain/session/session-record.ts';
import type { SequenceEvent } from '#lib/domain/session/sequence/sequence-event.ts';

/** Everything that a session has to tell beside its cues. */
export type SessionEvent =
  | SequenceEvent
  | GuideEvent
  /** The form check was lost and started again. */
  | { readonly kind: 'restarted' }
  /** The camera froze and is back. */
  | { readonly kind: 'camera-back' }
  | { readonly kind: 'save-problem'; readonly problem: SaveProblem['kind'] }
  /** Where the timer alone leads: how to get into the position, and how to go on from there. */
  | { readonly kind: 'get-into-position' }
  | { readonly kind: 'glide' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'cannot-accept' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'saved' };

const COUNTS: readonly SessionEvent['kind'][] = ['half-way', 'breath'];
const CUES: readonly SessionEvent['kind'][] = [
  'reminder',
  'get-into-position',
  'glide',
  'guide-remark',
];
const PROBLEMS: readonly SessionEvent['kind'][] = ['restarted', 'camera-back', 'save-problem'];

/** How important it is to hear this event. */
export function speechKindOf({ kind }: SessionEvent): SpeechKind {
  if (PROBLEMS.includes(kind)) return 'problem';
  if (COUNTS.includes(kind)) return 'count';
  return CUES.includes(kind) ? 'cue' : 'state';
}

const TONES: Readonly<Partial<Record<SessionEvent['kind'], ToneName>>> = {
  count: 'tick',
  complete: 'complete',
  'part-over': 'complete',
  lost: 'lost',
  paused: 'paused',
  back: 'resumed',
  resumed: 'resumed',
  restarted: 'problem',
  'save-problem': 'problem',
  'ask-pain': 'paused',
  'ended-for-pain': 'problem',
  saved: 'complete',
};

/** The tone of an event; null for one that has none. */
export const toneOf = (event: SessionEvent): ToneName | null =>
  event.kind === 'breath' ? `breath-${event.phase}` : (TONES[event.kind] ?? null);

/** What is said when a session is over and written. */
export type EndEvent = Extract<SessionEvent['kind'], 'stopped' | 'saved' | 'ended-for-pain'>;

/** How these events end the session; null when they do not. */
export function endOf(
  events: readonly SessionEvent[],
): { readonly ending: SessionEnding; readonly event: EndEvent } | null {
  if (events.some(({ kind }) => kind === 'ended-for-pain')) {
    return { ending: 'stopped', event: 'ended-for-pain' };
  }
  return events.some(({ kind }) => kind === 'finished')
    ? { ending: 'completed', event: 'saved' }
    : null;
}
