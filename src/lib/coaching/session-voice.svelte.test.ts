import { describe, expect, it } from 'vitest';
import { PLAIN_WORDING } from '../../../tests/support/check-session-run.ts';
import { fakeCoaching } from '../../../tests/support/fake-coaching.ts';
import { SessionVoice, type SessionWording } from './session-voice.svelte.ts';

function prepare(wording: SessionWording = PLAIN_WORDING) {
  const { time, speaker, ports } = fakeCoaching();
  return { time, speaker, voice: new SessionVoice({ ...ports, wording }) };
}

describe('SessionVoice', () => {
  it('says and captions the events of one moment as one, as important as the most important', () => {
    const { voice, speaker } = prepare();
    voice.tell([{ kind: 'half-way' }, { kind: 'restarted' }, { kind: 'back' }]);
    expect(speaker.said, 'one cut off the other').toEqual([
      'event half-way event restarted event back',
    ]);
    expect(speaker.kinds).toEqual(['problem']);
    expect(voice.caption).toBe('event half-way event restarted event back');
  });

  it('sounds one tone at a time, the first that there is', () => {
    const { voice, speaker } = prepare();
    voice.tell([{ kind: 'half-way' }, { kind: 'complete', side: 'left' }, { kind: 'back' }]);
    expect(speaker.tones, 'two tones sound over each other').toEqual(['complete']);
  });

  it('says nothing where there are no words, and leaves the last caption', () => {
    const wordless = { ...PLAIN_WORDING, event: () => null };
    const { voice, speaker } = prepare(wordless);
    voice.give({ id: 'grow-tall', kind: 'fault' });
    voice.tell([{ kind: 'count', number: 3 }]);
    expect(speaker.said).toEqual(['cue grow-tall']);
    expect(speaker.tones, 'without words there is no sign at all').toEqual(['tick']);
    expect(voice.caption).toBe('cue grow-tall');
  });

  it('says nothing of no events', () => {
    const { voice, speaker } = prepare();
    voice.tell([]);
    expect([speaker.said, speaker.tones]).toEqual([[], []]);
    expect(voice.caption).toBeNull();
  });

  it('gives a cue as a cue', () => {
    const { voice, speaker } = prepare();
    voice.give({ id: 'grow-tall', kind: 'fault', isPlain: true });
    expect(speaker.said).toEqual(['cue grow-tall, plainly']);
    expect(speaker.kinds).toEqual(['cue']);
  });

  it('leaves a caption for some seconds, counted from the newest', () => {
    const { voice, time } = prepare();
    voice.tell([{ kind: 'back' }]);
    time.advance(4000);
    voice.tell([{ kind: 'resumed' }]);
    time.advance(5500);
    voice.tick(null);
    expect(voice.caption, 'it is gone before it can be read').toBe('event resumed');
    time.advance(600);
    voice.tick(null);
    expect(voice.caption).toBeNull();
  });

  it('says that it is saved, or why it is not', () => {
    const { voice, speaker } = prepare();
    voice.tellEnd('saved', null);
    voice.tellEnd('stopped', null);
    voice.tellEnd('saved', { kind: 'disk-full' });
    expect(speaker.said, 'it says saved of what is lost').toEqual([
      'event saved',
      'event stopped',
      'event save-problem',
    ]);
  });
});
