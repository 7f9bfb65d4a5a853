import type { SessionEvent } from '#lib/coaching/session-event.ts';
import type { SessionWording } from '#lib/coaching/session-voice.svelte.ts';
import type { GuideEvent } from '#lib/domain/guide/guide-state.ts';
import type { PracticeId } from '#lib/domain/session/screening.ts';
import { textOf } from '#lib/ui/message-names.ts';
import type { MessageKey } from '#lib/messages/catalogue.ts';
import type { Messages, Translate } from '#lib/messages/messages.svelte.ts';
import { isGuideOnly, savedText, type GuideOnly } from './shared-wording.ts';

type Words = {
  readonly messages: Messages;
  readonly practiceId: PracticeId;
  readonly isPartOfRoutine: boolean;
};
type EventOf<Kind extends GuideEvent['kind']> = Extract<GuideEvent, { readonly kind: Kind }>;

/** After so many breaths the tones are enough. Design value. */
const SPOKEN_BREATHS = 3;

const spoken = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' ');

function openText(words: Words, { side, isOtherSide }: EventOf<'guide-open'>): string {
  const { t } = words.messages;
  const sideText =
    side === null
      ? null
      : t(isOtherSide ? `guided.say.side.then.${side}` : `guided.say.side.${side}`);
  return spoken([sideText, ofPractice(words, isOtherSide ? 'otherSide' : 'open')]);
}

function partText(words: Words, { partId, round, rounds }: EventOf<'guide-part'>): string {
  const { t } = words.messages;
  return spoken([
    rounds === 1 ? null : t('guided.say.round', { round, rounds }),
    ofPractice(words, `part.${partId}.say`),
  ]);
}

const ofPractice = ({ messages, practiceId }: Words, key: string): string | null =>
  textOf(messages, `practice.${practiceId}.${key}`);

function guideText(words: Words, event: GuideOnly): string | null {
  const { t } = words.messages;
  switch (event.kind) {
    case 'guide-open':
      return openText(words, event);
    case 'guide-part':
      return partText(words, event);
    case 'guide-between':
      return t(event.isRest ? 'guided.say.rest' : 'guided.say.moveOn');
    case 'guide-remark':
      return ofPractice(words, `remark.${event.remarkId}`);
    case 'breath':
      return event.breath > SPOKEN_BREATHS ? null : t(`guided.say.breath.${event.phase}`);
    case 'part-over':
      return null;
  }
}

/** The words for what every session tells; what is not named needs none here. */
const SHARED: Readonly<Partial<Record<SessionEvent['kind'], MessageKey>>> = {
  'half-way': 'practise.say.half-way',
  resumed: 'practise.say.resumed',
  paused: 'guided.say.paused',
  'ask-pain': 'guided.say.ask-pain',
  eased: 'guided.say.eased',
  'ended-for-pain': 'guided.say.ended-for-pain',
  stopped: 'guided.say.stopped',
};

function sharedText(t: Translate, { kind }: SessionEvent): string | null {
  const key = SHARED[kind];
  return key === undefined ? null : t(key);
}

/** What a guided practice says, in the language of the moment. */
export function guideWording(words: Words): SessionWording {
  const { t } = words.messages;
  const event = (told: SessionEvent): string | null => {
    if (isGuideOnly(told)) return guideText(words, told);
    if (told.kind === 'count') return t('practise.say.count', { number: told.number });
    if (told.kind === 'save-problem') return t(`practise.save.${told.problem}`);
    if (told.kind === 'saved') return savedText(t, words.isPartOfRoutine);
    return sharedText(t, told);
  };
  // A practice that nobody watches has no cues.
  return { cue: () => '', event };
}
