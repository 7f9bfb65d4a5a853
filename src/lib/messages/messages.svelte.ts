import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#lib/domain/session/settings.ts';
import {
  bringLanguage,
  isBrought,
  messageOf,
  showLanguage,
  shownLanguage,
  type MessageKey,
} from './catalogue.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** `overtaken`: another language was asked for while this one was being fetched. */
export type SwitchOutcome = 'switched' | 'overtaken' | 'unreachable';

/**
 * The texts of the shown language, in ICU message format. A key that is not in the English
 * catalogue does not compile. Whatever shows a text shows it anew when the language changes.
 */
export class Messages {
  #locale = $state<Language>(shownLanguage());
  #asked: Language = this.#locale;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a cache; nothing is shown from it
  readonly #formats = new Map<MessageKey, IntlMessageFormat>();

  get locale(): Language {
    return this.#locale;
  }

  /** Fetches what is missing of a language and shows it; until then the old one stays. */
  readonly switchTo = async (language: Language): Promise<SwitchOutcome> => {
    this.#asked = language;
    try {
      while (!isBrought(language)) await bringLanguage(language);
    } catch {
      return this.#isOvertaken(language) ? 'overtaken' : 'unreachable';
    }
    if (this.#isOvertaken(language)) return 'overtaken';
    if (language !== this.#locale) {
      showLanguage(language);
      this.#formats.clear();
      this.#locale = language;
    }
    return 'switched';
  };

  /** Bound, so that components can call it bare. */
  readonly t: Translate = (key, values) => {
    const locale = this.#locale;
    const message = messageOf(key);
    if (typeof message === 'string') return message;
    let format = this.#formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, locale);
      this.#formats.set(key, format);
    }
    return String(format.format(values));
  };

  #isOvertaken(language: Language): boolean {
    return this.#asked !== language;
  }
}
