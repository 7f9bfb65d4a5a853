export type SearchHit = {
  readonly id: string;
  readonly kind: 'article' | 'stretch' | 'practice' | 'routine';
  readonly title: string;
  readonly excerpt: string;
  readonly href: string;
};

/** What came of a search; `hits` is null while nothing is here yet. */
export type SearchOutcome =
  | { readonly kind: 'found'; readonly hits: readonly SearchHit[] | null }
  | { readonly kind: 'failed' };
