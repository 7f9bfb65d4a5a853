import { describe, expect, it } from 'vitest';
import { playPostures, playSupine } from '../../../tests/support/posture-script.ts';
import { runPractice, timed, type PracticeAround } from '../../../tests/support/practice-run.ts';
import { kneelAndHold, lieAndHold, TURNED } from '../../../tests/support/practice-script.ts';
import { stretchNamed } from '../../../tests/support/shipped-stretch.ts';
import { FLAT, KNEE_IN } from '../../../tests/support/supine-skeleton.ts';
import { LUNGE, START_POSTURE } from '../../../tests/support/upright-skeleton.ts';
import type { PoseFrame } from '../domain/landmarks.ts';
import { milliseconds } from '../domain/units.ts';
import { checkRecord } from './check-record.ts';

const LUNGE_STRETCH = stretchNamed('half-kneeling-lunge');
const LEANING = { ...LUNGE, trunkLean: 28, hipExtensionRear: -13, hipFlexionFront: 122 };

function recordOf(
  frames: readonly PoseFrame[],
  around: PracticeAround = {},
  definition = LUNGE_STRETCH,
) {
  const { state, plan } = runPractice(timed(frames), definition, {
    holdSeconds: 12,
    repetitions: 1,
    ...around,
  });
  return checkRecord(state, plan, milliseconds(0));
}

describe('the record of what the checker saw', () => {
  it('has both sides with their repetitions, values and match', () => {
    const record = recordOf([...kneelAndHold(14), ...kneelAndHold(14, TURNED)]);
    expect(record).toMatchObject({
      practiceId: 'half-kneeling-lunge',
      mode: 'camera',
      level: 'standard',
      holdTargetMs: 12_000,
      heldMs: { left: 12_000, right: 12_000 },
      acceptedSides: [],
      moments: [],
      faults: [],
    });
    expect(
      record.repetitions.map(({ stretchedSide, heldMs, isComplete }) => [
        stretchedSide,
        heldMs,
        isComplete,
      ]),
    ).toEqual([
      ['right', 12_000, true],
      ['left', 12_000, true],
    ]);
    expect(record.positionMatch.right, 'a good lunge does not match').toBeGreaterThan(0.9);
    expect(record.positionMatch.left).toBe(record.positionMatch.right);
    const depth = record.measures.filter(({ measure }) => measure === 'hipExtension');
    expect(depth.map(({ stretchedSide }) => stretchedSide)).toEqual(['left', 'right']);
  });

  it('has every stay of a fault as a moment of its side', () => {
    const frames = playPostures(START_POSTURE, [
      { to: START_POSTURE, seconds: 9 },
      { to: LUNGE, seconds: 2 },
      { to: LUNGE, seconds: 4 },
      { to: LEANING, seconds: 1 },
      { to: LEANING, seconds: 5 },
      { to: LUNGE, seconds: 1 },
      { to: LUNGE, seconds: 4 },
    ]);
    const { moments, faults } = recordOf(frames, { holdSeconds: 30 });
    const lean = moments.filter(({ faultId }) => faultId === 'forward-lean');
    expect(lean).toHaveLength(1);
    const [moment] = lean;
    expect(moment?.stretchedSide).toBe('right');
    // It leans from 15 s on; the fault waits for its dwell.
    expect(moment?.fromMs, 'the chart shows the fault too early').toBeGreaterThan(15_500);
    expect(moment?.fromMs).toBeLessThan(17_500);
    expect(moment?.toMs).toBeGreaterThan(20_500);
    expect(moment?.toMs).toBeLessThan(23_000);
    const inAll = faults.find(({ faultId }) => faultId === 'forward-lean')?.durationMs ?? NaN;
    expect(inAll).toBe((moment?.toMs ?? NaN) - (moment?.fromMs ?? NaN));
  });

  it('notes the accepted sides', () => {
    const record = recordOf(kneelAndHold(8), { acceptsAtSeconds: 14, holdSeconds: 30 });
    expect(record.acceptedSides).toEqual(['right']);
  });

  it('tells relief apart where the target muscle was left alone, and only there', () => {
    const knee = stretchNamed('knee-to-chest');
    const bent = { hipFlexionDown: 47, kneeFlexionDown: 94 };
    // Both feet on the floor before one knee is drawn in.
    const flat = { ...FLAT, ...bent, hipFlexionRaised: 49, kneeFlexionRaised: 96 };
    const drawn = { ...KNEE_IN, ...bent };
    const relief = recordOf(
      playSupine(flat, [
        { to: flat, seconds: 9 },
        { to: drawn, seconds: 2 },
        { to: drawn, seconds: 7 },
      ]),
      {},
      knee,
    );
    expect(relief.reliefMs, 'relief is kept as a stretch of the psoas').toBe(relief.heldMs.left);
    expect(relief.heldMs.left).toBeGreaterThan(4000);
    expect(recordOf(lieAndHold(7), {}, knee)).not.toHaveProperty('reliefMs');
  });

  it('is empty of what was never counted', () => {
    const record = recordOf(kneelAndHold(14).slice(0, 70));
    expect(record).toMatchObject({
      heldMs: { left: 0, right: 0 },
      measures: [],
      faults: [],
      moments: [],
      repetitions: [],
      positionMatch: { left: null, right: null },
    });
  });
});
