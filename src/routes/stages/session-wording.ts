import type { SessionEvent } from '#lib/coaching/session-event.ts';
import type { SessionWording } from '#lib/coaching/session-voice.svelte.ts';
import type { CueText } from '#lib/content/cues.ts';
import type { Side } from '#lib/domain/landmarks.ts';
import type { CueId, StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { isGuideOnly, savedText } from './shared-wording.ts';
import type { Translate } from '#lib/messages/messages.svelte.ts';

type Words = {
  readonly t: Translate;
  /** The words of a cue in the language of now. */
  readonly cueText: (id: CueId) => CueText;
  readonly definition: StretchDefinition;
  /** With the timer: the side that comes first. */
  readonly firstSide?: Side | undefined;
  readonly isPartOfRoutine: boolean;
};

type EventOf<Kind extends SessionEvent['kind']> = Extract<SessionEvent, { readonly kind: Kind }>;

const wholeSeconds = (ms: number): number => Math.round(ms / 1000);

const goText = (t: Translate, { repetition, repetitions }: EventOf<'go'>): string =>
  repetitions === 1 ? t('practise.say.go.only') : t('practise.say.go', { repetition, repetitions });

const readyText = (t: Translate, { side, isOtherSide }: EventOf<'ready'>): string =>
  t(isOtherSide ? `practise.say.ready.other.${side}` : `practise.say.ready.${side}`);

function startText({ t, cueText, definition, firstSide }: Words): string {
  const side = firstSide === undefined ? [] : [t(`practise.say.begin.${firstSide}`)];
  return [...side, cueText(definition.position.cueId).say].join(' ');
}

/** What a session says, in the language of the moment. */
export function sessionWording(words: Words): SessionWording {
  const { t, cueText, definition } = words;
  return {
    cue: ({ id, isPlain }) => {
      const { say, plain } = cueText(id);
      return isPlain === true ? (plain ?? say) : say;
    },
    // Every kind has its own words; the switch makes sure that none is forgotten.
    // eslint-disable-next-line complexity -- see above
    event: (event) => {
      if (isGuideOnly(event)) return null;
      switch (event.kind) {
        case 'ready':
          return readyText(t, event);
        case 'count':
          return t('practise.say.count', { number: event.number });
        case 'go':
          return goText(t, event);
        case 'reminder':
          return cueText(event.cueId).say;
        case 'lost':
          return t('practise.say.lost', { seconds: wholeSeconds(event.heldMs) });
        case 'rest':
          return t('practise.say.rest', { seconds: wholeSeconds(event.restMs) });
        case 'next':
          return t('practise.say.next', {
            repetition: event.repetition,
            repetitions: event.repetitions,
          });
        case 'other-side':
          return t(`practise.say.other-side.${event.side}`);
        case 'paused':
          return t(`practise.say.paused.${event.by}`);
        case 'save-problem':
          return t(`practise.save.${event.problem}`);
        case 'get-into-position':
          return startText(words);
        case 'glide':
          return cueText(definition.settle.cueId).say;
        case 'saved':
          return savedText(t, words.isPartOfRoutine);
        case 'finished':
          return null;
        case 'half-way':
        case 'complete':
        case 'back':
        case 'resumed':
        case 'ask-pain':
        case 'eased':
        case 'ended-for-pain':
        case 'restarted':
        case 'camera-back':
        case 'accepted':
        case 'cannot-accept':
        case 'stopped':
          return t(`practise.say.${event.kind}`);
      }
    },
  };
}
