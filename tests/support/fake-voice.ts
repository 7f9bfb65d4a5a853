import type { Page } from '@playwright/test';

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only interfaces merge
  interface Window {
    /** Everything the app has said, with the page's time; emptied by nobody. */
    spokenTexts: { readonly text: string; readonly atMs: number }[];
  }
}

/** Gives the page an on-device voice that says nothing and remembers all. */
export async function fakeVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.spokenTexts = [];
    const voice = {
      name: 'Test voice',
      lang: 'en-GB',
      localService: true,
      default: true,
      voiceURI: 'test',
    };
    class Utterance {
      text: string;
      lang = '';
      voice: unknown = null;
      constructor(text = '') {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => [voice],
      speak: ({ text }: Utterance) => {
        if (text !== '') window.spokenTexts.push({ text, atMs: performance.now() });
      },
      cancel: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  });
}

export const spokenTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.spokenTexts.map(({ text }) => text));
