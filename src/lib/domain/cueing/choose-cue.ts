import type { CueId } from '../stretch/stretch-definition.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import { isMoreUrgent, type Cue } from './cue.ts';
import { cueWait } from './wanted-cues.ts';

/** Gaps and repeats after docs/clinical.md A3. */
const GAP_ANY = seconds(4);
const GAP_SAME = seconds(9);
const REPEATS = 3;
/** A more urgent cue need not wait the whole gap, only until a short phrase is out. Design value. */
const GAP_URGENT = seconds(1.5);

type Given = {
  readonly lastMs: Milliseconds;
  readonly times: number;
  readonly isOnce: boolean;
};

export type CueState = {
  /** The cue on the screen: given, and its reason still there. */
  readonly shown: Cue | null;
  readonly last: { readonly cue: Cue; readonly atMs: Milliseconds } | null;
  /** Since when each wanted cue has been wanted without a break. */
  readonly wantedSince: ReadonlyMap<CueId, Milliseconds>;
  readonly given: ReadonlyMap<CueId, Given>;
};

export const NO_CUES: CueState = {
  shown: null,
  last: null,
  wantedSince: new Map(),
  given: new Map(),
};

/**
 * How often a cue is given for one lasting reason; a note only ever once. In the set-up somebody may be
 * moving furniture, and nothing else goes on: it is told for as long as it takes.
 */
function repeatsOf({ kind }: Cue): number {
  if (kind === 'set-up') return Infinity;
  return kind === 'note' ? 1 : REPEATS;
}

/** After so many tries of the image, the plain words (docs/clinical.md A3). */
const IMAGE_TRIES = 2;

const inWords = (cue: Cue, timesBefore: number): Cue =>
  cue.kind === 'fault' && timesBefore >= IMAGE_TRIES ? { ...cue, isPlain: true } : cue;

/** Whose reason is gone loses its count of repeats, but keeps its gap; a note stays given. */
function keepGiven(given: CueState['given'], wanted: CueState['wantedSince']): Map<CueId, Given> {
  return new Map(
    [...given].map(([id, { lastMs, times, isOnce }]) => [
      id,
      { lastMs, times: isOnce || wanted.has(id) ? times : 0, isOnce },
    ]),
  );
}

/**
 * One cue at a time: the first wanted cue whose reason has lasted and whose gaps allow it. It stays
 * on the screen for as long as it is wanted; `spoken` is set only in the frame in which it is given.
 */
export function advanceCue(
  state: CueState,
  input: {
    readonly wanted: readonly Cue[];
    readonly isQuiet: boolean;
    readonly nowMs: Milliseconds;
  },
): { readonly cues: CueState; readonly spoken: Cue | null } {
  const { wanted, nowMs } = input;
  const wantedSince = new Map(
    wanted.map((cue) => [cue.id, state.wantedSince.get(cue.id) ?? nowMs]),
  );
  const given = keepGiven(state.given, wantedSince);
  const first = wanted.find(
    (cue) =>
      nowMs - (wantedSince.get(cue.id) ?? nowMs) >= cueWait(cue.kind) &&
      (given.get(cue.id)?.times ?? 0) < repeatsOf(cue),
  );
  const stillShown = state.shown !== null && wantedSince.has(state.shown.id) ? state.shown : null;
  const rest = { wantedSince, given, last: state.last, shown: stillShown };
  if (first === undefined || input.isQuiet || !mayGive(first, state, nowMs)) {
    return { cues: rest, spoken: null };
  }
  const times = given.get(first.id)?.times ?? 0;
  given.set(first.id, { lastMs: nowMs, times: times + 1, isOnce: first.kind === 'note' });
  const spoken = inWords(first, times);
  return {
    cues: { ...rest, given, shown: spoken, last: { cue: spoken, atMs: nowMs } },
    spoken,
  };
}

function mayGive(cue: Cue, state: CueState, nowMs: Milliseconds): boolean {
  const same = state.given.get(cue.id);
  if (same !== undefined && nowMs - same.lastMs < GAP_SAME) return false;
  if (state.last === null) return true;
  const gap = isMoreUrgent(cue, state.last.cue) ? GAP_URGENT : GAP_ANY;
  return nowMs - state.last.atMs >= milliseconds(gap);
}
