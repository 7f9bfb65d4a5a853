import type { CueId } from '../../stretch/stretch-definition.ts';

/** What must be right before a hold can be judged, in the order in which it is put right. */
export const SET_UP_ITEMS = [
  'camera',
  'light',
  'whole-body',
  'side-on',
  'distance',
  'position',
  'near-leg',
] as const;
export type SetUpItem = (typeof SET_UP_ITEMS)[number];

/** `unknown`: cannot be told before an earlier item is right. */
export type SetUpStatus = 'right' | 'wrong' | 'unknown';

export type SetUpList = {
  readonly items: Readonly<Record<SetUpItem, SetUpStatus>>;
  /** What to change next; null when everything is right, or nothing can be told yet. */
  readonly nextCueId: CueId | null;
  readonly isReady: boolean;
};

/** Before the first picture was looked at. */
export const SET_UP_START: SetUpList = {
  items: {
    camera: 'unknown',
    light: 'unknown',
    'whole-body': 'unknown',
    'side-on': 'unknown',
    distance: 'unknown',
    position: 'unknown',
    'near-leg': 'unknown',
  },
  nextCueId: null,
  isReady: false,
};

/** What one item came to; null: it is right. */
export type SetUpFinding = { readonly item: SetUpItem; readonly wrongCueId: CueId | null };

/**
 * The list from its findings in order. One thing at a time: what comes after the first that is wrong
 * is unknown.
 */
export function toSetUpList(findings: Iterable<SetUpFinding>): SetUpList {
  const items: Record<SetUpItem, SetUpStatus> = { ...SET_UP_START.items };
  for (const { item, wrongCueId } of findings) {
    items[item] = wrongCueId === null ? 'right' : 'wrong';
    if (wrongCueId !== null) return { items, nextCueId: wrongCueId, isReady: false };
  }
  return { items, nextCueId: null, isReady: true };
}
