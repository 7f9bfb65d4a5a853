/**
 * What the research says about a claim. `supported`: trials or reviews agree. `plausible`: fits anatomy
 * or physiology, not tested. `none-found`: no study was found. `caution`: possible harm without a shown
 * benefit. `not-supported`: what was measured speaks against it.
 */
export const EVIDENCE_GRADES = [
  'supported',
  'partly-right',
  'mixed',
  'plausible',
  'none-found',
  'not-supported',
  'caution',
] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What a grade rests on where there is no study to name. */
export const EVIDENCE_BASES = ['anatomy', 'nothing-found'] as const;
export type EvidenceBasis = (typeof EVIDENCE_BASES)[number];

/** Where a statement comes from; the same in every language. */
export type Source = {
  readonly id: string;
  readonly text: string;
  /** Its page in the web; null when there is none to point to. */
  readonly link: string | null;
  /** Told by somebody else than who found it, or no study at all. */
  readonly isSecondHand: boolean;
};

/** A claim about the psoas with its grade; its words are in the message catalogue under its id. */
export type EvidenceClaim = {
  readonly id: string;
  readonly grade: EvidenceGrade;
  readonly basis: EvidenceBasis | null;
  readonly sources: readonly Source[];
};
