import { describe, expect, it } from 'vitest';
import type { SessionRowV2 } from '../rows.ts';
import { upgradeSession } from './v2-to-v3.ts';

const COMMON = {
  id: 'old-one',
  state: 'ended',
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
  measures: [],
  faults: [{ faultId: 'trunk-forward', stretchedSide: 'right', durationMs: 2_600 }],
  repetitions: [],
  moments: [],
  matchLeft: 0.71,
  matchRight: null,
  level: 'gentle',
  easeOffs: [{ atMs: 8_400, stretchedSide: 'left', pain: 2, reason: 'tired' }],
  acceptedSides: ['left'],
} as const;
const SESSION: SessionRowV2 = {
  ...COMMON,
  stretchId: 'half-kneeling-lunge',
  tensionBefore: 7,
  tensionAfter: 3,
  note: 'easier on the left',
};

const upgraded = (change: Partial<SessionRowV2>) => upgradeSession({ ...SESSION, ...change });

describe('upgradeSession', () => {
  it('keeps what was stored, under its new names, and nothing under the old ones', () => {
    expect(upgradeSession(SESSION), 'an old session says something else now').toEqual({
      ...COMMON,
      practiceId: 'half-kneeling-lunge',
      guided: null,
      runId: null,
      feelingBefore: { tension: 7, moods: [], places: [], note: '' },
      feelingAfter: { tension: 3, moods: [], places: [], note: 'easier on the left' },
    });
  });

  it('keeps a note that came without a tension', () => {
    const { feelingBefore, feelingAfter } = upgraded({ tensionBefore: null, tensionAfter: null });
    expect(feelingAfter, 'what the person wrote is lost').toEqual({
      tension: null,
      moods: [],
      places: [],
      note: 'easier on the left',
    });
    expect(feelingBefore, 'the note is about the time before').toBeNull();
  });

  it('takes no tension at all for an answer', () => {
    const { feelingBefore, feelingAfter } = upgraded({
      tensionBefore: 0,
      tensionAfter: 0,
      note: '',
    });
    expect(feelingBefore?.tension, 'an answer of 0 is lost').toBe(0);
    expect(feelingAfter?.tension, 'an answer of 0 is lost').toBe(0);
  });

  it('invents no feeling where nothing was said', () => {
    const { feelingBefore, feelingAfter } = upgraded({
      tensionBefore: null,
      tensionAfter: null,
      note: '',
    });
    expect([feelingBefore, feelingAfter]).toEqual([null, null]);
  });

  it('keeps a field that it does not know', () => {
    expect(
      upgradeSession({ ...SESSION, future: 7, runId: 'from a newer build' } as SessionRowV2),
      'what a newer build wrote is wiped',
    ).toMatchObject({ future: 7, runId: 'from a newer build' });
  });

  it('leaves a damaged row as damaged as it is', () => {
    const damaged = { id: 'damaged', state: 'ended', startedAtMs: 5 } as SessionRowV2;
    expect(upgradeSession(damaged), 'the upgrade makes something up').toEqual({
      ...damaged,
      guided: null,
      runId: null,
      feelingBefore: null,
      feelingAfter: null,
    });
  });
});
