import { describe, expect, it } from 'vitest';
import { findStretch, parseStretch } from '#lib/content/stretches.ts';
import { otherSide, type Side } from '#lib/domain/landmarks.ts';
import { advanceCheck } from '#lib/domain/session/advance-check.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { CHECK_START } from '#lib/domain/session/check-state.ts';
import { playPostures, type Move } from '../support/posture-script.ts';
import { runPractice, timed } from '../support/practice-run.ts';
import { THIRD_STRETCH, THIRD_STRETCH_PATH } from '../support/third-stretch.ts';
import { LUNGE, STANDING, START_POSTURE, type UprightPose } from '../support/upright-skeleton.ts';

const definition = parseStretch(THIRD_STRETCH_PATH, THIRD_STRETCH);
const PLAN = planCheck(definition, {
  level: 'standard',
  holdSeconds: definition.hold.seconds,
});

/** Split stance with the trunk upright; the front thigh 20 degrees ahead, the rear one 16 behind. */
const split = (rear: Side): UprightPose => ({
  ...STANDING,
  rear,
  trunkLean: 1,
  hipFlexionFront: 21,
  kneeFlexionFront: 4,
  hipExtensionRear: 15,
  kneeFlexionRear: 12,
});
/** The same legs, with the trunk folded over the front one. */
const folded = (rear: Side, change: Partial<UprightPose> = {}): UprightPose => ({
  ...split(rear),
  trunkLean: 37,
  hipFlexionFront: 57,
  hipExtensionRear: -21,
  ...change,
});

function run(first: UprightPose, moves: readonly Move[]) {
  let state = CHECK_START;
  const spoken: string[] = [];
  const events: string[] = [];
  const kinds: string[] = [];
  for (const pose of playPostures(first, moves)) {
    const step = advanceCheck(state, { pose, atMs: pose.capturedAtMs }, PLAN);
    state = step.state;
    if (step.result.spoken !== null) spoken.push(step.result.spoken.id);
    if (step.result.holdEvent !== null) events.push(step.result.holdEvent);
    kinds.push(step.result.verdict.kind);
  }
  return { spoken, events, kinds, heldMs: state.hold.totalMs };
}
const foldOver = (rear: Side, holdSeconds: number): readonly Move[] => [
  { to: split(rear), seconds: 3 },
  { to: folded(rear), seconds: 2 },
  { to: folded(rear), seconds: holdSeconds },
];

describe('a stretch that nobody has coded', () => {
  it('is not one of those in the app', () => {
    expect(findStretch(definition.id)).toBeNull();
  });

  it.each(['left', 'right'] as const)(
    'comes to a whole hold by its content alone (%s leg back)',
    (rear) => {
      const { events, heldMs } = run(split(rear), foldOver(rear, 15));
      expect(events, 'a new stretch needs code').toEqual(['started', 'complete']);
      expect(
        heldMs[otherSide(rear)],
        'the stretched side does not follow from the content',
      ).toBeGreaterThan(12_000);
      expect(heldMs[rear]).toBe(0);
    },
  );

  it('speaks its own cues', () => {
    const soft = folded('left', { kneeFlexionFront: 18 });
    const { spoken } = run(STANDING, [
      { to: STANDING, seconds: 4 },
      { to: split('left'), seconds: 1 },
      { to: split('left'), seconds: 8 },
      { to: soft, seconds: 2 },
      { to: soft, seconds: 5 },
    ]);
    expect(spoken).toEqual(['split-your-stance', 'fold-forward', 'long-front-leg']);
  });

  it('is led through hands-free on both sides, in its own words', () => {
    const side = (change: Partial<UprightPose>): readonly Move[] =>
      [
        { to: split('left'), seconds: 9 },
        { to: folded('left'), seconds: 2 },
        { to: folded('left'), seconds: 14 },
        { to: split('left'), seconds: 2 },
      ].map(({ to, seconds: lasts }) => ({ to: { ...to, ...change }, seconds: lasts }));
    const turned = { rear: 'right', facing: 'image-left' } as const;
    const wrongWay = { ...split('right'), facing: 'image-right' } as const;
    const { kinds } = runPractice(
      timed([
        ...playPostures(wrongWay, [{ to: wrongWay, seconds: 4 }]),
        ...playPostures(split('left'), side({})),
        ...playPostures({ ...split('right'), ...turned }, side(turned)),
      ]),
      definition,
      { holdSeconds: 12, repetitions: 1 },
    );
    const hold = ['ready', '3', '2', '1', 'go', 'cue fold-forward', 'half-way', 'complete'];
    expect(kinds, 'the session without touch is made for the shipped stretches alone').toEqual([
      'cue near-leg',
      ...hold,
      'other-side',
      'cue other-side',
      ...hold,
      'finished',
    ]);
  });

  it('does not take the lunge for itself, nor itself for the lunge', () => {
    const lunge = run(START_POSTURE, [
      { to: START_POSTURE, seconds: 2 },
      { to: LUNGE, seconds: 2 },
      { to: LUNGE, seconds: 6 },
    ]);
    expect(new Set(lunge.kinds)).toEqual(new Set(['not-in-position']));
  });
});
