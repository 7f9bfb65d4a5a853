import { describe, expect, it } from 'vitest';
import type { Translate } from '#lib/messages/messages.svelte.ts';
import { voiceOptions } from './voice-options.ts';

const t: Translate = (key, values) => `${key}${values === undefined ? '' : JSON.stringify(values)}`;
const ALICE = { uri: 'local:alice', name: 'Alice', lang: 'en-GB' };
const KAREN = { uri: 'local:karen', name: 'Karen', lang: 'en_AU' };

describe('voiceOptions', () => {
  it('offers the choice of the app first, and names the voice that it takes', () => {
    expect(voiceOptions(t, [ALICE, KAREN], null)).toEqual([
      { value: '', label: 'settings.voice.automatic.named{"name":"Alice"}' },
      { value: 'local:alice', label: 'Alice (en-GB)' },
      { value: 'local:karen', label: 'Karen (en-AU)' },
    ]);
  });

  it('does not repeat a region that the name tells', () => {
    const named = { uri: 'x', name: 'English (Great Britain)', lang: 'en-GB' };
    expect(voiceOptions(t, [named], null).at(-1)?.label).toBe('English (Great Britain)');
  });

  it('keeps a remembered voice that is not here now', () => {
    expect(
      voiceOptions(t, [ALICE], 'local:gone').at(-1),
      'opening the settings would forget the chosen voice',
    ).toEqual({ value: 'local:gone', label: 'settings.voice.gone' });
    expect(voiceOptions(t, [ALICE], 'local:alice')).toHaveLength(2);
  });

  it('says no name while no voice has arrived', () => {
    expect(voiceOptions(t, [], null)).toEqual([{ value: '', label: 'settings.voice.automatic' }]);
  });
});
