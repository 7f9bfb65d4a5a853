import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type VoiceSettings } from '#lib/domain/session/settings.ts';
import { BrowserSpeaker } from './browser-speaker.ts';
import {
  ENGLISH,
  FakeAudio,
  FakeSynthesis,
  FakeUtterance,
  GERMAN,
  REMOTE,
  SECOND_ENGLISH,
} from '../../../tests/support/fake-browser-speech.ts';

let synthesis: FakeSynthesis;
let shaken: (readonly number[])[];

beforeEach(() => {
  vi.useFakeTimers();
  synthesis = new FakeSynthesis();
  FakeAudio.contexts = [];
  shaken = [];
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  vi.stubGlobal('AudioContext', FakeAudio);
  vi.stubGlobal('navigator', {
    vibrate: (pattern: readonly number[]) => shaken.push(pattern) > 0,
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const speak = (change: Partial<VoiceSettings> = {}) => {
  const speaker = new BrowserSpeaker(() => 'en-GB');
  speaker.setVoice({ ...DEFAULT_SETTINGS.voice, ...change });
  return speaker;
};
/** Long enough for what waits after a cancelled text. */
const soon = () => vi.advanceTimersByTime(100);

describe('BrowserSpeaker: what is said next', () => {
  it('cuts off what is being said for a newer text of the same kind', () => {
    const speaker = speak();
    speaker.say('grow tall', 'cue');
    speaker.say('knee above the foot', 'cue');
    soon();
    expect(synthesis.said, 'words queue up and come too late').toEqual([
      'grow tall',
      'knee above the foot',
    ]);
    expect(synthesis.cutOff).toEqual(['grow tall']);
  });

  it('cuts off the less important, and says so', () => {
    const speaker = speak();
    speaker.say('twelve', 'count');
    speaker.say('the camera is gone', 'problem');
    soon();
    expect(synthesis.cutOff, 'a warning waits for a count').toEqual(['twelve']);
    expect(speaker.speaking()).toBe('problem');
  });

  it('leaves the more important alone: the new text stays unsaid for good', () => {
    const speaker = speak();
    speaker.say('change to the left side', 'state');
    speaker.say('grow tall', 'cue');
    soon();
    synthesis.finish();
    soon();
    expect(synthesis.said, 'a cue drowned the change of side, or came late').toEqual([
      'change to the left side',
    ]);
    expect(speaker.speaking()).toBeNull();
    speaker.say('grow tall', 'cue');
    expect(synthesis.said.at(-1), 'the voice stays dumb after a dropped text').toBe('grow tall');
  });

  it('waits a moment after a cancelled text, since Chrome swallows the next one', () => {
    const speaker = speak();
    speaker.say('grow tall', 'cue');
    speaker.say('hold complete', 'state');
    expect(synthesis.said, 'spoken in the moment of the cancel').toEqual(['grow tall']);
    expect(speaker.speaking(), 'it is announced already').toBe('state');
    soon();
    expect(synthesis.said).toEqual(['grow tall', 'hold complete']);
    speaker.silence();
    speaker.say('go on', 'state');
    expect(synthesis.said, 'swallowed after a silence').toHaveLength(2);
    soon();
    expect(synthesis.said.at(-1)).toBe('go on');
  });

  it('says only the last of several that come while it waits', () => {
    const speaker = speak();
    speaker.say('three', 'count');
    speaker.say('two', 'count');
    speaker.say('one', 'count');
    soon();
    expect(synthesis.said, 'old counts come late').toEqual(['three', 'one']);
  });

  it('is quiet again when the browser never tells of the end', () => {
    const speaker = speak();
    speaker.say('change sides', 'state');
    vi.advanceTimersByTime(2000);
    expect(speaker.speaking(), 'cut off by its time limit').toBe('state');
    vi.advanceTimersByTime(900);
    expect(speaker.speaking(), 'every later cue is dropped for good').toBeNull();
  });

  it('is quiet again after an error', () => {
    const speaker = speak();
    speaker.say('change sides', 'state');
    synthesis.fail();
    expect(speaker.speaking()).toBeNull();
  });

  it('hears nothing from a text that was cut off', () => {
    const speaker = speak();
    speaker.say('grow tall', 'cue');
    const [old] = synthesis.spoken;
    speaker.say('hold complete', 'state');
    soon();
    old?.onend?.();
    expect(speaker.speaking(), 'the end of the old text ended the new one').toBe('state');
  });

  it('says a long text in pieces, one after the other, and a new one ends all of it', () => {
    const first = 'Lie down with your right side towards the camera, and let both legs rest long.';
    const second =
      'Then draw the left knee towards your chest until you feel a mild pull, no more.';
    const speaker = speak();
    speaker.say(`${first} ${second}`, 'state');
    expect(synthesis.said).toEqual([first]);
    synthesis.finish();
    expect(synthesis.said, 'the second half is never said').toEqual([first, second]);
    speaker.say('stop', 'problem');
    soon();
    synthesis.finish();
    soon();
    expect(synthesis.said.slice(2)).toEqual(['stop']);
  });
});

describe('BrowserSpeaker: the voice', () => {
  it('speaks with the voice of the device, in its language', () => {
    synthesis.voices = [REMOTE, SECOND_ENGLISH];
    speak().say('grow tall', 'cue');
    expect(synthesis.spoken[0]?.voice, 'the words were sent to a server').toBe(SECOND_ENGLISH);
    expect(synthesis.spoken[0]?.lang).toBe('en-AU');
  });

  it('takes the chosen voice while it is there, else the best', () => {
    synthesis.voices = [ENGLISH, SECOND_ENGLISH];
    const speaker = speak({ voiceUri: SECOND_ENGLISH.voiceURI });
    speaker.say('grow tall', 'cue');
    synthesis.voices = [ENGLISH];
    speaker.say('hold', 'cue');
    soon();
    expect(synthesis.spoken.map(({ voice }) => voice)).toEqual([SECOND_ENGLISH, ENGLISH]);
  });

  it('never takes a chosen voice that is of the network or of another language', () => {
    synthesis.voices = [ENGLISH, REMOTE, GERMAN];
    for (const { voiceURI } of [REMOTE, GERMAN]) {
      speak({ voiceUri: voiceURI }).say('grow tall', 'cue');
      soon();
    }
    expect(new Set(synthesis.spoken.map(({ voice }) => voice))).toEqual(new Set([ENGLISH]));
  });

  it('lists the voices to choose from, the one taken without a choice first', () => {
    synthesis.voices = [SECOND_ENGLISH, REMOTE, GERMAN, ENGLISH];
    expect(speak().voices()).toEqual([
      { uri: 'local:alice', name: 'Alice', lang: 'en-GB' },
      { uri: 'local:karen', name: 'Karen', lang: 'en-AU' },
    ]);
  });

  it('speaks at the chosen speed and volume, from the next text on', () => {
    const speaker = speak({ rate: 0.8, volume: 0.4 });
    speaker.say('grow tall', 'cue');
    expect(synthesis.spoken[0]).toMatchObject({ rate: 0.8, volume: 0.4 });
    speaker.setVoice({ ...DEFAULT_SETTINGS.voice, rate: 1.15, volume: 0.9 });
    speaker.say('hold', 'cue');
    soon();
    expect(synthesis.spoken[1]).toMatchObject({ rate: 1.15, volume: 0.9 });
  });

  it('says nothing without a voice of its own, and tells so', () => {
    synthesis.voices = [REMOTE];
    const speaker = speak();
    speaker.unlock();
    speaker.say('grow tall', 'cue');
    expect(synthesis.spoken, 'a voice of another language or a server spoke').toEqual([]);
    expect(speaker.hasVoice()).toBe(false);
    expect(speaker.voices()).toEqual([]);
    expect(speaker.speaking()).toBeNull();
  });

  it('finds a voice that comes late', () => {
    synthesis.voices = [];
    const speaker = speak();
    expect(speaker.hasVoice()).toBe(false);
    synthesis.voices = [ENGLISH];
    expect(speaker.hasVoice()).toBe(true);
    speaker.say('grow tall', 'cue');
    expect(synthesis.spoken).toHaveLength(1);
  });

  it('asks for the language at each text', () => {
    let language = 'en-GB';
    synthesis.voices = [ENGLISH, GERMAN];
    const speaker = new BrowserSpeaker(() => language);
    speaker.say('grow tall', 'cue');
    language = 'de';
    speaker.say('werde lang', 'cue');
    soon();
    expect(synthesis.spoken.map(({ voice }) => voice)).toEqual([ENGLISH, GERMAN]);
  });
});

describe('BrowserSpeaker: modes', () => {
  it.each([
    ['cues', ['grow tall', 'change sides', 'no camera']],
    ['counts', ['ten', 'change sides', 'no camera']],
    ['tones-only', []],
    ['silent', []],
  ] as const)('speaks in mode "%s" only what it should', (mode, heard) => {
    const speaker = speak({ mode });
    speaker.unlock();
    for (const [text, kind] of [
      ['ten', 'count'],
      ['grow tall', 'cue'],
      ['change sides', 'state'],
      ['no camera', 'problem'],
    ] as const) {
      speaker.say(text, kind);
      soon();
      synthesis.finish();
    }
    expect(synthesis.said.filter((text) => text !== '')).toEqual(heard);
  });

  it('falls silent in the middle of a word when that kind is turned off', () => {
    const speaker = speak();
    speaker.say('grow tall', 'cue');
    speaker.setVoice({ ...DEFAULT_SETTINGS.voice, mode: 'counts' });
    expect(synthesis.cutOff).toEqual(['grow tall']);
    speaker.setVoice(DEFAULT_SETTINGS.voice);
    speaker.say('hold complete', 'state');
    soon();
    expect(synthesis.said.at(-1), 'the voice did not come back').toBe('hold complete');
  });

  it('works in a browser without any speech', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    const speaker = speak();
    speaker.unlock();
    speaker.say('grow tall', 'cue');
    speaker.silence();
    expect(speaker.hasVoice()).toBe(false);
    expect(FakeAudio.contexts, 'the tones went with the voice').toHaveLength(1);
  });

  it('begins sound and speech on the tap, since iOS allows them only then', () => {
    const speaker = speak();
    speaker.unlock();
    speaker.unlock();
    expect(FakeAudio.contexts, 'every tap opens another audio context').toHaveLength(1);
    expect(FakeAudio.contexts[0]?.resumed).toBe(2);
    expect(synthesis.said).toEqual(['', '']);
    expect(speaker.speaking(), 'the first real text was dropped').toBeNull();
  });

  it.each(['everything', 'cues', 'counts', 'tones-only'] as const)('plays in "%s"', (mode) => {
    const speaker = speak({ mode });
    speaker.unlock();
    speaker.sound('started');
    expect(FakeAudio.contexts[0]?.pitches).toEqual([440, 660]);
  });

  it('plays nothing in mode "silent", but vibrates, since that is a setting of its own', () => {
    const speaker = speak({ mode: 'silent' });
    speaker.unlock();
    speaker.sound('complete');
    expect(FakeAudio.contexts[0]?.pitches).toEqual([]);
    expect(shaken, 'someone practising in silence feels nothing').toHaveLength(1);
  });

  it('does not vibrate when that is turned off, nor breaks where there is none', () => {
    const still = speak({ vibrates: false });
    still.unlock();
    still.sound('started');
    expect(shaken).toEqual([]);
    vi.stubGlobal('navigator', {});
    const speaker = speak();
    speaker.unlock();
    speaker.sound('started');
    expect(FakeAudio.contexts.at(-1)?.pitches, 'the tone went with the vibration').toHaveLength(2);
  });
});
