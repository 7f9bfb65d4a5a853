import type { SessionRecord } from '#lib/domain/session/session-record.ts';

/** What a record holds where nothing has been judged. */
export const NOTHING_JUDGED: Pick<
  SessionRecord,
  'model' | 'measures' | 'faults' | 'moments' | 'positionMatch' | 'level' | 'acceptedSides'
> = {
  model: null,
  measures: [],
  faults: [],
  moments: [],
  positionMatch: { left: null, right: null },
  level: null,
  acceptedSides: [],
};
