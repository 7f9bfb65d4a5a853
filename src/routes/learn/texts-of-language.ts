import type { Language } from '#lib/domain/session/settings.ts';
import type { MessageKey } from '#lib/messages/catalogue.ts';
import type { Compiled } from '#lib/messages/compiled.ts';
import { Messages, type Translate } from '#lib/messages/messages.svelte.ts';

type Texts = Readonly<Record<string, Compiled>>;
type LanguageFile = {
  readonly core: Texts;
  readonly areas: Readonly<Record<string, () => Promise<{ readonly default: Texts }>>>;
};

const files = import.meta.glob<LanguageFile>('/src/lib/messages/languages/*.ts');

/** The texts that an article needs, in one language. Rejects when they cannot be fetched. */
export async function loadTexts(language: Language): Promise<Texts> {
  const file = await files[`/src/lib/messages/languages/${language}.ts`]?.();
  const areas = [file?.areas.learn, file?.areas.screening];
  const texts = await Promise.all(areas.map(async (load) => (await load?.())?.default));
  return Object.assign({}, file?.core, ...texts) as Texts;
}

/**
 * Texts of one language, whatever the app shows: for a page that is read without the app. Texts with
 * variables come in the language of the app; an article has none that differ.
 */
export class TextsOfLanguage extends Messages {
  readonly #language: Language;
  readonly #texts: Texts;
  readonly #ofApp: Translate;

  constructor(language: Language, texts: Texts) {
    super();
    this.#language = language;
    this.#texts = texts;
    this.#ofApp = new Messages().t;
  }

  override get locale(): Language {
    return this.#language;
  }

  override readonly t: Translate = (key: MessageKey, values) => {
    const text = this.#texts[key];
    return typeof text === 'string' ? text : this.#ofApp(key, values);
  };
}
