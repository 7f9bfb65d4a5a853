import type { Language } from '#lib/domain/session/settings.ts';

/** Also in static/language.js, which cannot import it. */
const REMEMBERED = 'unfurl.language';

/**
 * Notes the person's choice where the next page can read it before its first paint; the settings
 * themselves are readable only later. Null forgets it.
 */
export function rememberLanguage(chosen: Language | null): void {
  try {
    if (chosen === null) localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, chosen);
  } catch {
    // Storage is blocked: the next page then begins in the browser's language.
  }
}
