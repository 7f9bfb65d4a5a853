/** The parts of a voice that the speaker looks at. */
export type FakeVoice = {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
};
export const ENGLISH: FakeVoice = {
  voiceURI: 'local:alice',
  name: 'Alice',
  lang: 'en-GB',
  localService: true,
  default: true,
};
export const SECOND_ENGLISH: FakeVoice = {
  ...ENGLISH,
  voiceURI: 'local:karen',
  name: 'Karen',
  lang: 'en-AU',
  default: false,
};
export const GERMAN: FakeVoice = {
  ...ENGLISH,
  voiceURI: 'local:anna',
  name: 'Anna',
  lang: 'de-DE',
  default: false,
};
/** A voice that would send the text to a server. */
export const REMOTE: FakeVoice = {
  ...ENGLISH,
  voiceURI: 'remote:zoe',
  name: 'Zoe',
  localService: false,
};

export class FakeUtterance {
  voice: FakeVoice | null = null;
  lang = '';
  rate = 1;
  volume = 1;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Speech of a browser that says a text until it is told to finish, and keeps what it said. */
export class FakeSynthesis {
  voices: readonly FakeVoice[] = [ENGLISH];
  readonly spoken: FakeUtterance[] = [];
  readonly cutOff: string[] = [];
  readonly pending = false;
  #current: FakeUtterance | null = null;

  get speaking(): boolean {
    return this.#current !== null;
  }
  get said(): readonly string[] {
    return this.spoken.map(({ text }) => text);
  }
  readonly getVoices = () => this.voices;
  readonly resume = (): void => undefined;
  readonly cancel = (): void => {
    if (this.#current !== null) this.cutOff.push(this.#current.text);
    this.#current = null;
  };
  readonly speak = (utterance: FakeUtterance): void => {
    this.spoken.push(utterance);
    this.#current = utterance.text === '' ? null : utterance;
  };
  readonly finish = (): void => {
    this.#end((utterance) => utterance.onend?.());
  };
  readonly fail = (): void => {
    this.#end((utterance) => utterance.onerror?.());
  };
  #end(tell: (utterance: FakeUtterance) => void): void {
    const ended = this.#current;
    this.#current = null;
    if (ended !== null) tell(ended);
  }
}

class FakeParameter {
  value = 0;
  readonly peaks: number[] = [];
  readonly setValueAtTime = (): void => undefined;
  readonly linearRampToValueAtTime = (value: number): void => void this.peaks.push(value);
}

/** One note as the audio context was asked for it. */
export type FakeNote = { readonly hertz: number; readonly from: number; to: number };

/** An audio context that writes its notes down. */
export class FakeAudio {
  static contexts: FakeAudio[] = [];
  readonly currentTime = 3;
  readonly destination = {};
  state: 'running' | 'suspended' = 'running';
  /** What waking it does. */
  whenResumed: () => Promise<void> = () => Promise.resolve();
  resumed = 0;
  readonly notes: FakeNote[] = [];
  readonly #gains: FakeParameter[] = [];

  constructor() {
    FakeAudio.contexts.push(this);
  }
  get pitches(): readonly number[] {
    return this.notes.map(({ hertz }) => hertz);
  }
  get loudest(): number {
    return Math.max(0, ...this.#gains.flatMap(({ peaks }) => peaks));
  }
  readonly resume = (): Promise<void> => {
    this.resumed += 1;
    return this.whenResumed();
  };
  readonly createOscillator = () => {
    const frequency = new FakeParameter();
    const note = { from: 0, to: 0 };
    return {
      frequency,
      connect: <Node>(node: Node): Node => node,
      start: (at: number) => void (note.from = at),
      stop: (at: number) => void this.notes.push({ ...note, hertz: frequency.value, to: at }),
    };
  };
  readonly createGain = () => {
    const gain = new FakeParameter();
    this.#gains.push(gain);
    return { gain, connect: <Node>(node: Node): Node => node };
  };
}
