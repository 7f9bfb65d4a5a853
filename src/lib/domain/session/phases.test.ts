import { describe, expect, it } from 'vitest';
import { GLIDE_RULE } from '../../../../tests/support/rules.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { milliseconds } from '../units.ts';
import { advancePhase, NOT_STARTED, type PhaseState } from './phases.ts';

const DEEP_FROM = 12;

/** The start posture of the person in these scenes, in degrees. */
const START = 1;

type Sight = { readonly value: number | null; readonly isInPosition?: boolean };

/** Feeds one value every 100 ms; `start` null: no start posture was seen. */
function run(sights: readonly Sight[], start: number | null = START): readonly PhaseState[] {
  let state = NOT_STARTED;
  return sights.map(({ value, isInPosition = true }, index) => {
    state = advancePhase(state, {
      isInPosition,
      isDeep: (value ?? 0) >= DEEP_FROM,
      rule: GLIDE_RULE,
      measurements: measured(
        { 'thighBack.rear': value },
        { 'thighBack.rear': value === null || start === null ? null : value - start },
      ),
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

  it('takes no rest before the glide for one in the stretch, however slowly it sets off', () => {
    // A little above the start posture, as after a while in it: the last second looks like a rest.
    const settingOff = [...stay(1.6, 3), ...move(1.6, 4.4, 0.8)];
    expect(course(run(settingOff)), 'the hold began with the way in').toEqual(['setUp', 'glide']);
    expect(course(run([...settingOff, ...move(4.4, 15, 1.2), ...stay(15, 2)]))).toEqual([
      'setUp',
      'glide',
      'hold',
    ]);
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
    expect(course(run(stay(16, 4), null))).toEqual(['setUp', 'glide', 'hold']);
  });

  it('keeps someone in the set-up who is neither in the start posture nor deep', () => {
    expect(course(run(stay(11, 5), null))).toEqual(['setUp']);
  });

  it('goes back to the set-up with whoever comes out of a depth whose start was not seen', () => {
    const states = run([...stay(16, 4), ...move(16, 4, 2), ...stay(4, 3)], null);
    expect(course(states)).toEqual(['setUp', 'glide', 'hold', 'glide', 'setUp']);
  });

  it('counts the rise from where this person starts, not from zero', () => {
    const rise = [...stay(-4, 2), ...move(-4, -0.8, 1), ...stay(-0.8, 2)];
    expect(course(run(rise, -4)), 'a stiff start was held against the person').toEqual([
      'setUp',
      'glide',
      'hold',
    ]);
    expect(course(run(stay(2.9, 3), 0))).toEqual(['setUp']);
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

  it('forgets everything when the position is left', () => {
    const out = stay(15, 0.1).map((sight) => ({ ...sight, isInPosition: false }));
    const last = run([...USUAL, ...out]).at(-1);
    expect(last).toEqual({ ...NOT_STARTED, sinceMs: 8500 });
  });

  it('waits while the measure cannot be seen', () => {
    const unseen = Array.from({ length: 20 }, () => ({ value: null }));
    expect(course(run([...USUAL, ...unseen, ...stay(15, 1)]))).toEqual(['setUp', 'glide', 'hold']);
    expect(course(run(unseen))).toEqual([null]);
  });
});
