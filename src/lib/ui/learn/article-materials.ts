import type { EvidenceClaim } from '#lib/domain/article/evidence.ts';
import type { FigurePlan } from '#lib/domain/figure/figure-plan.ts';
import type { StopRule } from '../StopRules.svelte';

/** What articles show beside their own text; a page hands it in. */
export type ArticleMaterials = {
  readonly claims: readonly EvidenceClaim[];
  readonly stretches: readonly { readonly id: string; readonly plan: FigurePlan }[];
  readonly stopRules: readonly StopRule[];
  /** Makes the address of a page from its path within the app. */
  readonly toHref: (path: string) => string;
};
