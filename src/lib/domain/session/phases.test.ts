import { describe, expect, it } from 'vitest';
import { GLIDE_RULE } from '../../../../tests/support/rules.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { milliseconds } from '../units.ts';
import { advancePhase, NOT_STARTED, type PhaseState } from './phases.ts';

const DEEP_FROM = 12;

type Sight = { readonly value: number | null; readonly isInPosition?: boolean };

/** Feeds one value every 100 ms. */
function run(sights: readonly Sight[]): readonly PhaseState[] {
  let state = NOT_STARTED;
  return sights.map(({ value, isInPosition = true }, index) => {
    state = advancePhase(state, {
      isInPosition,
      isDeep: (value ?? 0) >= DEEP_FROM,
      rule: GLIDE_RULE,
      measurements: measured({ 'thighBack.rear': value }),
      nowMs: milliseconds(index * 100),
    });
    return state;
  });
}
const stay = (value: number, durationSeconds: number): Sight[] =>
  Array.from({ length: durationSeconds * 10 }, () => ({ value }));
const move = (from: number, to: number, durationSeconds: number): Sight[] =>
  Array.from({ length: durationSeconds * 10 }, (_, index) => ({
    value: from + ((to - from) * (index + 1)) / (durationSeconds * 10),
  }));
const phases = (states: readonly PhaseState[]) => states.map(({ phase }) => phase);
/** The phases in order, each once for as long as it lasted. */
const course = (states: readonly PhaseState[]) =>
  phases(states).filter((phase, index, all) => phase !== all[index - 1]);

const USUAL = [...stay(1, 3), ...move(1, 15, 1.5), ...stay(15, 4)];

describe('phases', () => {
  it('goes from the start posture through the glide to the hold', () => {
    expect(course(run(USUAL))).toEqual(['setUp', 'glide', 'hold']);
  });

  it('learns the start posture of this person and keeps it', () => {
    expect(run(USUAL).at(-1)?.startValue).toBe(1);
    expect(run([...stay(-4, 3), ...move(-4, 12, 1.5), ...stay(12, 3)]).at(-1)?.startValue).toBe(-4);
  });

  it('learns it while the position is still being recognised', () => {
    const early = stay(2, 1).map((sight) => ({ ...sight, isInPosition: false }));
    const states = run([...early, ...move(2, 15, 1.5), ...stay(15, 3)]);
    expect(states.at(-1)?.startValue, 'whoever glides at once has no start to rise from').toBe(2);
    expect(course(states)).toEqual([null, 'setUp', 'glide', 'hold']);
  });

  it('takes only a value that a start posture can have', () => {
    const states = run([...stay(11, 3)]);
    expect(states.at(-1)?.startValue).toBeNull();
    expect(run(stay(10, 3)).at(-1)?.startValue).toBe(10);
  });

  it('begins the glide at the rise of the rule, not before', () => {
    const states = run([...stay(1, 3), { value: 3.9 }, { value: 4 }]);
    expect(phases(states).slice(-2), 'a twitch was taken for a glide').toEqual(['setUp', 'glide']);
  });

  it('is at rest after a second of stillness, and dates the rest back by half of it', () => {
    const states = run(USUAL);
    const heldFrom = phases(states).indexOf('hold');
    const hold = states[heldFrom];
    expect(heldFrom * 100 - (hold?.sinceMs ?? 0), 'rest of the person was not counted').toBe(500);
    // The glide of the script ends at 4.5 s.
    expect(hold?.sinceMs, 'the glide itself was counted').toBeGreaterThanOrEqual(4500);
    expect(hold?.sinceMs, 'rest of the person was not counted').toBeLessThanOrEqual(4800);
  });

  it('goes back to the set-up with whoever sinks back before coming to rest', () => {
    const states = run([...stay(1, 3), ...move(1, 8, 1), ...move(8, 1.5, 1), ...stay(1.5, 3)]);
    expect(course(states)).toEqual(['setUp', 'glide', 'setUp']);
  });

  it('leaves the hold at a fall of more than the rule says', () => {
    const eased = run([...USUAL, ...stay(10, 1)]);
    expect(course(eased), 'easing off a little ended the hold').toEqual(['setUp', 'glide', 'hold']);
    const left = run([...USUAL, ...stay(9.9, 0.5)]);
    expect(course(left)).toEqual(['setUp', 'glide', 'hold', 'glide']);
  });

  it('tells that somebody is on the way out before the rest has ended', () => {
    const [before, on] = [stay(13.1, 0.3), stay(12.9, 0.3)].map((eased) =>
      run([...USUAL, ...eased]).at(-1),
    );
    expect([before?.phase, before?.isLeaving]).toEqual(['hold', false]);
    expect([on?.phase, on?.isLeaving], 'coming out was counted as holding').toEqual(['hold', true]);
    expect(run([...USUAL, ...stay(12.9, 0.3), ...stay(15, 1)]).at(-1)?.isLeaving).toBe(false);
  });

  it('takes the place where somebody eased off to and stays for the new rest', () => {
    const last = run([...USUAL, ...stay(12, 2)]).at(-1);
    expect([last?.phase, last?.isLeaving, last?.restValue]).toEqual(['hold', false, 12]);
  });

  it('takes a body that sways for one that stays', () => {
    const sway = Array.from({ length: 60 }, (_, index) => ({
      value: 15 + 1.4 * Math.sin(index / 4),
    }));
    const swaying = run([...USUAL, ...sway]).slice(-60);
    expect(
      swaying.some(({ isLeaving }) => isLeaving),
      'sway cost held time',
    ).toBe(false);
  });

  it('measures the fall from the deepest rest, not from the first', () => {
    const eased = [...USUAL, ...move(15, 20, 4), ...stay(20, 2)];
    expect(run(eased).at(-1)?.restValue).toBe(20);
    expect(course(run([...eased, ...stay(14.5, 0.5)])).at(-1)).toBe('glide');
  });

  it('does not take a passing twitch for a deeper rest', () => {
    const states = run([...USUAL, { value: 22 }, ...stay(15, 2)]);
    expect(states.at(-1)?.restValue).toBe(15);
    expect(states.at(-1)?.phase, 'one wrong frame ended the hold').toBe('hold');
  });

  it('goes through with someone who is already deep when first seen', () => {
    const states = run(stay(16, 4));
    expect(course(states)).toEqual(['setUp', 'glide', 'hold']);
    expect(states.at(-1)?.startValue).toBeNull();
  });

  it('keeps someone in the set-up who is neither in the start posture nor deep', () => {
    expect(course(run(stay(11, 5)))).toEqual(['setUp']);
  });

  it('does not let a slow glide drag the start along', () => {
    const states = run([...stay(1, 3), ...move(1, 15, 7), ...stay(15, 3)]);
    expect(states.at(-1)?.startValue, 'the rise vanished and nothing would count').toBe(1);
    expect(course(states)).toEqual(['setUp', 'glide', 'hold']);
  });

  it('never dates the hold back to before the glide', () => {
    const states = run([...stay(1, 9), ...move(1, 15, 7), ...stay(15, 3)]);
    const glide = states[phases(states).indexOf('glide')];
    const hold = states.at(-1);
    expect(hold?.phase).toBe('hold');
    expect(
      hold?.sinceMs,
      'faults that wait for their time in the hold come at once',
    ).toBeGreaterThanOrEqual(glide?.sinceMs ?? Infinity);
  });

  it('takes a lower rest for the start from then on', () => {
    const states = run([...stay(6, 3), ...move(6, 1, 1), ...stay(1, 3)]);
    expect(states.at(-1)?.startValue).toBe(1);
  });

  it('forgets everything when the position is left', () => {
    const out = stay(15, 0.1).map((sight) => ({ ...sight, isInPosition: false }));
    const last = run([...USUAL, ...out]).at(-1);
    expect(last?.phase).toBeNull();
    expect(last?.startValue).toBeNull();
  });

  it('waits while the measure cannot be seen', () => {
    const unseen = Array.from({ length: 20 }, () => ({ value: null }));
    expect(course(run([...USUAL, ...unseen, ...stay(15, 1)]))).toEqual(['setUp', 'glide', 'hold']);
    expect(course(run(unseen))).toEqual([null]);
  });
});
