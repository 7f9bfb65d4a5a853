import { evidenceClaims } from '#lib/content/evidence.ts';
import { stopRules } from '#lib/content/screening.ts';
import { stretchCards } from '#lib/content/stretch-cards.ts';
import type { ArticleMaterials } from '#lib/ui/learn/article-materials.ts';

/** What every article shows beside its own text; `toHref` makes addresses of its links. */
export const articleMaterials = (toHref: ArticleMaterials['toHref']): ArticleMaterials => ({
  claims: evidenceClaims,
  stretches: stretchCards,
  stopRules,
  toHref,
});
