import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import type { ExpectedFault } from './expected.ts';
import type { JudgedClip } from './judged-clip.ts';
import { trueMeasure } from './true-measures.ts';
import type { ClipTruth } from './truth.ts';

export type FaultCues = {
  /** Every cue about a fault, in order. */
  readonly spoken: readonly { readonly t: number; readonly id: string }[];
  /** When the fault begins in truth; null when the clip has none. */
  readonly startsAt: number | null;
  /** Whether the first cue about a fault is about the expected one; null without an expected one. */
  readonly isRightFirst: boolean | null;
  /** Seconds from the fault's start to its first cue; null when it never came. */
  readonly delay: number | null;
};

/** What was said about faults, and how soon. */
export function faultCues(
  { definition, summary }: JudgedClip,
  truth: ClipTruth,
  expected: ExpectedFault | null,
): FaultCues {
  const about = cuesOf(definition, () => true);
  const spoken = summary.cues.filter(({ id }) => about.has(id));
  if (expected === null) return { spoken, startsAt: null, isRightFirst: null, delay: null };
  const right = cuesOf(definition, (fault) => expected.anyOf.includes(fault));
  const startsAt = startOf(truth, expected);
  const first = spoken.find(({ id }) => right.has(id));
  return {
    spoken,
    startsAt,
    isRightFirst: first !== undefined && first === spoken[0],
    delay: first === undefined || startsAt === null ? null : first.t - startsAt,
  };
}

const cuesOf = (
  { faults }: StretchDefinition,
  isWanted: (fault: string) => boolean,
): ReadonlySet<string> =>
  new Set(faults.filter(({ id }) => isWanted(id)).map(({ cueId }) => cueId));

function startOf(truth: ClipTruth, { starts }: ExpectedFault): number | null {
  const beginOf = (phase: string): number =>
    truth.frames.find((frame) => frame.phase === phase)?.t ?? Infinity;
  if ('phase' in starts) {
    const begin = beginOf(starts.phase);
    return Number.isFinite(begin) ? begin : null;
  }
  const { measure, above, after } = starts;
  const earliest = beginOf(after);
  const found = truth.frames.find(
    (frame) => frame.t >= earliest && (trueMeasure(truth, frame, measure) ?? -Infinity) > above,
  );
  return found?.t ?? null;
}
