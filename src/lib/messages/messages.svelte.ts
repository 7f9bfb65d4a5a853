import { IntlMessageFormat } from 'intl-messageformat';
import { messageOf, type MessageKey } from './catalogue.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/**
 * The texts of the chosen language, in ICU message format. A key that is not in the English
 * catalogue does not compile.
 */
export class Messages {
  #locale = $state('en');
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a cache; nothing is shown from it
  readonly #formats = new Map<MessageKey, IntlMessageFormat>();

  get locale(): string {
    return this.#locale;
  }

  /** Bound, so that components can call it bare. */
  readonly t: Translate = (key, values) => {
    const message = messageOf(key);
    if (typeof message === 'string') return message;
    let format = this.#formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, this.#locale);
      this.#formats.set(key, format);
    }
    return String(format.format(values));
  };
}
