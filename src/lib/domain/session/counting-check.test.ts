import { describe, expect, it } from 'vitest';
import { playPostures } from '../../../../tests/support/posture-script.ts';
import { stretchNamed } from '../../../../tests/support/shipped-stretch.ts';
import { LUNGE, START_POSTURE } from '../../../../tests/support/upright-skeleton.ts';
import { advanceCheck, type Sighting } from './advance-check.ts';
import { planCheck } from './check-plan.ts';
import { CHECK_START } from './check-state.ts';
import { summariseFaults, summariseMatch } from './tally.ts';

const PLAN = planCheck(stretchNamed('half-kneeling-lunge'), { level: 'standard', holdSeconds: 20 });
const LEANING = { ...LUNGE, trunkLean: 28, hipExtensionRear: -13, hipFlexionFront: 122 };

/** Kneels, glides in, stays for 16 s and leans forward for 8 s more. */
const FRAMES = playPostures(START_POSTURE, [
  { to: START_POSTURE, seconds: 2 },
  { to: LUNGE, seconds: 2 },
  { to: LUNGE, seconds: 16 },
  { to: LEANING, seconds: 1 },
  { to: LEANING, seconds: 8 },
]);

function run(at: (atMs: number) => Partial<Sighting>) {
  let state = CHECK_START;
  const spoken: { readonly id: string; readonly atMs: number }[] = [];
  for (const pose of FRAMES) {
    const atMs = pose.capturedAtMs;
    const step = advanceCheck(state, { pose, atMs, ...at(atMs) }, PLAN);
    state = step.state;
    if (step.result.spoken !== null) spoken.push({ id: step.result.spoken.id, atMs });
  }
  return { state, spoken, heldMs: state.hold.totalMs.right };
}

describe('a check that does not count', () => {
  it('credits nothing and blames nobody', () => {
    const { state, heldMs } = run(() => ({ isCounting: false }));
    expect(heldMs).toBe(0);
    expect(summariseFaults(state.tally), 'somebody at rest is blamed').toEqual([]);
    expect(summariseMatch(state.tally).right).toBeNull();
  });

  it('begins with the first moment that counts, and credits no rest before it', () => {
    const { heldMs } = run((atMs) => ({ isCounting: atMs >= 10_000 }));
    expect(heldMs, 'the time before go was credited').toBeLessThanOrEqual(11_100);
    expect(heldMs).toBeGreaterThan(9000);
  });

  it('has seen the body all the same: the hold goes on at once after a pause', () => {
    const { heldMs } = run((atMs) => ({ isCounting: atMs < 8000 || atMs >= 12_000 }));
    const whole = run(() => ({})).heldMs;
    expect(whole - heldMs, 'after the pause the position had to be found again').toBeLessThan(
      4000 + 300,
    );
    expect(whole - heldMs, 'the pause was counted').toBeGreaterThanOrEqual(4000 - 100);
  });

  it('counts when nothing is said about it, as for a file', () => {
    expect(run(() => ({})).heldMs).toBe(run(() => ({ isCounting: true })).heldMs);
  });
});

describe('a voice that is taken', () => {
  it('holds every cue back, and the cue comes when it is free', () => {
    const free = run(() => ({})).spoken.find(({ id }) => id === 'grow-tall');
    const later = run((atMs) => ({ isVoiceTaken: atMs < 25_000 })).spoken;
    expect(free?.atMs).toBeLessThan(23_000);
    expect(later.map(({ id }) => id)).toEqual(['grow-tall']);
    expect(later[0]?.atMs, 'the correction was lost').toBe(25_000);
  });

  it('changes nothing of what is judged', () => {
    expect(run(() => ({ isVoiceTaken: true })).heldMs).toBe(run(() => ({})).heldMs);
  });
});
