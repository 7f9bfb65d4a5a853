import type { FormVerdict, VerdictKind } from '#lib/domain/form/form-verdict.ts';

/** A verdict as the timeline tells them apart: in the stretch, not only a fault keeps from a hold. */
export type StripKind = VerdictKind | 'keep-going' | 'legs-unsure';

/** From the best to the least; the order of the legend. */
export const STRIP_KINDS: readonly StripKind[] = [
  'hold',
  'keep-going',
  'adjust',
  'legs-unsure',
  'not-in-position',
  'not-side-on',
  'out-of-view',
];

export function stripKind(verdict: FormVerdict): StripKind {
  if (verdict.kind !== 'adjust') return verdict.kind;
  if (verdict.areLegsUnsure) return 'legs-unsure';
  return verdict.faults.length === 0 ? 'keep-going' : 'adjust';
}
