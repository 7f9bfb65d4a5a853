import type { BodyOrientation } from '#lib/domain/kinematics/orientation.ts';
import type { Measurements } from '#lib/domain/kinematics/measure-body.ts';
import type { CheckedFrame, FileCheck } from '#lib/domain/report/file-check.ts';
import type { CheckResult } from '#lib/domain/session/check-result.ts';
import type { FaultRule } from '#lib/domain/stretch/stretch-definition.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { LEAN_RULE } from './rules.ts';
import { LUNGE, uprightFrame } from './upright-skeleton.ts';

export const LEAN: FaultRule = LEAN_RULE;
export const SHIN: FaultRule = { ...LEAN_RULE, id: 'shin', cueId: 'shin-post' };

/** In the stretch, with these faults. */
export const adjust = (...faults: readonly FaultRule[]): CheckResult['verdict'] => ({
  kind: 'adjust',
  faults,
  areLegsUnsure: false,
});

/** What a test says of one checked frame; the rest is a plain frame at rest. */
export type FrameDraft = {
  readonly tMs?: number;
  readonly isSeen?: boolean;
  readonly verdict?: CheckResult['verdict'];
  readonly phase?: CheckResult['phase'];
  readonly orientation?: BodyOrientation | null;
  readonly posture?: CheckResult['posture'];
  readonly roles?: CheckResult['roles'];
  readonly areLimbsSure?: boolean;
  readonly yaw?: number | null;
  readonly measurements?: Measurements;
  /** Change from the start posture, the same for every measure. */
  readonly change?: number;
  readonly spoken?: CheckResult['spoken'];
  readonly heldMs?: { readonly left: number; readonly right: number };
};

const AT_REST: CheckResult = {
  verdict: { kind: 'hold', questions: [] },
  framing: { kind: 'ready', isDoubtful: false },
  phase: 'hold',
  posture: 'half-kneeling',
  orientation: { posture: 'upright', facing: 'image-right' },
  roles: {},
  variant: null,
  areLimbsSure: true,
  yaw: null,
  pose: null,
  measurements: new Map(),
  depthBand: null,
  stretchedSide: 'right',
  spoken: null,
  holdEvent: null,
};

export function checkedFrame(draft: FrameDraft): CheckedFrame {
  const { tMs = 0, isSeen = true, heldMs = { left: 0, right: 0 }, change, ...result } = draft;
  const measurements = new Map(
    [...(result.measurements ?? [])].map(([key, one]) => [
      key,
      one === null ? null : { ...one, change: change ?? null },
    ]),
  );
  return {
    tMs: milliseconds(tMs),
    pose: isSeen ? uprightFrame(LUNGE, tMs) : null,
    result: { ...AT_REST, ...result, measurements },
    heldMs: { left: milliseconds(heldMs.left), right: milliseconds(heldMs.right) },
  };
}

export const fileCheck = (frames: readonly CheckedFrame[]): FileCheck => ({
  name: 'clip.mp4',
  size: LUNGE.size,
  plan: { stretchId: 'test', model: 'lite', level: 'gentle' },
  frames,
});
