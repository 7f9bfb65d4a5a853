import { beforeEach, describe, expect, it, vi } from 'vitest';
import { regionsOf } from './regions.ts';

/** As on a page that has just been opened: nothing but the shell and the journal is here. */
async function openPage() {
  vi.resetModules();
  const catalogue = await import('./catalogue.ts');
  const { Messages } = await import('./messages.svelte.ts');
  await catalogue.loadMessages('journal');
  return { ...catalogue, messages: new Messages() };
}

describe('messages', () => {
  let page: Awaited<ReturnType<typeof openPage>>;
  let messages: (typeof page)['messages'];

  beforeEach(async () => {
    page = await openPage();
    ({ messages } = page);
  });

  it('begin in English where no document says otherwise', () => {
    expect(messages.locale).toBe('en');
    expect(messages.t('nav.journal')).toBe('Journal');
  });

  it('change to another language, with the areas that pages have loaded', async () => {
    expect(await messages.switchTo('de')).toBe('switched');
    expect(messages.locale).toBe('de');
    expect(messages.t('nav.journal'), 'the shell stays English').toBe('Tagebuch');
    expect(messages.t('journal.back'), 'the open page stays English').toBe('Zurück zum Tagebuch');
  });

  it('keep the old language until the new one is there', async () => {
    const switching = messages.switchTo('de');
    expect(messages.t('nav.today'), 'texts are gone while a language is fetched').toBe('Today');
    await switching;
    expect(messages.t('nav.today')).toBe('Heute');
  });

  it('choose the plural form anew in the other language', async () => {
    expect(messages.t('journal.count', { count: 1 })).toBe('1 session');
    await messages.switchTo('de');
    expect(messages.t('journal.count', { count: 1 })).toBe('1 Einheit');
    expect(messages.t('journal.count', { count: 3 })).toBe('3 Einheiten');
  });

  it('show the language that was asked for last', async () => {
    const [first, second] = await Promise.all([messages.switchTo('de'), messages.switchTo('en')]);
    expect([first, second]).toEqual(['overtaken', 'switched']);
    expect(messages.locale, 'a late answer undoes the choice').toBe('en');
  });

  it('have the text of a page that is opened while the language changes', async () => {
    const switching = messages.switchTo('de');
    await Promise.all([page.loadMessages('settings'), switching]);
    expect(messages.t('settings.title')).toBe('Einstellungen');
  });

  it('change only when what a page needs besides is there, too', async () => {
    const loaded: string[] = [];
    await page.loadWithLanguage((language) => {
      loaded.push(`${language} while ${messages.locale}`);
      return Promise.resolve();
    });
    await messages.switchTo('de');
    expect(loaded, 'the voice goes on in the old language').toEqual(['en while en', 'de while en']);
  });

  it('stay as they are when the other language cannot be fetched', async () => {
    await page.loadWithLanguage((language) =>
      language === 'de' ? Promise.reject(new Error('no network')) : Promise.resolve(),
    );
    expect(await messages.switchTo('de')).toBe('unreachable');
    expect(messages.locale).toBe('en');
    expect(messages.t('nav.today'), 'the page has lost its words').toBe('Today');
  });

  it('say which text a page has not loaded', () => {
    expect(page.isMessageKey('lab.title')).toBe(false);
    expect(() => messages.t('lab.title')).toThrow('lab.title');
  });
});

describe('regions', () => {
  it('are the person’s own of that language, then the language itself', () => {
    expect(regionsOf('de', ['en-GB', 'de-CH', 'de-AT'])).toEqual(['de-CH', 'de-AT', 'de']);
    expect(regionsOf('de', ['en-US'])).toEqual(['de']);
  });
});
