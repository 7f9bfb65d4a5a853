import type {
  ScreeningRowV1,
  ScreeningRowV2,
  SessionRowV1,
  SessionRowV2,
  SettingsRowV1,
  SettingsRowV2,
} from '../rows.ts';

/** A session from before repetitions, moments and remarks were kept: it has none of them. */
export const upgradeSession = (row: SessionRowV1): SessionRowV2 => ({
  repetitions: [],
  moments: [],
  matchLeft: null,
  matchRight: null,
  level: null,
  easeOffs: [],
  acceptedSides: [],
  tensionBefore: null,
  tensionAfter: null,
  note: '',
  ...row,
});

/** The chosen voice becomes the mode of the voice; nothing is stored that was not chosen. */
export function upgradeSettings({ voice, ...rest }: SettingsRowV1): SettingsRowV2 {
  return { ...(voice !== undefined && { voiceMode: voice }), ...rest };
}

/**
 * Version 1 asked once for all answers whether a clinician agrees, and did not note what it asked: its
 * answers are kept, and the questions asked again.
 */
export function upgradeScreening({ clearedByClinician, ...rest }: ScreeningRowV1): ScreeningRowV2 {
  return { cleared: clearedByClinician ? rest.applies : [], asked: [], ...rest };
}
