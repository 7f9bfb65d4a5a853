import type { SessionRecord } from '#lib/domain/session/session-record.ts';
import type { HeldSpan } from '#lib/domain/summary/held-spans.ts';
import { milliseconds } from '#lib/domain/units.ts';

/** What was on when, as one line of bars under the chart; a `moment` has no length. */
export type Lane = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'held' | 'fault' | 'moment';
  readonly spans: readonly HeldSpan[];
};

type Names = {
  readonly held: string;
  readonly easeOff: string;
  readonly fault: (faultId: string) => string;
};

/**
 * The lines under the chart: what counted, what came up in the order in which it first did, and where
 * the person eased off. `held` null while the trace has not been judged: then each hold is drawn as if
 * it had gone through without a break.
 */
export function chartLanes(
  record: SessionRecord,
  held: readonly HeldSpan[] | null,
  names: Names,
): readonly Lane[] {
  const faultIds = [...new Set(record.moments.map(({ faultId }) => faultId))];
  const eased = record.easeOffs.map(({ atMs }) => ({ fromMs: atMs, toMs: atMs }));
  return [
    { key: 'held', name: names.held, kind: 'held', spans: held ?? wholeHolds(record) },
    ...faultIds.map((faultId): Lane => ({
      key: `fault ${faultId}`,
      name: names.fault(faultId),
      kind: 'fault',
      spans: record.moments.filter((moment) => moment.faultId === faultId),
    })),
    ...(eased.length === 0
      ? []
      : [{ key: 'eased', name: names.easeOff, kind: 'moment', spans: eased } as const]),
  ];
}

const wholeHolds = ({ repetitions }: SessionRecord): readonly HeldSpan[] =>
  repetitions.map(({ beganMs, heldMs }) => ({
    fromMs: beganMs,
    toMs: milliseconds(beganMs + heldMs),
  }));
