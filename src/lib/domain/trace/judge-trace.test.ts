import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { heldSeconds, sessionTraceOf } from '../../../../tests/support/session-traces.ts';
import { readTrace, replay } from '../../../../tests/support/trace.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import { decodeTrace } from './decode-trace.ts';
import { encodeTrace } from './encode-trace.ts';
import { judgeTrace } from './judge-trace.ts';
import type { SessionTrace } from './session-trace.ts';

const stretch = (id: string): StretchDefinition => {
  const found = findStretch(id);
  if (found === null) throw new Error(`content has no ${id}`);
  return found;
};
const LUNGE = stretch('half-kneeling-lunge');
const LYING = stretch('knee-to-chest');

const stored = (trace: SessionTrace): SessionTrace => {
  const decoded = decodeTrace(encodeTrace(trace));
  if (decoded === null) throw new Error('a whole trace was taken for broken');
  return decoded;
};

/** The same stretch with the accepted depth moved up, as a newer rule might have it. */
const deeper = (definition: StretchDefinition, by: number): StretchDefinition => ({
  ...definition,
  targets: definition.targets.map((band) =>
    band.measure === definition.depth.measure && band.limb === definition.depth.limb
      ? {
          ...band,
          min: band.min + by,
          target: [band.target[0] + by, band.target[1] + by],
          max: band.max + by,
        }
      : band,
  ),
  levels: {},
});

describe('a session judged again from its stored trace', () => {
  it.each([
    ['lunge_good', LUNGE],
    ['lunge_good_mirror', LUNGE],
    ['lunge_yaw20', LUNGE],
    ['supine_good', LYING],
    ['supine_good_male', LYING],
  ])('%s by the same rules has the same held seconds to 0.3 s', (clip, definition) => {
    const live = replay(readTrace(clip), definition).at(-1)?.state.hold.totalMs;
    const again = judgeTrace(stored(sessionTraceOf(clip)), definition).heldMs;
    expect(heldSeconds(live ?? { left: 0, right: 0 })).toBeGreaterThan(5);
    for (const side of ['left', 'right'] as const) {
      expect(
        Math.abs((live?.[side] ?? NaN) - again[side]) / 1000,
        'the replay tells another story than the session did',
      ).toBeLessThan(0.3);
    }
  });

  it.each([
    ['lunge_lean30', LUNGE, 'adjust'],
    ['lunge_kneepast', LUNGE, 'adjust'],
    ['supine_notclose', LYING, 'adjust'],
  ])('%s still shows its fault', (clip, definition, kind) => {
    const { frames, heldMs } = judgeTrace(stored(sessionTraceOf(clip)), definition);
    expect(heldSeconds(heldMs), 'a fault counts when judged again').toBe(0);
    expect(frames.map(({ result }) => result.verdict.kind)).toContain(kind);
  });

  it('by another band gets another verdict', () => {
    const trace = stored(sessionTraceOf('supine_good'));
    expect(
      heldSeconds(judgeTrace(trace, deeper(LYING, 40)).heldMs),
      'newer rules do not reach an old session',
    ).toBe(0);
    expect(heldSeconds(judgeTrace(trace, LYING).heldMs)).toBeGreaterThan(5);
  });

  it('by its own level, hold and personal best, not by those of today', () => {
    const by = (about: Parameters<typeof sessionTraceOf>[1]) =>
      judgeTrace(stored(sessionTraceOf('supine_good', about)), LYING).frames.map(
        ({ result }) => result,
      );
    const usual = by({ best: 130, holdSeconds: 30 });
    const lesser = by({ best: 100, holdSeconds: 3 });
    const band = (frames: typeof usual) => frames.find(({ depthBand }) => depthBand)?.depthBand;
    expect(band(lesser)?.min, 'the range of the person is forgotten').toBeLessThan(
      band(usual)?.min ?? NaN,
    );
    const events = (frames: typeof usual) => frames.map(({ holdEvent }) => holdEvent);
    expect(events(lesser), 'the length of the hold is forgotten').toContain('complete');
    expect(events(usual)).not.toContain('complete');
    const levels = (['gentle', 'advanced'] as const).map((level) => band(by({ level }))?.target);
    expect(levels[0], 'the level of the session is forgotten').not.toEqual(levels[1]);
  });

  it('counts nothing where the session did not', () => {
    const { frames, ...about } = sessionTraceOf('lunge_good');
    const resting = { ...about, frames: frames.map((frame) => ({ ...frame, isCounting: false })) };
    expect(
      heldSeconds(judgeTrace(stored(resting), LUNGE).heldMs),
      'a rest is counted when judged again',
    ).toBe(0);
  });

  it('takes as enough what the person said is enough', () => {
    const { frames, ...about } = sessionTraceOf('lunge_good');
    const strict = { ...LUNGE, depth: { ...LUNGE.depth, riseFromStart: 50 } };
    const half = Math.floor(frames.length / 2);
    const said = {
      ...about,
      frames: frames.map((frame, index) =>
        index === half ? { ...frame, isAccepted: true } : frame,
      ),
    };
    expect(heldSeconds(judgeTrace(stored(sessionTraceOf('lunge_good')), strict).heldMs)).toBe(0);
    expect(
      heldSeconds(judgeTrace(stored(said), strict).heldMs),
      'the person is overruled when judged again',
    ).toBeGreaterThan(1);
  });
});

/** What a session of this clip over and over would take, in kB (thousands of bytes) per minute. */
function packedPerMinute(clip: string): number {
  const trace = sessionTraceOf(clip);
  const durationMs = trace.frames.at(-1)?.atMs ?? NaN;
  return deflateRawSync(encodeTrace(trace)).length / 1000 / (durationMs / 60_000);
}

describe('the room a trace takes', () => {
  // Measured: a lunge 14 to 20 kB, lying 23 to 25 kB, where the landmarks are noisier.
  it.each([
    ['lunge_good', 22],
    ['lunge_lean30', 22],
    ['leave_return', 22],
    ['supine_good_male', 28],
    ['supine_otherleg', 28],
  ])('%s: at most %d kB a minute', (clip, most) => {
    const taken = packedPerMinute(clip);
    expect(taken, 'the device fills up faster than the settings page says').toBeLessThan(most);
    expect(most, 'more than the promised 60 kB a minute').toBeLessThan(60);
  });
});

it('five minutes are judged in well under a second', () => {
  const { frames, ...about } = sessionTraceOf('lunge_good');
  const lengthMs = (frames.at(-1)?.atMs ?? 0) + 100;
  const long: SessionTrace = {
    ...about,
    frames: Array.from({ length: Math.ceil(300_000 / lengthMs) }, (_, round) =>
      frames.map((frame) => {
        const atMs = milliseconds(frame.atMs + round * lengthMs);
        return { ...frame, atMs, pose: frame.pose && { ...frame.pose, capturedAtMs: atMs } };
      }),
    ).flat(),
  };
  const before = performance.now();
  const judged = judgeTrace(long, LUNGE);
  const tookMs = performance.now() - before;
  expect(judged.frames.length).toBeGreaterThan(2900);
  // Three times what a busy machine needs, so that the test only fails on a change of kind.
  expect(tookMs, 'the summary freezes while it opens').toBeLessThan(1500);
});
