import type { CueId } from '../stretch/stretch-definition.ts';

/**
 * What a cue is about, least urgent first; a note is given once in a session. A cue of a more urgent kind may follow a lesser one
 * sooner than the usual gap.
 */
export const CUE_KINDS = ['praise', 'guide', 'note', 'position', 'fault', 'view'] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** A short instruction, spoken and shown; the words stand in content under its id. */
export type Cue = { readonly id: CueId; readonly kind: CueKind };

export const isMoreUrgent = (a: Cue, b: Cue): boolean =>
  CUE_KINDS.indexOf(a.kind) > CUE_KINDS.indexOf(b.kind);
