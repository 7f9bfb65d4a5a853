import type { LandmarkName } from '../landmarks.ts';
import type { FaultRule } from '../stretch/stretch-definition.ts';

/** What the checker concludes for one frame. Not seeing is a verdict, never a fault. */
export type FormVerdict =
  | { readonly kind: 'out-of-view'; readonly missing: 'person' | readonly LandmarkName[] }
  | { readonly kind: 'not-side-on' }
  | { readonly kind: 'not-in-position' }
  /** In the stretch, with a fault or not yet as deep as it takes; `faults` is worst first. */
  | { readonly kind: 'adjust'; readonly faults: readonly FaultRule[] }
  | { readonly kind: 'hold' };

export type VerdictKind = FormVerdict['kind'];
