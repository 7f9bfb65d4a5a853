/** A run of text inside a paragraph, a heading, a list entry or a table cell. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** `path` is an address within the app, from its root, ending in a slash. */
  | { readonly kind: 'link'; readonly path: string; readonly children: readonly Inline[] };

/** Drawings that articles can show beside those of the stretches. */
export const DRAWINGS = ['psoas', 'press-zones'] as const;
export type DrawingName = (typeof DRAWINGS)[number];

/** A part of an article, from top to bottom. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      /** Unique in the article, for links to it. */
      readonly id: string;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'table'; readonly header: TableRow; readonly rows: readonly TableRow[] }
  | { readonly kind: 'drawing'; readonly drawing: DrawingName }
  | { readonly kind: 'stretch-figure'; readonly stretchId: string }
  | { readonly kind: 'evidence'; readonly claimId: string }
  | { readonly kind: 'stop-rules' };

export type TableRow = readonly (readonly Inline[])[];

/** As much of an article as a list of them shows. */
export type ArticleCard = {
  /** The name of its file, and of its page. */
  readonly slug: string;
  readonly title: string;
  /** One or two sentences. */
  readonly summary: string;
  /** Its place in the list, counted from the first. */
  readonly order: number;
  /** Ids of stretches and practices that go with it. */
  readonly related: readonly string[];
};

/** An article as the build makes it from its Markdown file. */
export type Article = ArticleCard & {
  /** Ids of the sources that stand at its end, beside those of its evidence boxes. */
  readonly sources: readonly string[];
  readonly blocks: readonly Block[];
};

/** What the search reads of an article: its words without any form. */
export type ArticleWords = Pick<ArticleCard, 'slug' | 'title' | 'summary'> & {
  readonly headings: string;
  readonly text: string;
  /** Ids of the claims whose evidence boxes it carries. */
  readonly claimIds: readonly string[];
};
