import type { Language } from '#lib/domain/session/settings.ts';

/** What each language calls itself; never translated, so that everybody finds their own. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };
