import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVoice } from './choose-voice.ts';

const voice = (lang: string, { local = true, isDefault = false, uri = lang } = {}) => ({
  voiceURI: uri,
  lang,
  localService: local,
  default: isDefault,
});

describe('chooseVoice', () => {
  it('never takes a voice that sends the words away, even as the only or default one', () => {
    const remote = voice('en-GB', { local: false, isDefault: true });
    const local = voice('en-AU');
    expect(chooseVoice([remote, local], 'en-GB', null), 'the words left the device').toBe(local);
    expect(chooseVoice([remote], 'en-GB', null)).toBeNull();
  });

  it('prefers the same region, then the default of the device', () => {
    const [us, gb, au] = [voice('en-US', { isDefault: true }), voice('en-GB'), voice('en-AU')];
    expect(chooseVoice([us, au, gb], 'en-GB', null)).toBe(gb);
    expect(chooseVoice([au, gb, us], 'en-IE', null)).toBe(us);
    expect(chooseVoice([au, gb, us], 'en', null)).toBe(us);
  });

  it('takes the default among voices of the same region', () => {
    const [first, second] = [voice('en-GB'), voice('en-GB', { isDefault: true })];
    expect(chooseVoice([first, second], 'en-GB', null)).toBe(second);
  });

  it('takes the chosen one before any other, while it may', () => {
    const [best, chosen] = [voice('en-GB', { isDefault: true }), voice('en-AU', { uri: 'karen' })];
    expect(chooseVoice([best, chosen], 'en-GB', 'karen')).toBe(chosen);
    expect(chooseVoice([best], 'en-GB', 'karen'), 'an uninstalled voice left silence').toBe(best);
    expect(chooseVoice([best, voice('de-DE', { uri: 'anna' })], 'en-GB', 'anna')).toBe(best);
  });

  it('reads tags with underscore and in any case, as Android writes them', () => {
    const android = voice('EN_gb');
    expect(chooseVoice([voice('en-US'), android], 'en-GB', null)).toBe(android);
  });

  it('is null when there is no voice for the language', () => {
    expect(chooseVoice([], 'en-GB', null)).toBeNull();
    expect(
      chooseVoice([voice('de-DE', { isDefault: true }), voice('eng')], 'en-GB', null),
      'English words were read out by a German voice',
    ).toBeNull();
  });

  it('gives only local voices of the language, whatever there is', () => {
    const voices = fc.array(
      fc.record({
        voiceURI: fc.constantFrom('a', 'b', 'c'),
        lang: fc.constantFrom('en-GB', 'en_US', 'de-DE', 'fr', 'EN'),
        localService: fc.boolean(),
        default: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(voices, fc.constantFrom('a', 'b', null), (all, chosenUri) => {
        const isUsable = ({ lang, localService }: (typeof all)[number]) =>
          localService && lang.toLowerCase().startsWith('en');
        const chosen = chooseVoice(all, 'en-GB', chosenUri);
        expect(chosen === null ? !all.some(isUsable) : isUsable(chosen)).toBe(true);
      }),
    );
  });
});
