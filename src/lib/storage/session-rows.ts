import { MEASURES } from '#lib/domain/kinematics/measures.ts';
import { SIDES } from '#lib/domain/landmarks.ts';
import type {
  FaultSummary,
  MeasureSummary,
  PracticeModel,
  SessionEnding,
  SessionRecord,
} from '#lib/domain/session/session-record.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import type { MeasuredLimb, MeasureName } from '#lib/domain/stretch/stretch-definition.ts';
import { epochMilliseconds, milliseconds } from '#lib/domain/units.ts';
import {
  isFiniteNumber,
  isObject,
  isOneOf,
  isText,
  readList,
  readNumbers,
  type UncheckedFields,
} from './field-checks.ts';
import type { SessionRow } from './rows.ts';

const MODES: readonly SessionRecord['mode'][] = ['camera', 'timer'];
const MODELS: readonly PracticeModel[] = ['lite', 'full'];
const LIMBS: readonly MeasuredLimb[] = ['front', 'rear', 'raised', 'down', 'trunk'];
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
    stretchId: record.stretchId,
    mode: record.mode,
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
  };
}

/**
 * Reads a stored session. Null when a field is broken without which the session would say something
 * untrue (who, what, when, how long). A measure or fault that is not understood is left out.
 */
export function toSessionRecord(row: unknown): SessionRecord | null {
  if (!isObject(row)) return null;
  const { id, stretchId, mode, endedAtMs } = row;
  const numbers = readNumbers(row, NEEDED_NUMBERS);
  if (numbers === null || (endedAtMs !== null && !isFiniteNumber(endedAtMs))) return null;
  if (!isText(id) || !isText(stretchId) || !isOneOf(MODES, mode)) return null;
  return {
    id: toSessionId(id),
    stretchId,
    mode,
    model: isOneOf(MODELS, row.model) ? row.model : null,
    startedAt: epochMilliseconds(numbers.startedAtMs),
    updatedAt: epochMilliseconds(numbers.updatedAtMs),
    endedAt: endedAtMs === null ? null : epochMilliseconds(endedAtMs),
    ending: isOneOf(ENDINGS, row.ending) ? row.ending : null,
    holdTargetMs: milliseconds(numbers.holdTargetMs),
    heldMs: { left: milliseconds(numbers.heldLeftMs), right: milliseconds(numbers.heldRightMs) },
    ...(isFiniteNumber(row.reliefMs) && { reliefMs: milliseconds(row.reliefMs) }),
    measures: readList(row.measures, toMeasureSummary),
    faults: readList(row.faults, toFaultSummary),
  };
}

function toMeasureSummary(fields: UncheckedFields): MeasureSummary | null {
  const { measure, limb, stretchedSide, median, error, frames } = fields;
  if (!isMeasureName(measure) || !isOneOf(LIMBS, limb) || !isOneOf(SIDES, stretchedSide)) {
    return null;
  }
  if (!isFiniteNumber(median) || !isFiniteNumber(error) || !isFiniteNumber(frames)) return null;
  return { measure, limb, stretchedSide, median, error, frames };
}

function toFaultSummary(fields: UncheckedFields): FaultSummary | null {
  const { faultId, stretchedSide, durationMs } = fields;
  if (!isText(faultId) || !isOneOf(SIDES, stretchedSide) || !isFiniteNumber(durationMs)) {
    return null;
  }
  return { faultId, stretchedSide, durationMs: milliseconds(durationMs) };
}

const isMeasureName = (value: unknown): value is MeasureName =>
  isText(value) && Object.hasOwn(MEASURES, value);
