import { judgedBands } from '../form/band.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import { positionMatch } from '../form/position-match.ts';
import type { Side } from '../landmarks.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import type { Milliseconds } from '../units.ts';
import type { JudgedBody } from './judge-body.ts';
import { closeMoments, tallyFaults, tallyHeld, tallyMatch, type Tally } from './tally.ts';

/** How far the body matches the bands while it is at rest in the stretch; null when it is not. */
const matchOf = (
  { phase, variant, sight }: JudgedBody,
  { targets }: StretchDefinition,
): number | null =>
  phase.phase === 'hold'
    ? positionMatch(
        judgedBands(targets, { variant: variant.variant, depthBand: sight.band }),
        sight.measurements,
      )
    : null;

export type TalliedFrame = {
  readonly judged: JudgedBody;
  readonly verdict: FormVerdict;
  readonly definition: StretchDefinition;
  readonly stretchedSide: Side | null;
  /** While nothing counts, nobody is blamed either. */
  readonly isCounting: boolean;
  readonly nowMs: Milliseconds;
  /** Of the frame before; null for the first. */
  readonly lastMs: Milliseconds | null;
};

/** Adds what this frame means for the summary; without a known side it belongs to nobody. */
export function tallyFrame(tally: Tally, frame: TalliedFrame): Tally {
  const { stretchedSide: side, isCounting, verdict, nowMs } = frame;
  if (!isCounting || side === null) return closeMoments(tally);
  const faults = verdict.kind === 'adjust' ? verdict.faults : [];
  const elapsedMs = nowMs - (frame.lastMs ?? nowMs);
  const blamed = tallyFaults(tally, side, { faults, elapsedMs, nowMs });
  const match = matchOf(frame.judged, frame.definition);
  const matched = match === null ? blamed : tallyMatch(blamed, side, match);
  return verdict.kind === 'hold'
    ? tallyHeld(matched, side, frame.judged.sight.measurements)
    : matched;
}
