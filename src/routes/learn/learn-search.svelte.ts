import { resolve } from '$app/paths';
import type { Findable, Found } from '#lib/content/articles-search.ts';
import type { ArticleWords } from '#lib/domain/article/article.ts';
import type { Language } from '#lib/domain/session/settings.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { textOf } from '#lib/ui/message-names.ts';
import { practicables } from './practicables.ts';

type Opened = {
  readonly language: Language;
  readonly search: (query: string) => readonly Found[];
};

/** The search of the Learn page. What it needs is fetched with the first query, for each language. */
export class LearnSearch {
  readonly #messages: Messages;
  #opened = $state.raw<Opened | null>(null);
  #failed = $state(false);

  constructor(messages: Messages) {
    this.#messages = messages;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Null while the search of the shown language is not here. */
  readonly find = (query: string): readonly Found[] | null =>
    this.#opened?.language === this.#messages.locale ? this.#opened.search(query) : null;

  /** Brings the search in the shown language; a later call tries again what has failed. */
  readonly open = async (): Promise<void> => {
    const language = this.#messages.locale;
    if (this.#opened?.language === language) return;
    try {
      const [{ createSearch }, { loadArticleWords }] = await Promise.all([
        import('#lib/content/articles-search.ts'),
        import('#lib/content/articles-lists.ts'),
      ]);
      const words = await loadArticleWords(language);
      // In the meantime another language may have been chosen, whose search is on its way.
      if (language !== this.#messages.locale) return;
      this.#opened = { language, search: createSearch(this.#things(words)) };
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
  };

  #things(words: readonly ArticleWords[]): readonly Findable[] {
    return [
      ...words.map((article) => this.#toFindable(article)),
      // An article and a stretch may have the same name.
      ...practicables(this.#messages).map((thing) => ({ ...thing, id: `practise/${thing.id}` })),
    ];
  }

  #toFindable({ slug, title, summary, headings, text, claimIds }: ArticleWords): Findable {
    const boxes = claimIds.flatMap((id) =>
      ['claim', 'text'].map((part) => textOf(this.#messages, `learn.evidence.${id}.${part}`) ?? ''),
    );
    return {
      id: `learn/${slug}`,
      kind: 'article',
      title,
      text: [summary, text].join('\n'),
      hidden: [headings, ...boxes].join('\n'),
      href: resolve(`/learn/${slug}/`),
    };
  }
}
