import { describe, expect, it } from 'vitest';
import { sessionTraceOf } from '../../../../tests/support/session-traces.ts';
import { LUNGE, uprightFrame } from '../../../../tests/support/upright-skeleton.ts';
import { interiorAngle } from '../kinematics/joint-angle.ts';
import { BODY_PARTS, landmarkOf, SIDES, type PoseFrame, type Side } from '../landmarks.ts';
import { milliseconds } from '../units.ts';
import { decodeTrace } from './decode-trace.ts';
import { encodeTrace } from './encode-trace.ts';
import type { SessionTrace } from './session-trace.ts';
import { TRACE_LANDMARKS } from './trace-format.ts';

const skeleton = uprightFrame(LUNGE, 77);
const turned = { ...skeleton, size: { width: 480, height: 640 } };

const TRACE: SessionTrace = {
  stretchId: 'half-kneeling-lunge',
  level: 'advanced',
  holdSeconds: 37.5,
  best: -3.25,
  frames: [
    { atMs: milliseconds(40), pose: skeleton, isCounting: false },
    { atMs: milliseconds(170), pose: null, isCounting: false },
    { atMs: milliseconds(1_200_345), pose: turned, isCounting: true, isAccepted: true },
  ],
};

const again = (trace: SessionTrace): SessionTrace => {
  const decoded = decodeTrace(encodeTrace(trace));
  if (decoded === null) throw new Error('a whole trace was taken for broken');
  return decoded;
};

describe('a packed trace', () => {
  it('gives back everything but the finest part of the landmarks', () => {
    const { frames, ...head } = again(TRACE);
    expect({ ...head, frames: TRACE.frames }, 'judged again, it is another session').toEqual(TRACE);
    expect(
      frames.map(({ pose, ...frame }) => ({ ...frame, size: pose?.size ?? null })),
      'a frame is lost, or at another time, or of another picture',
    ).toEqual([
      { atMs: 40, isCounting: false, size: { width: 640, height: 480 } },
      { atMs: 170, isCounting: false, size: null },
      { atMs: 1_200_345, isCounting: true, isAccepted: true, size: { width: 480, height: 640 } },
    ]);
  });

  it('has every landmark once, each in its place', () => {
    const names = [
      'nose',
      ...SIDES.flatMap((side) => BODY_PARTS.map((part) => landmarkOf(side, part))),
    ];
    expect([...TRACE_LANDMARKS].sort(), 'a landmark is not kept').toEqual(names.sort());
    const [frame] = again(TRACE).frames;
    for (const name of TRACE_LANDMARKS) {
      const { point, visibility } = frame?.pose?.landmarks[name] ?? {};
      const before = skeleton.landmarks[name];
      expect(point?.x, `${name} has moved`).toBeCloseTo(before.point.x, 1);
      expect(point?.y, `${name} has moved`).toBeCloseTo(before.point.y, 1);
      expect(visibility, `${name} is seen otherwise`).toBeCloseTo(before.visibility, 2);
    }
  });

  it('keeps landmarks outside the picture', () => {
    const outside: PoseFrame = {
      ...skeleton,
      landmarks: {
        ...skeleton.landmarks,
        'left.ankle': { point: { ...skeleton.landmarks.nose.point, x: -57 }, visibility: 0.4 },
      },
    };
    const [frame] = again({
      ...TRACE,
      frames: [{ atMs: milliseconds(0), pose: outside, isCounting: true }],
    }).frames;
    expect(frame?.pose?.landmarks['left.ankle'].point.x).toBeCloseTo(-57, 1);
  });

  it('may be empty', () => {
    expect(again({ ...TRACE, best: null, frames: [] })).toEqual({
      ...TRACE,
      best: null,
      frames: [],
    });
  });

  it.each(['lunge_good', 'lunge_kneepast', 'supine_good_male'])(
    'turns no hip or knee of %s by 0.3 degrees',
    (clip) => {
      const before = sessionTraceOf(clip);
      const after = again(before);
      const worst = Math.max(
        ...before.frames.flatMap(({ pose }, index) => {
          const decoded = after.frames[index]?.pose ?? null;
          return pose === null || decoded === null
            ? []
            : anglesOf(pose).map((angle, at) => Math.abs(angle - (anglesOf(decoded)[at] ?? NaN)));
        }),
      );
      expect(worst, 'a session is judged otherwise only because it was stored').toBeLessThan(0.3);
    },
  );
});

const anglesOf = ({ landmarks }: PoseFrame): readonly number[] =>
  SIDES.flatMap((side: Side) => {
    const [shoulder, hip, knee, ankle] = (['shoulder', 'hip', 'knee', 'ankle'] as const).map(
      (part) => landmarks[landmarkOf(side, part)].point,
    );
    if (!shoulder || !hip || !knee || !ankle) throw new Error('a landmark is missing');
    return [interiorAngle(shoulder, hip, knee), interiorAngle(hip, knee, ankle)];
  });

describe('broken bytes', () => {
  const bytes = encodeTrace(TRACE);

  it('are null wherever the damage is', () => {
    const believed = Array.from(bytes.keys()).filter((at) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x21;
      return decodeTrace(damaged) !== null;
    });
    expect(believed, 'a damaged trace is shown as what happened').toEqual([]);
  });

  it('are null however much is cut off', () => {
    const believed = Array.from(bytes.keys()).filter(
      (length) => decodeTrace(bytes.subarray(0, length)) !== null,
    );
    expect(believed, 'half a trace is shown as the whole').toEqual([]);
  });

  it('are null with something behind', () => {
    expect(decodeTrace(Uint8Array.from([...bytes, 0]))).toBeNull();
  });

  it('are null when a whole checksum stands behind nonsense', () => {
    // Too long a list, an unknown level, a picture without width: signed as if they were right.
    const nonsense: SessionTrace[] = [
      { ...TRACE, level: 'unheard-of' as SessionTrace['level'] },
      { ...TRACE, holdSeconds: Number.NaN },
      {
        ...TRACE,
        frames: [
          {
            atMs: milliseconds(0),
            pose: { ...skeleton, size: { width: 0, height: 0 } },
            isCounting: true,
          },
        ],
      },
    ];
    expect(nonsense.map((trace) => decodeTrace(encodeTrace(trace)))).toEqual([null, null, null]);
  });
});
