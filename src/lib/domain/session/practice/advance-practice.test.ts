import { describe, expect, it } from 'vitest';
import { GOOD_LIGHT, runPractice, timed } from '../../../../../tests/support/practice-run.ts';
import {
  HEAD_AT_OTHER_END,
  kneelAndHold,
  lieAndHold,
  still,
  TURNED,
} from '../../../../../tests/support/practice-script.ts';
import { stretchNamed } from '../../../../../tests/support/shipped-stretch.ts';
import { FLAT, supineFrame } from '../../../../../tests/support/supine-skeleton.ts';
import {
  LUNGE,
  STANDING,
  START_POSTURE,
  uprightFrame,
} from '../../../../../tests/support/upright-skeleton.ts';
import { shownCue } from './advance-practice.ts';

const LUNGE_STRETCH = stretchNamed('half-kneeling-lunge');
const KNEE_TO_CHEST = stretchNamed('knee-to-chest');
const ONE_EACH = { holdSeconds: 12, repetitions: 1 } as const;

const standing = uprightFrame(STANDING, 0);
const kneeling = uprightFrame(START_POSTURE, 0);
const lunging = uprightFrame(LUNGE, 0);

/** What is told around a hold on which nothing has to be said. */
const ONE_SIDE = ['ready', '3', '2', '1', 'go'];

describe('a whole session without a touch', () => {
  it('leads through both sides of the lunge', () => {
    const frames = timed([...kneelAndHold(14), ...kneelAndHold(14, TURNED)]);
    const { kinds, state } = runPractice(frames, LUNGE_STRETCH, ONE_EACH);
    expect(kinds, 'somebody who cannot see the screen is lost on the way').toEqual([
      ...ONE_SIDE,
      'cue tuck-and-glide',
      'half-way',
      'complete',
      'other-side',
      'cue turn-round-and-kneel',
      ...ONE_SIDE,
      'cue tuck-and-glide',
      'half-way',
      'complete',
      'finished',
    ]);
    expect(state.check.hold.totalMs).toEqual({ left: 12_000, right: 12_000 });
  });

  it('leads through both sides of the knee to chest', () => {
    const frames = timed([...lieAndHold(14), ...lieAndHold(14, HEAD_AT_OTHER_END)]);
    const { kinds, state } = runPractice(frames, KNEE_TO_CHEST, ONE_EACH);
    expect(kinds).toEqual([
      ...ONE_SIDE,
      'cue draw-one-knee-in',
      'half-way',
      'complete',
      'other-side',
      'cue head-to-the-other-end',
      ...ONE_SIDE,
      'cue draw-one-knee-in',
      'half-way',
      'complete',
      'finished',
    ]);
    expect(state.sequence.repetitions.map(({ stretchedSide }) => stretchedSide)).toEqual([
      'left',
      'right',
    ]);
  });

  it('counts nothing before go, also of somebody who is in the stretch already', () => {
    const { steps } = runPractice(timed(still(lunging, 14)), LUNGE_STRETCH, ONE_EACH);
    const goAt = steps.findIndex(({ events }) => events.some(({ kind }) => kind === 'go'));
    const before = steps.slice(0, goAt + 1);
    expect(goAt).toBeGreaterThan(50);
    expect(
      before.filter(({ state }) => state.check.hold.totalMs.right > 0),
      'seconds before the start were counted',
    ).toEqual([]);
    const last = steps.at(-1);
    const counted = (last?.tSeconds ?? 0) - (steps[goAt]?.tSeconds ?? 0);
    expect(last?.state.check.hold.totalMs.right, 'a rest before go was credited').toBeLessThan(
      counted * 1000 + 1,
    );
    expect(last?.state.check.hold.totalMs.right).toBeGreaterThan(3000);
  });

  it('goes by the near side while a body lies flat and no leg has a role', () => {
    const lying = (headAt: 'image-left' | 'image-right') =>
      runPractice(timed(still(supineFrame({ ...FLAT, headAt }, 0), 3)), KNEE_TO_CHEST);
    expect(lying('image-left').state.sequence.side).toBe('left');
    expect(lying('image-right').state.sequence.side).toBe('right');
  });
});

describe('the instructions of the set-up', () => {
  it('are given until they are followed, however long, and then no longer', () => {
    const frames = timed([...still(standing, 60), ...still(kneeling, 4)]);
    const { told } = runPractice(frames, LUNGE_STRETCH);
    const cues = told.filter(({ what }) => what === 'cue kneel-one-knee');
    expect(cues.length, 'it fell silent while somebody still stood there').toBeGreaterThan(5);
    expect(told.at(-1)?.what).toBe('ready');
  });

  it('come one at a time: light, then place, then turning', () => {
    const frames = timed([...still(null, 4), ...still(standing, 9), ...still(kneeling, 6)]);
    const { kinds } = runPractice(frames, LUNGE_STRETCH, {
      light: (tSeconds) => (tSeconds < 2 ? { mean: 0.04, blownOut: 0 } : GOOD_LIGHT),
    });
    expect(kinds.slice(0, 4)).toEqual(['cue more-light', 'cue kneel-one-knee', 'ready', '3']);
  });

  it.each(['state', 'problem'] as const)('wait until a %s has been said', (kind) => {
    const { told } = runPractice(timed(still(standing, 9)), LUNGE_STRETCH, {
      speaking: (tSeconds) => (tSeconds < 6 ? kind : null),
    });
    expect(told[0]?.tSeconds, 'an instruction cut off what was being said').toBeGreaterThanOrEqual(
      6,
    );
  });

  it('are not silenced by an older cue that is still being said', () => {
    const { told } = runPractice(timed(still(standing, 3)), LUNGE_STRETCH, {
      speaking: () => 'cue',
    });
    expect(told).not.toEqual([]);
  });

  it('are on the screen in the set-up, and gone with it', () => {
    const run = runPractice(timed([...still(standing, 5), ...still(kneeling, 8)]), LUNGE_STRETCH);
    const shown = run.steps.map(({ state }) => shownCue(state)?.id ?? null);
    expect(shown[40]).toBe('kneel-one-knee');
    expect(shown.at(-1), 'an old instruction stands there in the countdown').toBeNull();
  });
});
