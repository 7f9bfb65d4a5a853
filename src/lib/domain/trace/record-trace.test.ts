import { describe, expect, it } from 'vitest';
import { LUNGE, uprightFrame } from '../../../../tests/support/upright-skeleton.ts';
import { milliseconds } from '../units.ts';
import { advanceTrace, markAccepted, NO_TRACE, toSessionTrace } from './record-trace.ts';

const ABOUT = {
  stretchId: 'some-stretch',
  level: 'gentle',
  holdSeconds: 45,
  best: 12.5,
} as const;
const pose = uprightFrame(LUNGE, 77);

const record = (timesMs: readonly number[]) =>
  timesMs.reduce(
    (state, atMs) => advanceTrace(state, { atMs: milliseconds(atMs), pose, isCounting: true }),
    NO_TRACE,
  );

const timesOf = (timesMs: readonly number[]) =>
  toSessionTrace(record(timesMs), ABOUT)?.frames.map(({ atMs }) => atMs);

describe('advanceTrace', () => {
  it('keeps ten frames of a second of thirty, evenly', () => {
    const camera = Array.from({ length: 30 }, (_, index) => 5000 + index * 33.3);
    const times = timesOf(camera) ?? [];
    expect(times, 'a minute takes more room than promised, or the replay jumps').toHaveLength(10);
    const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.max(...steps), 'the replay has a hole').toBeLessThan(135);
  });

  it('keeps every frame of a slow device', () => {
    expect(timesOf([0, 180, 410, 600]), 'a slow device loses frames').toEqual([0, 180, 410, 600]);
  });

  it('leaves out a frame that is not later than the one before', () => {
    expect(timesOf([300, 250, 300, 420]), 'time runs backwards in the replay').toEqual([300, 420]);
  });

  it('gives the pose the time of the session and leaves out the world', () => {
    const withWorld = { ...pose, capturedAtMs: milliseconds(987_654), world: null };
    const state = advanceTrace(NO_TRACE, {
      atMs: milliseconds(1500),
      pose: withWorld,
      isCounting: false,
    });
    const [frame] = toSessionTrace(state, ABOUT)?.frames ?? [];
    expect(frame?.pose?.capturedAtMs, 'judged again, it runs on two clocks').toBe(1500);
    expect(frame?.isCounting, 'a rest would count when judged again').toBe(false);
  });

  it('keeps the first twenty minutes of a session that nobody ended', () => {
    const long = Array.from({ length: 12_100 }, (_, index) => index * 100);
    const times = timesOf(long) ?? [];
    expect(times, 'a forgotten session fills the memory').toHaveLength(12_000);
    expect(times[0], 'the start is lost').toBe(0);
  });
});

describe('markAccepted', () => {
  it('tells it of the newest kept frame only', () => {
    const state = markAccepted(record([100, 200]));
    expect(
      toSessionTrace(state, ABOUT)?.frames.map(({ isAccepted }) => isAccepted),
      'what the person said is enough is not enough when judged again',
    ).toEqual([undefined, true]);
  });

  it('changes nothing before the first frame', () => {
    expect(markAccepted(NO_TRACE)).toBe(NO_TRACE);
  });
});

describe('toSessionTrace', () => {
  it('carries what the session was judged by', () => {
    expect(toSessionTrace(record([70]), ABOUT), 'judged again by another level').toMatchObject(
      ABOUT,
    );
  });

  it('is null when nobody was ever in the picture', () => {
    const state = advanceTrace(NO_TRACE, { atMs: milliseconds(0), pose: null, isCounting: true });
    expect(toSessionTrace(state, ABOUT), 'an empty replay is offered').toBeNull();
  });
});
