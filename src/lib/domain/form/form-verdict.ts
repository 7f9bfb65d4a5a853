import type { LandmarkName } from '../landmarks.ts';
import type { CueId, FaultRule } from '../stretch/stretch-definition.ts';

/** What the checker concludes for one frame. Not seeing is a verdict, never a fault. */
export type FormVerdict =
  | { readonly kind: 'out-of-view'; readonly missing: 'person' | readonly LandmarkName[] }
  | { readonly kind: 'not-side-on' }
  /** `stepCueId`: what brings the person from what they do into the stretch. */
  | { readonly kind: 'not-in-position'; readonly stepCueId: CueId }
  /**
   * In the stretch, with a fault or not yet as deep as it takes; `faults` is worst first. Legs that
   * cannot be told apart are neither counted nor blamed.
   */
  | {
      readonly kind: 'adjust';
      readonly faults: readonly FaultRule[];
      readonly areLegsUnsure: boolean;
    }
  /** `questions`: what might be off, but the camera cannot be sure of. */
  | { readonly kind: 'hold'; readonly questions: readonly FaultRule[] };

export type VerdictKind = FormVerdict['kind'];
