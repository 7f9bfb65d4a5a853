import type { FaultId, CueId } from '#lib/domain/stretch/stretch-definition.ts';
import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import { stripKind, type StripKind } from './strip-kind.ts';

type Frames = readonly CheckedFrame[];

/** A stretch of time in milliseconds since the first frame. */
export type Span = { readonly fromMs: number; readonly toMs: number };
export type VerdictSpan = Span & { readonly kind: StripKind };

/** A fault that came up: when it was on, and for how long in all. */
export type FaultRow = {
  readonly faultId: FaultId;
  readonly spans: readonly Span[];
  readonly totalMs: number;
};

/** A cue, and the number of the frame in which it was given. */
export type CueMark = { readonly cueId: CueId; readonly tMs: number; readonly index: number };

/** When the last frame ends: it lasts as long as the frames do on average. */
export function endOf(frames: Frames): number {
  const last = frames.at(-1)?.tMs ?? 0;
  return frames.length < 2 ? last : last + last / (frames.length - 1);
}

/** Each frame lasts until the next one begins. */
const spanOf = (frames: Frames, index: number): Span => ({
  fromMs: frames[index]?.tMs ?? 0,
  toMs: frames[index + 1]?.tMs ?? endOf(frames),
});

/** Neighbouring frames of the same kind as one span each, in order and without gaps. */
export function verdictSpans(frames: Frames): readonly VerdictSpan[] {
  const spans: VerdictSpan[] = [];
  frames.forEach(({ result }, index) => {
    const kind = stripKind(result.verdict);
    const { fromMs, toMs } = spanOf(frames, index);
    const last = spans.at(-1);
    if (last?.kind === kind) spans[spans.length - 1] = { ...last, toMs };
    else spans.push({ kind, fromMs, toMs });
  });
  return spans;
}

/** Every fault that was on in some frame, the one that came first at the top. */
export function faultRows(frames: Frames): readonly FaultRow[] {
  const rows = new Map<FaultId, Span[]>();
  frames.forEach(({ result }, index) => {
    if (result.verdict.kind !== 'adjust') return;
    for (const { id } of result.verdict.faults) {
      const spans = rows.get(id) ?? [];
      rows.set(id, spans);
      const { fromMs, toMs } = spanOf(frames, index);
      const last = spans.at(-1);
      if (last?.toMs === fromMs) spans[spans.length - 1] = { ...last, toMs };
      else spans.push({ fromMs, toMs });
    }
  });
  return [...rows].map(([faultId, spans]) => ({
    faultId,
    spans,
    totalMs: spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
  }));
}

export const cueMarks = (frames: Frames): readonly CueMark[] =>
  frames.flatMap(({ tMs, result }, index) =>
    result.spoken === null ? [] : [{ cueId: result.spoken.id, tMs, index }],
  );
