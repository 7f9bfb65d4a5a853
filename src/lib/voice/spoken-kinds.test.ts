import { describe, expect, it } from 'vitest';
import { SPEECH_KINDS } from '#lib/domain/ports.ts';
import { VOICE_MODES } from '#lib/domain/session/settings.ts';
import { hasWords, mayCutOff, speaks } from './spoken-kinds.ts';

describe('speaks', () => {
  it.each([
    ['everything', ['count', 'cue', 'state', 'problem']],
    ['cues', ['cue', 'state', 'problem']],
    ['counts', ['count', 'state', 'problem']],
    ['tones-only', []],
    ['silent', []],
  ] as const)('in mode "%s" are spoken: %j', (mode, kinds) => {
    expect(
      SPEECH_KINDS.filter((kind) => speaks(mode, kind)),
      'someone hears what they turned off, or misses what they need',
    ).toEqual(kinds);
  });

  it('tells a problem in every mode with words', () => {
    const deaf = VOICE_MODES.filter((mode) => hasWords(mode) && !speaks(mode, 'problem'));
    expect(deaf, 'someone lying down is not told that the camera is gone').toEqual([]);
    expect(VOICE_MODES.filter(hasWords)).toEqual(['everything', 'cues', 'counts']);
  });
});

describe('mayCutOff', () => {
  it('lets anything begin while it is quiet', () => {
    expect(SPEECH_KINDS.every((kind) => mayCutOff(kind, null))).toBe(true);
  });

  it.each([
    ['count', ['count']],
    ['cue', ['count', 'cue']],
    ['state', ['count', 'cue', 'state']],
    ['problem', ['count', 'cue', 'state', 'problem']],
  ] as const)('a text of kind "%s" cuts off only: %j', (kind, cutOff) => {
    expect(
      SPEECH_KINDS.filter((current) => mayCutOff(kind, current)),
      'a count drowns a warning',
    ).toEqual(cutOff);
  });
});
