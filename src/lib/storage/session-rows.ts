import { SIDES } from '#lib/domain/landmarks.ts';
import { toRunId } from '#lib/domain/routine/routine-run.ts';
import type {
  PracticeModel,
  SessionEnding,
  SessionRecord,
} from '#lib/domain/session/session-record.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { LEVELS } from '#lib/domain/stretch/stretch-definition.ts';
import { epochMilliseconds, milliseconds } from '#lib/domain/units.ts';
import { readFeelings, toFeelingFields } from './feeling-rows.ts';
import {
  isFiniteNumber,
  isObject,
  isOneOf,
  isText,
  readChoices,
  readList,
  readNumbers,
  type UncheckedFields,
} from './field-checks.ts';
import type { SessionRow } from './rows.ts';
import {
  readEaseOff,
  readFault,
  readMeasure,
  readMoment,
  readRepetition,
} from './session-row-parts.ts';

const MODES: readonly SessionRecord['mode'][] = ['camera', 'timer', 'guided'];
const MODELS: readonly PracticeModel[] = ['lite', 'full'];
const ENDINGS: readonly SessionEnding[] = [
  'completed',
  'stopped',
  'camera-lost',
  'checker-lost',
  'interrupted',
];
const NEEDED_NUMBERS = [
  'startedAtMs',
  'updatedAtMs',
  'holdTargetMs',
  'heldLeftMs',
  'heldRightMs',
] as const;

export function toSessionRow(record: SessionRecord): SessionRow {
  return {
    id: record.id,
    state: record.endedAt === null ? 'running' : 'ended',
    practiceId: record.practiceId,
    mode: record.mode,
    guided: record.guided && {
      plannedMs: record.guided.plannedMs,
      practisedMs: record.guided.practisedMs,
    },
    runId: record.runId,
    model: record.model,
    startedAtMs: record.startedAt,
    updatedAtMs: record.updatedAt,
    endedAtMs: record.endedAt,
    ending: record.ending,
    holdTargetMs: record.holdTargetMs,
    heldLeftMs: record.heldMs.left,
    heldRightMs: record.heldMs.right,
    ...(record.reliefMs !== undefined && { reliefMs: record.reliefMs }),
    // Copied field by field: a reactive proxy cannot be stored.
    measures: record.measures.map(({ measure, limb, stretchedSide, median, error, frames }) => ({
      measure,
      limb,
      stretchedSide,
      median,
      error,
      frames,
    })),
    faults: record.faults.map(({ faultId, stretchedSide, durationMs }) => ({
      faultId,
      stretchedSide,
      durationMs,
    })),
    ...toHappenings(record),
    matchLeft: record.positionMatch.left,
    matchRight: record.positionMatch.right,
    level: record.level,
    ...toFeelingFields(record.feelings),
  };
}

/** What happened when: each stay, repetition and stop of its own. */
const toHappenings = (
  record: SessionRecord,
): Pick<SessionRow, 'repetitions' | 'moments' | 'easeOffs' | 'acceptedSides'> => ({
  repetitions: record.repetitions.map(({ stretchedSide, beganMs, heldMs, isComplete }) => ({
    stretchedSide,
    beganMs,
    heldMs,
    isComplete,
  })),
  moments: record.moments.map(({ faultId, stretchedSide, fromMs, toMs }) => ({
    faultId,
    stretchedSide,
    fromMs,
    toMs,
  })),
  easeOffs: record.easeOffs.map(({ atMs, stretchedSide, pain, reason }) => ({
    atMs,
    stretchedSide,
    pain,
    reason,
  })),
  acceptedSides: [...record.acceptedSides],
});

/**
 * Reads a stored session. Null when a field is broken without which the session would say something
 * untrue (who, what, when, how long). A measure or fault that is not understood is left out.
 */
export function toSessionRecord(row: unknown): SessionRecord | null {
  if (!isObject(row)) return null;
  const { id, practiceId, endedAtMs } = row;
  const numbers = readNumbers(row, NEEDED_NUMBERS);
  if (numbers === null || (endedAtMs !== null && !isFiniteNumber(endedAtMs))) return null;
  const mode = readMode(row);
  if (!isText(id) || !isText(practiceId) || mode === null) return null;
  return {
    id: toSessionId(id),
    practiceId,
    ...mode,
    startedAt: epochMilliseconds(numbers.startedAtMs),
    updatedAt: epochMilliseconds(numbers.updatedAtMs),
    endedAt: endedAtMs === null ? null : epochMilliseconds(endedAtMs),
    ending: isOneOf(ENDINGS, row.ending) ? row.ending : null,
    holdTargetMs: milliseconds(numbers.holdTargetMs),
    heldMs: { left: milliseconds(numbers.heldLeftMs), right: milliseconds(numbers.heldRightMs) },
    ...(isFiniteNumber(row.reliefMs) && { reliefMs: milliseconds(row.reliefMs) }),
    measures: readList(row.measures, readMeasure),
    faults: readList(row.faults, readFault),
    ...readAdditions(row),
  };
}

/** How it was practised; null when that is not known, or not how long a guided practice was. */
function readMode({
  mode,
  model,
  guided,
}: UncheckedFields): Pick<SessionRecord, 'mode' | 'model' | 'guided'> | null {
  if (!isOneOf(MODES, mode)) return null;
  if (mode !== 'guided')
    return { mode, model: isOneOf(MODELS, model) ? model : null, guided: null };
  const lengths = isObject(guided) ? readNumbers(guided, ['plannedMs', 'practisedMs']) : null;
  if (lengths === null) return null;
  const plannedMs = milliseconds(lengths.plannedMs);
  const practisedMs = milliseconds(lengths.practisedMs);
  return { mode, model: null, guided: { plannedMs, practisedMs } };
}

/** Parts that came after version 1; each has a way of not being known. */
function readAdditions(
  row: UncheckedFields,
): Pick<
  SessionRecord,
  | 'runId'
  | 'repetitions'
  | 'moments'
  | 'positionMatch'
  | 'level'
  | 'easeOffs'
  | 'acceptedSides'
  | 'feelings'
> {
  return {
    runId: isText(row.runId) ? toRunId(row.runId) : null,
    repetitions: readList(row.repetitions, readRepetition),
    moments: readList(row.moments, readMoment),
    positionMatch: { left: readShare(row.matchLeft), right: readShare(row.matchRight) },
    level: isOneOf(LEVELS, row.level) ? row.level : null,
    easeOffs: readList(row.easeOffs, readEaseOff),
    acceptedSides: readChoices(SIDES, row.acceptedSides),
    feelings: readFeelings(row),
  };
}

const readShare = (value: unknown): number | null =>
  isFiniteNumber(value) && value >= 0 && value <= 1 ? value : null;
