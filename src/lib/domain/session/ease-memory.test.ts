import { describe, expect, it } from 'vitest';
import { endedSession } from '../../../../tests/support/ended-session.ts';
import { milliseconds } from '../units.ts';
import { lastEase } from './ease-memory.ts';
import type { EaseOff } from './session-record.ts';

const ease = (atMs: number, change: Partial<EaseOff> = {}): EaseOff => ({
  atMs: milliseconds(atMs),
  stretchedSide: 'left',
  pain: 3,
  reason: 'pain',
  ...change,
});

describe('what is remembered of easing off', () => {
  it('is the last ease of the last session of that stretch, in whatever order they come', () => {
    const records = [
      endedSession({ startedAt: 20, easeOffs: [ease(5000), ease(41_000, { reason: 'tired' })] }),
      endedSession({ startedAt: 10, easeOffs: [ease(7000, { pain: 4 })] }),
      endedSession({ startedAt: 30, practiceId: 'another', easeOffs: [ease(1, { pain: 2 })] }),
    ];
    expect(lastEase('any', records)).toEqual(ease(41_000, { reason: 'tired' }));
    expect(lastEase('any', [...records].reverse())).toEqual(ease(41_000, { reason: 'tired' }));
    expect(lastEase('another', records)?.pain).toBe(2);
  });

  it('is gone after a session without', () => {
    const records = [
      endedSession({ startedAt: 10, easeOffs: [ease(5000)] }),
      endedSession({ startedAt: 20 }),
    ];
    expect(lastEase('any', records), 'it begins gently for ever').toBeNull();
  });

  it('is nothing before the first session', () => {
    expect(lastEase('any', [])).toBeNull();
  });

  it('leaves the records in their order', () => {
    const records = [endedSession({ startedAt: 10 }), endedSession({ startedAt: 20 })];
    lastEase('any', records);
    expect(records.map(({ startedAt }) => startedAt)).toEqual([10, 20]);
  });
});
