import type { FeelingRowV3, SessionRowV2, SessionRowV3 } from '../rows.ts';

/**
 * A session from before guided practices, routines and whole feelings: its tension and its note become
 * what was felt before and after. A note was always about the time after.
 */
export const upgradeSession = ({
  stretchId,
  tensionBefore,
  tensionAfter,
  note,
  ...rest
}: SessionRowV2): SessionRowV3 => ({
  practiceId: stretchId,
  guided: null,
  runId: null,
  feelingBefore: toFeeling({ tension: tensionBefore, note: '' }),
  feelingAfter: toFeeling({ tension: tensionAfter, note }),
  ...rest,
});

/** Null when nothing was said, which is how version 2 kept it that nobody was asked. */
const toFeeling = (said: Pick<FeelingRowV3, 'tension' | 'note'>): FeelingRowV3 | null =>
  Object.values(said).some(isSaid) ? { ...said, moods: [], places: [] } : null;

/** A damaged row may lack what its type promises; what is there stays as it is. */
const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
