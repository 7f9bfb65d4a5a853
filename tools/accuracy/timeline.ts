import type { VerdictKind } from '#lib/domain/form/form-verdict.ts';
import type { ExpectedClip } from './expected.ts';
import type { JudgedClip } from './judged-clip.ts';
import { truthAt, type ClipTruth } from './truth.ts';

/** A stretch of time in which something stayed the same. */
export type Segment<Value> = { readonly from: number; readonly to: number; readonly value: Value };

/** Runs of equal values; each ends where the next begins, the last with its last frame. */
export function segmentsOf<Value>(
  frames: readonly { readonly t: number; readonly value: Value }[],
): readonly Segment<Value>[] {
  const segments: { from: number; to: number; value: Value }[] = [];
  for (const { t, value } of frames) {
    const last = segments.at(-1);
    if (last !== undefined) last.to = t;
    if (last?.value !== value) segments.push({ from: t, to: t, value });
  }
  return segments;
}

export type PhaseAgreement = {
  readonly phase: string;
  readonly from: number;
  readonly to: number;
  readonly accepted: readonly VerdictKind[];
  /** Share of the phase's frames with an accepted verdict. */
  readonly agreement: number;
};

export type Timeline = {
  readonly verdicts: readonly Segment<VerdictKind>[];
  readonly phases: readonly PhaseAgreement[];
};

/** The verdicts of a clip against those that are accepted in each phase of the truth. */
export function timelineOf(
  { frames }: JudgedClip,
  truth: ClipTruth,
  { verdicts }: Pick<ExpectedClip, 'verdicts'>,
): Timeline {
  const timed = frames.map(({ report }) => ({
    t: report.t,
    verdict: report.verdict,
    phase: truthAt(truth, report.t)?.phase ?? 'away',
  }));
  const phases = segmentsOf(timed.map(({ t, phase }) => ({ t, value: phase })));
  return {
    verdicts: segmentsOf(timed.map(({ t, verdict }) => ({ t, value: verdict }))),
    phases: phases.flatMap(({ from, to, value: phase }, index) => {
      const accepted = verdicts[phase];
      // Only the last run holds its own end.
      const isLast = index === phases.length - 1;
      const inside = timed.filter(({ t }) => t >= from && (isLast || t < to));
      if (accepted === undefined || inside.length === 0) return [];
      const right = inside.filter(({ verdict }) => accepted.includes(verdict));
      return [{ phase, from, to, accepted, agreement: right.length / inside.length }];
    }),
  };
}
