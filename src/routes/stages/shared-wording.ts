import type { SessionEvent } from '#lib/coaching/session-event.ts';
import type { GuideEvent } from '#lib/domain/guide/guide-state.ts';
import type { Translate } from '#lib/messages/messages.svelte.ts';

/** The kinds that only a guided practice tells. */
const GUIDE_KINDS = [
  'guide-open',
  'guide-part',
  'guide-between',
  'guide-remark',
  'breath',
  'part-over',
] as const satisfies readonly GuideEvent['kind'][];
export type GuideOnly = Extract<GuideEvent, { readonly kind: (typeof GUIDE_KINDS)[number] }>;

/** Whether only a guided practice tells this. */
export const isGuideOnly = (event: SessionEvent): event is GuideOnly =>
  GUIDE_KINDS.some((kind) => kind === event.kind);

/** What is said at the end: in a routine the next thing follows, and nothing is over yet. */
export const savedText = (t: Translate, isPartOfRoutine: boolean): string =>
  t(isPartOfRoutine ? 'practise.say.saved.part' : 'practise.say.saved');
