import type { SessionRecord } from '#lib/domain/session/session-record.ts';

/** What a record holds where nothing has been judged, and nothing added by the person. */
export const NOTHING_JUDGED: Pick<
  SessionRecord,
  'measures' | 'faults' | 'moments' | 'positionMatch' | 'level' | 'acceptedSides' | 'note'
> = {
  measures: [],
  faults: [],
  moments: [],
  positionMatch: { left: null, right: null },
  level: null,
  acceptedSides: [],
  note: '',
};
