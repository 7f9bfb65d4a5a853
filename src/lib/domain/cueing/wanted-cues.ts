import type { FormVerdict } from '../form/form-verdict.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import type { PhaseName } from '../stretch/stretch-definition.ts';
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
  praise: seconds(0),
};

export const cueWait = (kind: Cue['kind']): Milliseconds => WAIT[kind];

/**
 * The cues that this verdict calls for, the one to give first in front. A good position right after
 * a fault cue earns a word of praise.
 */
export function wantedCues(
  verdict: FormVerdict,
  definition: StretchDefinition,
  { phase, lastCue }: { readonly phase: PhaseName | null; readonly lastCue: Cue | null },
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
      return [{ id: definition.position.cueId, kind: 'position' }];
    case 'adjust':
      if (verdict.faults.length > 0) {
        return verdict.faults.map((fault) => ({ id: fault.cueId, kind: 'fault' }));
      }
      return phase === 'setUp' ? [{ id: definition.settle.cueId, kind: 'guide' }] : [];
    case 'hold':
      return lastCue?.kind === 'fault' ? [{ id: 'praise', kind: 'praise' }] : [];
  }
}
