import { describe, expect, it } from 'vitest';
import type { ScreeningRowV1, SessionRowV1, SettingsRowV1 } from '../rows.ts';
import { upgradeScreening, upgradeSession, upgradeSettings } from './v1-to-v2.ts';

const SESSION: SessionRowV1 = {
  id: 'old-one',
  state: 'ended',
  stretchId: 'half-kneeling-lunge',
  mode: 'camera',
  model: 'lite',
  startedAtMs: 1_759_000_001_000,
  updatedAtMs: 1_759_000_062_000,
  endedAtMs: 1_759_000_063_000,
  ending: 'stopped',
  holdTargetMs: 45_000,
  heldLeftMs: 21_300,
  heldRightMs: 5_700,
  reliefMs: 1_900,
  measures: [
    {
      measure: 'hipExtension',
      limb: 'rear',
      stretchedSide: 'left',
      median: 11.5,
      error: 4.5,
      frames: 317,
    },
  ],
  faults: [{ faultId: 'trunk-forward', stretchedSide: 'right', durationMs: 2_600 }],
};

describe('upgradeSession', () => {
  it('keeps every stored field and adds what was never known as empty', () => {
    expect(upgradeSession(SESSION), 'an old session says something else now').toEqual({
      ...SESSION,
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
    });
  });

  it('keeps a field that it does not know', () => {
    const row = { ...SESSION, note: 'from a newer build', future: 7 };
    expect(upgradeSession(row), 'what a newer build wrote is wiped').toMatchObject({
      note: 'from a newer build',
      future: 7,
    });
  });
});

describe('upgradeSettings', () => {
  it('makes the chosen voice the mode of the voice', () => {
    const row: SettingsRowV1 = { id: 'current', voice: 'tones-only', holdSeconds: 45 };
    expect(upgradeSettings(row), 'the app speaks to somebody who asked for tones').toEqual({
      id: 'current',
      voiceMode: 'tones-only',
      holdSeconds: 45,
    });
  });

  it('stores nothing that was not chosen', () => {
    expect(
      upgradeSettings({ id: 'current', level: 'gentle' }),
      'a default is frozen for ever',
    ).toEqual({ id: 'current', level: 'gentle' });
  });
});

describe('upgradeScreening', () => {
  const row: ScreeningRowV1 = {
    id: 'current',
    answeredAtMs: 1_759_000_123_000,
    applies: ['hip-replacement', 'pregnant'],
    clearedByClinician: true,
  };

  it('takes a clinician who agreed to have agreed to every answer', () => {
    expect(upgradeScreening(row), 'a cleared person is blocked again').toEqual({
      id: 'current',
      answeredAtMs: 1_759_000_123_000,
      applies: ['hip-replacement', 'pregnant'],
      cleared: ['hip-replacement', 'pregnant'],
      asked: [],
    });
  });

  it('clears nothing where no clinician has agreed', () => {
    expect(
      upgradeScreening({ ...row, clearedByClinician: false }).cleared,
      'practice is allowed without anybody having agreed',
    ).toEqual([]);
  });
});
