import type { Cue } from '#lib/domain/cueing/cue.ts';
import {
  SPEECH_KINDS,
  type Clock,
  type CueSpeaker,
  type SaveProblem,
  type SpeechKind,
  type ToneName,
} from '#lib/domain/ports.ts';
import { milliseconds, type Milliseconds } from '#lib/domain/units.ts';
import { speechKindOf, toneOf, type EndEvent, type SessionEvent } from './session-event.ts';

/** The words for what the session has to say, in the person's language. */
export type SessionWording = {
  readonly cue: (cue: Cue) => string;
  /** Null for what needs no words. */
  readonly event: (event: SessionEvent) => string | null;
};

export type SessionVoicePorts = {
  readonly speaker: CueSpeaker;
  readonly clock: Clock;
  readonly wording: SessionWording;
};

/** Long enough to read a sentence twice. */
const CAPTION_FOR = milliseconds(6000);

/** Says, sounds and captions what a session has to tell. What is heard can be read, and the reverse. */
export class SessionVoice {
  readonly #ports: SessionVoicePorts;
  #captionSinceMs: Milliseconds = milliseconds(0);
  #caption = $state<string | null>(null);
  #toldProblem: SaveProblem['kind'] | null = null;

  constructor(ports: SessionVoicePorts) {
    this.#ports = ports;
  }

  /** What was said last, for a few seconds. */
  get caption(): string | null {
    return this.#caption;
  }

  /** Events of one moment are one utterance, so that none cuts off another. */
  tell(events: readonly SessionEvent[]): void {
    const { speaker, wording } = this.#ports;
    for (const tone of tonesOf(events)) speaker.sound(tone);
    const texts = events.flatMap((event) => wording.event(event) ?? []);
    if (texts.length === 0) return;
    const text = texts.join(' ');
    this.#show(text);
    speaker.say(text, mostImportant(events.map(speechKindOf)));
  }

  /** Says and shows a cue; whether it is heard is for the voice to decide. */
  give(cue: Cue): void {
    const text = this.#ports.wording.cue(cue);
    this.#show(text);
    this.#ports.speaker.say(text, 'cue');
  }

  /** Says that it is over; that it is saved only when it is. */
  tellEnd(event: EndEvent, saveProblem: SaveProblem | null): void {
    this.tell([
      saveProblem === null ? { kind: event } : { kind: 'save-problem', problem: saveProblem.kind },
    ]);
  }

  /**
   * To be called now and then, so that old captions go. A full disk is told once, when it shows: there
   * is still time to do something about it.
   */
  tick(saveProblem: SaveProblem | null): void {
    this.#tellProblem(saveProblem?.kind ?? null);
    if (this.#ports.clock.nowMs() - this.#captionSinceMs > CAPTION_FOR) this.#caption = null;
  }

  #tellProblem(problem: SaveProblem['kind'] | null): void {
    if (problem === this.#toldProblem) return;
    this.#toldProblem = problem;
    if (problem !== null) this.tell([{ kind: 'save-problem', problem }]);
  }

  #show(caption: string | null): void {
    this.#caption = caption;
    this.#captionSinceMs = this.#ports.clock.nowMs();
  }
}

/** One tone at a time: the first of the moment's events that has one. */
const tonesOf = (events: readonly SessionEvent[]): readonly ToneName[] =>
  events.flatMap((event) => toneOf(event) ?? []).slice(0, 1);

const mostImportant = (kinds: readonly SpeechKind[]): SpeechKind =>
  [...SPEECH_KINDS].reverse().find((kind) => kinds.includes(kind)) ?? 'count';
