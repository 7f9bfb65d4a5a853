import { describe, expect, it } from 'vitest';
import type { Side } from '#lib/domain/landmarks.ts';
import { clipsInTurn, runPractice, type PracticeAround } from '../support/practice-run.ts';
import { stretchNamed } from '../support/shipped-stretch.ts';

type Stretch = Parameters<typeof stretchNamed>[0];

const run = (
  stretch: Stretch,
  clips: readonly string[],
  { everyNth = 1, ...around }: PracticeAround & { readonly everyNth?: number } = {},
) => runPractice(clipsInTurn(clips, everyNth), stretchNamed(stretch), around);

/** The countdown, and what comes before the clip begins again and the person glides in anew. */
const COUNTDOWN = ['ready', '3', '2', '1', 'go', 'lost'];

type Whole = {
  readonly stretch: Stretch;
  readonly first: string;
  readonly second: string;
  readonly sides: readonly [Side, Side];
  /** Said to whoever has come back to the start, and for the change of side. */
  readonly cues: readonly [onceMore: string, otherSide: string];
};
const LUNGE_CUES = ['cue tuck-and-glide', 'cue turn-round-and-kneel'] as const;
const LYING_CUES = ['cue draw-one-knee-in', 'cue head-to-the-other-end'] as const;

const WHOLE: readonly Whole[] = [
  {
    stretch: 'half-kneeling-lunge',
    first: 'lunge_good',
    second: 'lunge_good_mirror',
    sides: ['right', 'left'],
    cues: LUNGE_CUES,
  },
  {
    stretch: 'half-kneeling-lunge',
    first: 'lunge_good_mirror',
    second: 'lunge_good',
    sides: ['left', 'right'],
    cues: LUNGE_CUES,
  },
  {
    stretch: 'knee-to-chest',
    first: 'supine_good',
    second: 'supine_good_mirror',
    sides: ['left', 'right'],
    cues: LYING_CUES,
  },
  {
    stretch: 'knee-to-chest',
    first: 'supine_good_mirror',
    second: 'supine_good',
    sides: ['right', 'left'],
    cues: LYING_CUES,
  },
];

/** What the real landmarker saw, as one long picture: whole sessions, without a touch. */
describe.each([1, 2, 3])('a recorded session with every frame number %d', (everyNth) => {
  it.each(WHOLE)(
    '$stretch, $first and then the other side: from the set-up to the end',
    ({ stretch, first, second, sides, cues: [onceMore, otherSide] }) => {
      const clips = [first, first, second, second, second];
      const { kinds, told, state } = run(stretch, clips, {
        everyNth,
        holdSeconds: 6,
        repetitions: 1,
      });
      expect(kinds, 'somebody who cannot see the screen is lost on the way').toEqual([
        ...COUNTDOWN,
        onceMore,
        'complete',
        'other-side',
        otherSide,
        ...COUNTDOWN,
        onceMore,
        'complete',
        'finished',
      ]);
      const whole = sides.map((stretchedSide) => ({ stretchedSide, isComplete: true }));
      expect(state.sequence.repetitions, 'a hold went to the wrong hip').toMatchObject(whole);
      for (const { heldMs } of state.sequence.repetitions) {
        expect(heldMs).toBeGreaterThanOrEqual(6000);
        expect(heldMs, 'it went on after the hold was whole').toBeLessThan(6500);
      }
      const [go] = told.filter(({ what }) => what === 'go');
      expect(go?.tSeconds, 'a good set-up was not taken for one').toBeLessThan(8.5);
      expect(go?.tSeconds).toBeGreaterThanOrEqual(8);
    },
  );

  it('lunge, leaving the room in the middle: pauses, says so, and goes on after the return', () => {
    const { kinds, told, state } = run(
      'half-kneeling-lunge',
      ['lunge_good', 'leave_return', 'lunge_good'],
      {
        everyNth,
        holdSeconds: 11,
        repetitions: 1,
      },
    );
    const from = kinds.indexOf('paused');
    const around = kinds.slice(from).filter((what) => !what.startsWith('cue'));
    expect(around.slice(0, 6), 'it talks on to an empty room, or never goes on').toEqual([
      'paused',
      'back',
      '3',
      '2',
      '1',
      'go',
    ]);
    expect(kinds.filter((what) => what === 'paused')).toHaveLength(1);
    // The person is out of the picture from 4 to 8 s of the second clip, which begins at 13 s.
    const at = (what: string) => told.find((one) => one.what === what)?.tSeconds ?? NaN;
    expect(at('paused')).toBeGreaterThan(17);
    expect(at('paused')).toBeLessThan(21);
    expect(at('back')).toBeGreaterThan(20.5);
    expect(at('back')).toBeLessThan(24);
    const held = state.check.hold.totalMs.right;
    expect(held, 'what was held before the pause is gone').toBeGreaterThan(7000);
    expect(state.check.hold.totalMs.left).toBe(0);
  });

  it.each([
    ['half-kneeling-lunge', 'lunge_front'],
    ['half-kneeling-lunge', 'lunge_yaw40'],
    ['half-kneeling-lunge', 'stand_still'],
    ['half-kneeling-lunge', 'empty_room'],
    ['half-kneeling-lunge', 'leave_return'],
    ['knee-to-chest', 'stand_still'],
    ['knee-to-chest', 'empty_room'],
    ['knee-to-chest', 'lunge_good'],
  ] as const)('%s never starts over %s, and says what is missing', (stretch, clip) => {
    const { kinds, state } = run(stretch, [clip, clip], { everyNth });
    expect(state.sequence.stage.kind, 'it began without anybody in place').toBe('set-up');
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds.filter((what) => !what.startsWith('cue'))).toEqual([]);
    expect(state.check.hold.totalMs).toEqual({ left: 0, right: 0 });
  });
});

describe('the instructions of a recorded set-up', () => {
  it.each([
    ['half-kneeling-lunge', 'lunge_yaw40', ['cue turn-left']],
    ['half-kneeling-lunge', 'stand_still', ['cue kneel-one-knee']],
    ['half-kneeling-lunge', 'empty_room', ['cue nobody-in-view']],
    ['knee-to-chest', 'stand_still', ['cue lie-on-your-back']],
    ['knee-to-chest', 'lunge_good', ['cue lie-on-your-back']],
  ] as const)('%s before %s: one and the same until it is followed', (stretch, clip, cues) => {
    expect([...new Set(run(stretch, [clip, clip]).kinds)]).toEqual(cues);
  });
});

describe('a side of a recorded session', () => {
  it('is held through even where the model takes the legs for each other', () => {
    const clip = 'supine_good_male';
    const { kinds, state } = run('knee-to-chest', [clip, clip, clip], {
      holdSeconds: 6,
      repetitions: 1,
      sides: 'one',
    });
    expect(kinds.at(-1)).toBe('finished');
    expect(state.check.hold.totalMs.right, 'time was counted for the wrong side').toBe(0);
  });
});
