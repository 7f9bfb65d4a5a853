import { describe, expect, it } from 'vitest';
import { sessionRecord } from '../../../../tests/support/storage-tabs.ts';
import { sessionTraceOf } from '../../../../tests/support/session-traces.ts';
import { epochMilliseconds, milliseconds } from '../units.ts';
import { faultRows } from './fault-rows.ts';
import { sessionLength } from './session-length.ts';
import { sideSummary } from './side-summary.ts';

const moment = (
  faultId: string,
  stretchedSide: 'left' | 'right',
  [fromMs, toMs]: readonly [number, number],
) => ({
  faultId,
  stretchedSide,
  fromMs: milliseconds(fromMs),
  toMs: milliseconds(toMs),
});

describe('faultRows', () => {
  it('has each fault of each side with its own moments, the longest in front', () => {
    const early = moment('lean', 'left', [1000, 2200]);
    const late = moment('lean', 'left', [9000, 9900]);
    const other = moment('lean', 'right', [30_000, 34_000]);
    const rows = faultRows({
      faults: [
        { faultId: 'lean', stretchedSide: 'left', durationMs: milliseconds(2100) },
        { faultId: 'lean', stretchedSide: 'right', durationMs: milliseconds(4000) },
      ],
      moments: [early, late, other],
    });
    expect(rows, 'a moment stands under another fault or side').toEqual([
      { faultId: 'lean', stretchedSide: 'right', durationMs: 4000, moments: [other] },
      { faultId: 'lean', stretchedSide: 'left', durationMs: 2100, moments: [early, late] },
    ]);
  });

  it('shows a fault of an old session, of which no moments are known', () => {
    const faults = [
      { faultId: 'sway', stretchedSide: 'left', durationMs: milliseconds(700) },
    ] as const;
    expect(faultRows({ faults, moments: [] })).toEqual([{ ...faults[0], moments: [] }]);
  });

  it('loses no moment that has no sum', () => {
    const moments = [moment('tilt', 'left', [100, 400]), moment('tilt', 'left', [800, 1300])];
    expect(faultRows({ faults: [], moments }), 'a fault is hidden').toEqual([
      { faultId: 'tilt', stretchedSide: 'left', durationMs: 800, moments },
    ]);
  });
});

describe('sideSummary', () => {
  it('has what that side did, and nothing of the other', () => {
    expect(sideSummary(sessionRecord(), 'right')).toEqual({
      side: 'right',
      heldMs: 17_300,
      aimMs: 30_000,
      repetitions: [{ stretchedSide: 'right', beganMs: 52_300, heldMs: 17_300, isComplete: true }],
      isAccepted: true,
      match: null,
    });
    expect(sideSummary(sessionRecord(), 'left')).toMatchObject({ isAccepted: false, match: 0.82 });
  });

  it('aims at the length of all holds that were begun', () => {
    const hold = { beganMs: milliseconds(5), heldMs: milliseconds(9000), isComplete: false };
    const record = sessionRecord({
      repetitions: [
        { ...hold, stretchedSide: 'left' },
        { ...hold, stretchedSide: 'right' },
        { ...hold, stretchedSide: 'left' },
      ],
    });
    expect(sideSummary(record, 'left').aimMs, 'the ring is full after one of two holds').toBe(
      60_000,
    );
  });

  it('aims at one hold where none was begun, or none is known', () => {
    expect(sideSummary(sessionRecord({ repetitions: [] }), 'left').aimMs).toBe(30_000);
  });
});

describe('sessionLength', () => {
  it('is from the start to the end', () => {
    expect(sessionLength(sessionRecord(), null)).toBe(79_000);
  });

  it('of a session that was cut off, is up to the last that was written', () => {
    expect(sessionLength(sessionRecord({ endedAt: null }), null)).toBe(78_000);
  });

  it('has room for everything that happened, even when the clock was set back', () => {
    const record = sessionRecord({ endedAt: epochMilliseconds(0) });
    expect(sessionLength(record, null), 'a moment lies outside the chart').toBe(71_000);
    const trace = sessionTraceOf('lunge_good');
    const empty = sessionRecord({
      endedAt: record.startedAt,
      moments: [],
      easeOffs: [],
      repetitions: [],
    });
    expect(sessionLength(empty, trace)).toBe(trace.frames.at(-1)?.atMs);
  });
});
