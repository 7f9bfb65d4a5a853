import { readFileSync } from 'node:fs';
import type { VerdictKind } from '#lib/domain/form/form-verdict.ts';
import type { MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { FaultId, StretchId } from '#lib/domain/stretch/stretch-definition.ts';

/**
 * Where a fault begins: the truth of a measure passes a limit once phase `after` has begun, or a
 * phase of the clip begins.
 */
export type FaultStart =
  | { readonly measure: MeasureKey; readonly above: number; readonly after: string }
  | { readonly phase: string };

export type ExpectedFault = {
  /** Any of them is right. */
  readonly anyOf: readonly FaultId[];
  readonly starts: FaultStart;
};

/** Which goals a clip belongs to. */
export type ClipGroup = 'lunge' | 'yaw20' | 'supine' | 'unseen';

/** What the app must make of one clip. */
export type ExpectedClip = {
  readonly stretches: readonly StretchId[];
  readonly group: ClipGroup;
  /** Whether the truth's hold counts. */
  readonly isHeld: boolean;
  /** Accepted verdicts by phase of the truth; `away` while nobody is there. */
  readonly verdicts: Readonly<Record<string, readonly VerdictKind[]>>;
  readonly fault: ExpectedFault | null;
};

export type ExpectedStretch = {
  /** The name under which labels of photos list the accepted verdicts. */
  readonly photoLabel: string;
  readonly measures: readonly MeasureKey[];
};

export type Expected = {
  readonly stretches: Readonly<Record<StretchId, ExpectedStretch>>;
  readonly clips: Readonly<Record<string, ExpectedClip>>;
};

type Kind = Pick<ExpectedClip, 'isHeld' | 'verdicts'>;
type ExpectedFile = {
  readonly stretches: Expected['stretches'];
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly clips: Readonly<
    Record<
      string,
      Pick<ExpectedClip, 'stretches' | 'group'> & {
        readonly kind: string;
        readonly fault?: ExpectedFault;
      }
    >
  >;
};

/** The expectations of tests/accuracy/expected.json, each clip with those of its kind. */
export function readExpected(path: string): Expected {
  const { stretches, kinds, clips } = JSON.parse(readFileSync(path, 'utf8')) as ExpectedFile;
  return {
    stretches,
    clips: Object.fromEntries(
      Object.entries(clips).map(([name, { kind, fault, ...clip }]): [string, ExpectedClip] => {
        const shared = kinds[kind];
        if (shared === undefined) throw new Error(`${path}: ${name} has the unknown kind ${kind}`);
        return [name, { ...clip, ...shared, fault: fault ?? null }];
      }),
    ),
  };
}
