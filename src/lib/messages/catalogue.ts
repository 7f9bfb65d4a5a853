import type { Language } from '#lib/domain/session/settings.ts';
import { FIRST_LANGUAGE, toLanguage } from './choose-language.ts';
import type { Compiled } from './compiled.ts';
import type { areas, core, MessageArea } from './languages/en.ts';

type KeysOfArea = {
  readonly [Area in MessageArea]: keyof Awaited<ReturnType<(typeof areas)[Area]>>['default'];
};
/** Every text of the interface in English. A test holds the other languages to the same keys. */
export type MessageKey = keyof typeof core | KeysOfArea[MessageArea];

type Texts = Readonly<Record<string, Compiled>>;
type LanguageFile = {
  readonly core: Texts;
  readonly areas: Readonly<Record<MessageArea, () => Promise<{ readonly default: Texts }>>>;
};

const files: Readonly<Record<Language, () => Promise<LanguageFile>>> = {
  en: () => import('./languages/en.ts'),
  de: () => import('./languages/de.ts'),
};

/** Something that belongs to a language and must be here before it is shown. */
type Source = (language: Language) => Promise<void>;

const texts: Readonly<Record<Language, Record<string, Compiled>>> = { en: {}, de: {} };
/** What any page has asked for so far, with the languages that it is here in. */
const wanted = new Map<Source, Set<Language>>();

/** As the document says, which is named before any script of the app runs (static/language.js). */
let shown: Language =
  typeof document === 'undefined'
    ? FIRST_LANGUAGE
    : (toLanguage(document.documentElement.lang) ?? FIRST_LANGUAGE);

/** The language that texts are shown in now. Components read `Messages.locale`, which is reactive. */
export const shownLanguage = (): Language => shown;

const bringCore: Source = async (language) => {
  Object.assign(texts[language], (await files[language]()).core);
};

async function bringArea(language: Language, area: MessageArea): Promise<void> {
  const { areas } = await files[language]();
  Object.assign(texts[language], (await areas[area]()).default);
}

const areaSources = new Map<MessageArea, Source>();
function sourceOf(area: MessageArea): Source {
  const source = areaSources.get(area) ?? ((language) => bringArea(language, area));
  areaSources.set(area, source);
  return source;
}

async function bring(language: Language, sources: Iterable<Source>): Promise<void> {
  await Promise.all(
    [...sources].map(async (source) => {
      const languages = wanted.get(source) ?? new Set();
      wanted.set(source, languages);
      if (languages.has(language)) return;
      await source(language);
      languages.add(language);
    }),
  );
}

/**
 * Brings the texts of these areas, and those of every page, in the language that is shown. A page
 * calls this in its `load`; it rejects when a file cannot be fetched.
 */
export const loadMessages = (...areas: readonly MessageArea[]): Promise<void> =>
  bring(shown, [bringCore, ...areas.map(sourceOf)]);

/**
 * The same for what a page needs in its language and the catalogue does not have, such as the cues:
 * from now on no language is shown before that is here, too.
 */
export const loadWithLanguage = (load: (language: Language) => Promise<void>): Promise<void> =>
  bring(shown, [load]);

/** Whether everything that any page has asked for so far is here in this language. */
export const isBrought = (language: Language): boolean =>
  [...wanted.values()].every((languages) => languages.has(language));

/** Brings what any page has asked for so far; a page may ask for more in the meantime. */
export const bringLanguage = (language: Language): Promise<void> => bring(language, wanted.keys());

/** From now on texts are given in this language; only when `isBrought` says so at this moment. */
export function showLanguage(language: Language): void {
  shown = language;
}

/**
 * One text as the build compiled it.
 * @throws when the page has not loaded the area of this key.
 */
export function messageOf(key: MessageKey): Compiled {
  const message = texts[shown][key];
  if (message === undefined) {
    throw new Error(`The text "${key}" (${shown}) is in an area that this page has not loaded`);
  }
  return message;
}

/** For keys that are put together from content ids: whether the catalogue has this one. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(texts[shown], key);
