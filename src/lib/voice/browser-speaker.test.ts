import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserSpeaker } from './browser-speaker.ts';

type FakeVoice = {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
};
const ENGLISH: FakeVoice = { lang: 'en-GB', localService: true, default: true };
const REMOTE: FakeVoice = { ...ENGLISH, localService: false };

class FakeUtterance {
  voice: FakeVoice | null = null;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Speech of a browser: what is said now, and everything in the order in which it came. */
class FakeSynthesis {
  voices: readonly FakeVoice[] = [ENGLISH];
  readonly log: string[] = [];
  readonly spoken: FakeUtterance[] = [];
  readonly getVoices = () => this.voices;
  readonly cancel = (): void => void this.log.push('cancel');
  readonly speak = (utterance: FakeUtterance): void => {
    this.log.push(`say ${utterance.text}`);
    this.spoken.push(utterance);
  };
}

class FakeParameter {
  value = 0;
  readonly setValueAtTime = (): void => undefined;
  readonly linearRampToValueAtTime = (): void => undefined;
}
/** An audio context that counts its notes. */
class FakeAudio {
  static contexts: FakeAudio[] = [];
  readonly currentTime = 3;
  readonly destination = {};
  resumed = 0;
  notes: number[] = [];
  constructor() {
    FakeAudio.contexts.push(this);
  }
  readonly resume = (): Promise<void> => {
    this.resumed += 1;
    return Promise.resolve();
  };
  readonly createOscillator = () => {
    const frequency = new FakeParameter();
    return {
      frequency,
      connect: <Node>(node: Node): Node => node,
      start: () => void this.notes.push(frequency.value),
      stop: () => undefined,
    };
  };
  readonly createGain = () => ({
    gain: new FakeParameter(),
    connect: <Node>(node: Node): Node => node,
  });
}

let synthesis: FakeSynthesis;

beforeEach(() => {
  synthesis = new FakeSynthesis();
  FakeAudio.contexts = [];
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  vi.stubGlobal('AudioContext', FakeAudio);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const speak = () => new BrowserSpeaker(() => 'en-GB');

describe('BrowserSpeaker: words', () => {
  it('cuts off what is being said for the newer text', () => {
    const speaker = speak();
    speaker.say('grow tall');
    speaker.say('hold complete');
    expect(synthesis.log, 'words queue up and come too late').toEqual([
      'cancel',
      'say grow tall',
      'cancel',
      'say hold complete',
    ]);
  });

  it('speaks with the voice of the device, in its language', () => {
    synthesis.voices = [REMOTE, { ...ENGLISH, lang: 'en-AU' }];
    speak().say('grow tall');
    expect(synthesis.spoken[0]?.voice, 'the words were sent to a server').toBe(synthesis.voices[1]);
    expect(synthesis.spoken[0]?.lang).toBe('en-AU');
  });

  it('says nothing without a voice of its own, and tells so', () => {
    synthesis.voices = [REMOTE];
    const speaker = speak();
    speaker.unlock();
    speaker.say('grow tall');
    expect(synthesis.spoken, 'a voice of another language or a server spoke').toEqual([]);
    expect(speaker.hasVoice()).toBe(false);
  });

  it('finds a voice that comes late', () => {
    synthesis.voices = [];
    const speaker = speak();
    expect(speaker.hasVoice()).toBe(false);
    synthesis.voices = [ENGLISH];
    expect(speaker.hasVoice()).toBe(true);
    speaker.say('grow tall');
    expect(synthesis.spoken).toHaveLength(1);
  });

  it('asks for the language at each word', () => {
    let language = 'en-GB';
    const german = { ...ENGLISH, lang: 'de-DE' };
    synthesis.voices = [ENGLISH, german];
    const speaker = new BrowserSpeaker(() => language);
    speaker.say('grow tall');
    language = 'de';
    speaker.say('werde lang');
    expect(synthesis.spoken.map(({ voice }) => voice)).toEqual([ENGLISH, german]);
  });

  it.each(['tones-only', 'silent'] as const)('speaks no word in mode "%s"', (mode) => {
    const speaker = speak();
    speaker.setMode(mode);
    speaker.unlock();
    speaker.say('grow tall');
    expect(synthesis.spoken, 'someone who asked for silence was spoken to').toEqual([]);
  });

  it('falls silent in the middle of a word when it is turned off', () => {
    const speaker = speak();
    speaker.say('grow tall');
    speaker.setMode('silent');
    expect(synthesis.log.at(-1)).toBe('cancel');
    speaker.setMode('everything');
    speaker.say('hold complete');
    expect(synthesis.log.at(-1), 'the voice did not come back').toBe('say hold complete');
  });

  it('works in a browser without any speech', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    const speaker = speak();
    speaker.unlock();
    speaker.say('grow tall');
    speaker.silence();
    expect(speaker.hasVoice()).toBe(false);
    expect(FakeAudio.contexts, 'the tones went with the voice').toHaveLength(1);
  });
});

describe('BrowserSpeaker: tones', () => {
  it('begins sound and speech on the tap, since iOS allows them only then', () => {
    const speaker = speak();
    speaker.unlock();
    speaker.unlock();
    expect(FakeAudio.contexts, 'every tap opens another audio context').toHaveLength(1);
    expect(FakeAudio.contexts[0]?.resumed).toBe(2);
    expect(synthesis.spoken.map(({ text }) => text)).toEqual(['', '']);
  });

  it.each(['everything', 'tones-only'] as const)('plays tones in mode "%s"', (mode) => {
    const speaker = speak();
    speaker.setMode(mode);
    speaker.unlock();
    speaker.sound('started');
    expect(FakeAudio.contexts[0]?.notes).toEqual([440, 660]);
  });

  it('gives each event a tone of its own', () => {
    const speaker = speak();
    speaker.unlock();
    const tunes = (['started', 'complete', 'lost'] as const).map((tone) => {
      const audio = FakeAudio.contexts[0];
      if (audio !== undefined) audio.notes = [];
      speaker.sound(tone);
      return audio?.notes.join(' ');
    });
    expect(new Set(tunes).size, 'the tones cannot be told apart').toBe(3);
  });

  it('is wholly silent in mode "silent", and before the tap', () => {
    const speaker = speak();
    speaker.sound('started');
    speaker.unlock();
    speaker.setMode('silent');
    speaker.sound('complete');
    expect(FakeAudio.contexts[0]?.notes).toEqual([]);
  });
});
