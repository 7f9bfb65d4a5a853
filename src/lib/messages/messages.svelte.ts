import { IntlMessageFormat } from 'intl-messageformat';
import { english, type MessageKey } from './catalogue.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** What the build makes of a message: its text, or the syntax tree of one with variables. */
type Compiled = string | Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

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
    // The types know the texts as they stand in content, not what the build makes of them.
    const message = english[key] as Compiled;
    if (typeof message === 'string') return message;
    let format = this.#formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, this.#locale);
      this.#formats.set(key, format);
    }
    return String(format.format(values));
  };
}
