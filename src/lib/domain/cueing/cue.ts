import type { CueId } from '../stretch/stretch-definition.ts';

/**
 * What a cue is about, least urgent first; a note is given once in a session, and what the set-up
 * needs as often as it takes. A cue of a more urgent kind may follow a lesser one sooner than the
 * usual gap.
 */
export const CUE_KINDS = [
  'praise',
  'guide',
  'note',
  'position',
  'fault',
  'view',
  'set-up',
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/**
 * A short instruction, spoken and shown; the words stand in content under its id. `isPlain`: the image
 * has not helped twice, so that the plain words are due, with a picture (docs/clinical.md A3).
 */
export type Cue = { readonly id: CueId; readonly kind: CueKind; readonly isPlain?: true };

export const isMoreUrgent = (a: Cue, b: Cue): boolean =>
  CUE_KINDS.indexOf(a.kind) > CUE_KINDS.indexOf(b.kind);
