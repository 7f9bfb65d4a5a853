import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { sessionTraceOf } from '../../../../tests/support/session-traces.ts';
import { atLevel } from '../stretch/at-level.ts';
import { judgeTrace, type JudgedFrame } from '../trace/judge-trace.ts';
import { milliseconds } from '../units.ts';
import { bestFrame } from './best-frame.ts';
import { cropPose, figureCrop } from './crop-figure.ts';
import { heldSpans, longestHeld } from './held-spans.ts';

const definition = findStretch('half-kneeling-lunge');
if (definition === null) throw new Error('content has no half-kneeling lunge');
const { targets } = atLevel(definition, 'standard');
const good = judgeTrace(sessionTraceOf('lunge_good'), definition);
const lean = judgeTrace(sessionTraceOf('lunge_lean30'), definition);

const HOLD = { kind: 'hold', questions: [] } as const;
const ADJUST = { kind: 'adjust', faults: [], areLegsUnsure: false } as const;
const look = (atMs: number, verdict: typeof HOLD | typeof ADJUST, isCounting = true) => ({
  atMs: milliseconds(atMs),
  isCounting,
  result: { verdict },
});

describe('heldSpans', () => {
  it('joins neighbours, and parts what was interrupted, unseen for long, or a rest', () => {
    const frames = [
      look(0, ADJUST),
      look(100, HOLD),
      look(200, HOLD),
      look(300, HOLD, false),
      look(400, HOLD),
      look(500, ADJUST),
      look(600, HOLD),
      look(700, HOLD),
      look(1300, HOLD),
    ];
    expect(heldSpans(frames), 'time is drawn as held that was not').toEqual([
      { fromMs: 100, toMs: 200 },
      { fromMs: 400, toMs: 400 },
      { fromMs: 600, toMs: 700 },
      { fromMs: 1300, toMs: 1300 },
    ]);
  });

  it('finds the longest, and none of none', () => {
    expect(
      longestHeld(heldSpans([look(0, HOLD), look(100, ADJUST), look(200, HOLD), look(300, HOLD)])),
    ).toEqual({
      fromMs: 200,
      toMs: 300,
    });
    expect(longestHeld([])).toBeNull();
  });
});

describe('bestFrame', () => {
  it('is a held frame inside the longest hold', () => {
    const frame = bestFrame(good.frames, targets);
    expect(frame?.result.verdict.kind, 'the picture shows something else than a hold').toBe('hold');
    const longest = longestHeld(heldSpans(good.frames));
    expect(frame?.atMs).toBeGreaterThanOrEqual(longest?.fromMs ?? NaN);
    expect(frame?.atMs).toBeLessThanOrEqual(longest?.toMs ?? NaN);
  });

  it('is none where nothing was held', () => {
    expect(bestFrame(lean.frames, targets), 'a fault is shown off').toBeNull();
    expect(bestFrame([], targets)).toBeNull();
  });

  it('is none where the holds did not count', () => {
    const resting = good.frames.map((frame) => ({ ...frame, isCounting: false }));
    expect(bestFrame(resting, targets)).toBeNull();
  });
});

describe('figureCrop', () => {
  const crop = figureCrop(good.frames);

  it('holds every seen hip, knee and ankle, in a fixed shape', () => {
    if (crop === null) throw new Error('no crop');
    expect(crop.width / crop.height, 'the stage changes its shape').toBeCloseTo(4 / 3);
    for (const { result } of good.frames) {
      if (result.pose === null || result.framing.kind !== 'ready') continue;
      const { landmarks, size } = cropPose(result.pose, crop);
      for (const part of ['left.hip', 'right.knee', 'left.ankle'] as const) {
        const { x, y } = landmarks[part].point;
        expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height, `${part} is cut off`).toBe(
          true,
        );
      }
    }
  });

  it('moves the pose without bending it', () => {
    const pose = good.frames.find(({ result }) => result.pose !== null)?.result.pose;
    if (!pose || crop === null) throw new Error('no pose');
    const moved = cropPose(pose, crop);
    expect(moved.landmarks.nose.point.x).toBeCloseTo(pose.landmarks.nose.point.x - crop.left);
    expect(moved.landmarks['right.heel'].point.y).toBeCloseTo(
      pose.landmarks['right.heel'].point.y - crop.top,
    );
    expect(moved.landmarks['left.wrist'].visibility).toBe(pose.landmarks['left.wrist'].visibility);
  });

  it('is none when the picture changed its size, or nobody was seen whole', () => {
    const turned = good.frames.map((frame, index): JudgedFrame => {
      const { pose } = frame.result;
      if (pose === null || index < 60) return frame;
      const size = { width: pose.size.height, height: pose.size.width };
      return { ...frame, result: { ...frame.result, pose: { ...pose, size } } };
    });
    expect(figureCrop(turned), 'the figure jumps when the device is turned').toBeNull();
    expect(figureCrop([])).toBeNull();
  });
});
