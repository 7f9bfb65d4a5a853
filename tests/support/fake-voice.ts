import type { Page } from '@playwright/test';

/** Something that the app has said, with the page's time. */
export type Spoken = { readonly text: string; readonly atMs: number };

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only interfaces merge
  interface Window {
    /** Everything the app has begun to say; emptied by nobody. */
    spokenTexts: Spoken[];
  }
}

/**
 * Gives the page an on-device voice that says nothing aloud and remembers all. It takes its time as a
 * voice would, and tells the app when it has begun and ended.
 */
export async function fakeVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.spokenTexts = [];
    /** About fourteen letters a second, as voices speak. */
    const MS_PER_LETTER = 70;
    const voice = (lang: string, name: string) => ({
      name,
      lang,
      localService: true,
      default: lang === 'en-GB',
      voiceURI: name,
    });
    const voices = [voice('en-GB', 'Test voice'), voice('de-DE', 'Probestimme')];
    class Utterance extends EventTarget {
      text: string;
      lang = '';
      voice: unknown = null;
      rate = 1;
      volume = 1;
      onstart: ((event: Event) => void) | null = null;
      onend: ((event: Event) => void) | null = null;
      onerror: ((event: Event) => void) | null = null;
      constructor(text = '') {
        super();
        this.text = text;
      }
      tell(name: 'start' | 'end' | 'error') {
        const event = new Event(name);
        this.dispatchEvent(event);
        this[`on${name}`]?.(event);
      }
    }
    let current: { utterance: Utterance; timer: ReturnType<typeof setTimeout> } | null = null;
    const stop = () => {
      if (current === null) return;
      clearTimeout(current.timer);
      const { utterance } = current;
      current = null;
      utterance.tell('error');
    };
    class Synthesis extends EventTarget {
      paused = false;
      pending = false;
      onvoiceschanged = null;
      get speaking() {
        return current !== null;
      }
      getVoices() {
        return voices;
      }
      speak(utterance: Utterance) {
        if (utterance.text === '') return;
        if (current !== null) throw new Error('the app lets its speech queue up');
        window.spokenTexts.push({ text: utterance.text, atMs: performance.now() });
        const timer = setTimeout(() => {
          current = null;
          utterance.tell('end');
        }, utterance.text.length * MS_PER_LETTER);
        current = { utterance, timer };
        utterance.tell('start');
      }
      cancel() {
        stop();
      }
      pause() {
        this.paused = true;
      }
      resume() {
        this.paused = false;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: new Synthesis() });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  });
}

export const spoken = (page: Page): Promise<readonly Spoken[]> =>
  page.evaluate(() => window.spokenTexts);

export const spokenTexts = async (page: Page): Promise<readonly string[]> =>
  (await spoken(page)).map(({ text }) => text);
