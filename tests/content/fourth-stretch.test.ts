import { describe, expect, it } from 'vitest';
import { findStretch, parseStretch } from '#lib/content/stretches.ts';
import { otherSide, SIDES, type PoseFrame } from '#lib/domain/landmarks.ts';
import { advanceCheck } from '#lib/domain/session/advance-check.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { CHECK_START } from '#lib/domain/session/check-state.ts';
import type { LevelName } from '#lib/domain/stretch/stretch-definition.ts';
import { FOURTH_STRETCH, FOURTH_STRETCH_PATH } from '../support/fourth-stretch.ts';
import { glideIn, playPostures, playSupine } from '../support/posture-script.ts';
import { runPractice, timed } from '../support/practice-run.ts';
import { FLAT, KNEE_IN, type SupinePose } from '../support/supine-skeleton.ts';
import { START_POSTURE } from '../support/upright-skeleton.ts';

const definition = parseStretch(FOURTH_STRETCH_PATH, FOURTH_STRETCH);

/** One long leg up in the air, the other one on the floor. */
const RAISED: SupinePose = { ...FLAT, hipFlexionRaised: 76, kneeFlexionRaised: 7 };

function run(frames: readonly PoseFrame[], level: LevelName = 'standard') {
  const plan = planCheck(definition, { level, holdSeconds: definition.hold.seconds });
  let state = CHECK_START;
  const results = frames.map((pose) => {
    const step = advanceCheck(state, { pose, atMs: pose.capturedAtMs }, plan);
    state = step.state;
    return step.result;
  });
  const heard = <Thing>(things: readonly (Thing | null)[]) =>
    things.filter((thing) => thing !== null);
  return {
    spoken: heard(results.map(({ spoken }) => spoken?.id ?? null)),
    events: heard(results.map(({ holdEvent }) => holdEvent)),
    kinds: new Set(results.map(({ verdict }) => verdict.kind)),
    variant: results.at(-1)?.variant?.id ?? null,
    heldMs: state.hold.totalMs,
  };
}
/** Lies flat, raises the leg and holds it. */
const raise = (holdSeconds: number, change: Partial<SupinePose> = {}) => {
  const [flat, up] = [FLAT, RAISED].map((pose) => ({ ...pose, ...change }));
  if (flat === undefined || up === undefined) throw new Error('there are two');
  return playSupine({ ...flat, hipFlexionRaised: 3, kneeFlexionRaised: 5 }, [
    { to: { ...flat, hipFlexionRaised: 3, kneeFlexionRaised: 5 }, seconds: 2 },
    { to: up, seconds: 2 },
    { to: up, seconds: holdSeconds },
  ]);
};

describe('a lying stretch that nobody has coded', () => {
  it('is not one of those in the app', () => {
    expect(findStretch(definition.id)).toBeNull();
  });

  it.each(SIDES)('comes to a whole hold by its content alone (%s leg up)', (raised) => {
    for (const headAt of ['image-left', 'image-right'] as const) {
      const { events, heldMs } = run(raise(14, { raised, headAt }));
      expect(events, 'a new stretch needs code').toEqual(['started', 'complete']);
      expect(heldMs[raised], 'the stretched side does not follow from the content').toBeGreaterThan(
        12_000,
      );
      expect(heldMs[otherSide(raised)]).toBe(0);
    }
  });

  it('speaks its own cues', () => {
    const soft = run(raise(6, { kneeFlexionRaised: 24 }));
    expect(soft.spoken).toEqual(['raise-one-leg', 'long-raised-leg']);
    expect(soft.events, 'a fault was counted').toEqual([]);
  });

  it('tells its own variants apart', () => {
    const beside: Partial<SupinePose> = { hipFlexionDown: 42, kneeFlexionDown: 88 };
    const { variant, spoken, events } = run(raise(8, beside));
    expect(variant).toBe('bent-beside');
    expect(spoken.filter((id) => id === 'kinder-back')).toHaveLength(1);
    expect(events).toEqual(['started']);
    expect(run(raise(8)).variant).toBe('both-long');
  });

  it('asks for what its level asks for', () => {
    expect(run(raise(8)).events).toEqual(['started']);
    expect(run(raise(8), 'advanced').events, 'the levels are all the same').toEqual([]);
    expect(run(raise(8, { hipFlexionRaised: 91 }), 'advanced').events).toEqual(['started']);
  });

  it('is led through hands-free on both sides, in its own words', () => {
    const side = (change: Partial<SupinePose>) => {
      const flat = { ...FLAT, ...change };
      const up = { ...RAISED, ...change };
      return playSupine(flat, [
        { to: flat, seconds: 9 },
        { to: up, seconds: 2 },
        { to: up, seconds: 14 },
        { to: flat, seconds: 2 },
      ]);
    };
    const { kinds, state } = runPractice(
      timed([...side({}), ...side({ raised: 'left', headAt: 'image-right' })]),
      definition,
      { holdSeconds: 12, repetitions: 1 },
    );
    const hold = ['ready', '3', '2', '1', 'go', 'cue raise-one-leg', 'half-way', 'complete'];
    expect(kinds, 'the session without touch is made for the shipped stretches alone').toEqual([
      ...hold,
      'other-side',
      'cue other-side',
      ...hold,
      'finished',
    ]);
    expect(state.sequence.repetitions.map(({ stretchedSide }) => stretchedSide)).toEqual([
      'right',
      'left',
    ]);
  });

  it('does not take the knee at the chest, nor a lunge, for itself', () => {
    const knee = playSupine(FLAT, [
      { to: FLAT, seconds: 2 },
      { to: KNEE_IN, seconds: 2 },
      { to: KNEE_IN, seconds: 6 },
    ]);
    expect(run(knee).events).toEqual([]);
    expect(run(playPostures(START_POSTURE, glideIn(5))).kinds).toEqual(
      new Set(['not-in-position']),
    );
  });
});
