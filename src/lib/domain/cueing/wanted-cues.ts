import type { FormVerdict } from '../form/form-verdict.ts';
import type {
  FaultRule,
  PhaseName,
  StretchDefinition,
  StretchVariant,
} from '../stretch/stretch-definition.ts';
import { seconds, type Milliseconds } from '../units.ts';
import type { Cue } from './cue.ts';

/** How long a reason must have lasted before a word is said about it. Design values. */
const WAIT: Readonly<Record<Cue['kind'], Milliseconds>> = {
  // Faults have waited for their own dwell already.
  fault: seconds(0),
  view: seconds(1),
  // Longer than it takes to recognise a position that is already there.
  position: seconds(2.5),
  guide: seconds(2),
  note: seconds(1.5),
  praise: seconds(0),
  'set-up': seconds(1),
};

export const cueWait = (kind: Cue['kind']): Milliseconds => WAIT[kind];

export type CueContext = {
  readonly phase: PhaseName | null;
  readonly lastCue: Cue | null;
  /** What there is to say about the way the stretch is being done. */
  readonly variant: StretchVariant | null;
};

/**
 * The cues that this verdict calls for, the one to give first in front. A good position right after
 * a fault cue earns a word of praise.
 */
export function wantedCues(
  verdict: FormVerdict,
  definition: StretchDefinition,
  context: CueContext,
): readonly Cue[] {
  switch (verdict.kind) {
    case 'out-of-view':
      return [
        {
          id: verdict.missing === 'person' ? 'nobody-in-view' : 'whole-body-in-view',
          kind: 'view',
        },
      ];
    case 'not-side-on':
      return [{ id: 'turn-side-on', kind: 'view' }];
    case 'not-in-position':
      return [{ id: verdict.stepCueId, kind: 'position' }];
    case 'adjust':
      return verdict.areLegsUnsure
        ? [{ id: 'legs-unsure', kind: 'view' }]
        : adjustCues(verdict.faults, definition, context);
    case 'hold':
      return [
        ...(context.lastCue?.kind === 'fault' ? [PRAISE] : []),
        ...variantCues(context),
        ...verdict.questions.map((fault): Cue => ({ id: fault.cueId, kind: 'note' })),
      ];
  }
}

const PRAISE: Cue = { id: 'praise', kind: 'praise' };

const variantCues = ({ variant }: CueContext): readonly Cue[] =>
  variant?.cueId == null ? [] : [{ id: variant.cueId, kind: 'note' }];

function adjustCues(
  faults: readonly FaultRule[],
  definition: StretchDefinition,
  { phase }: CueContext,
): readonly Cue[] {
  if (faults.length > 0) return faults.map(({ cueId }): Cue => ({ id: cueId, kind: 'fault' }));
  return phase === 'setUp' ? [{ id: definition.settle.cueId, kind: 'guide' }] : [];
}
