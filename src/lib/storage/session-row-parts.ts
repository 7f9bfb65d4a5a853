import { MEASURES } from '#lib/domain/kinematics/measures.ts';
import { SIDES } from '#lib/domain/landmarks.ts';
import {
  EASE_REASONS,
  type EaseOff,
  type FaultMoment,
  type FaultSummary,
  type MeasureSummary,
  type RepetitionRecord,
} from '#lib/domain/session/session-record.ts';
import type { MeasuredLimb, MeasureName } from '#lib/domain/stretch/stretch-definition.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { readScale } from './feeling-rows.ts';
import { isFiniteNumber, isOneOf, isText, type UncheckedFields } from './field-checks.ts';

const LIMBS: readonly MeasuredLimb[] = ['front', 'rear', 'raised', 'down', 'trunk'];

const isMeasureName = (value: unknown): value is MeasureName =>
  isText(value) && Object.hasOwn(MEASURES, value);

/** Each reader gives null for an entry that is not understood; it is left out then. */
export function readMeasure(fields: UncheckedFields): MeasureSummary | null {
  const { measure, limb, stretchedSide, median, error, frames } = fields;
  if (!isMeasureName(measure) || !isOneOf(LIMBS, limb) || !isOneOf(SIDES, stretchedSide)) {
    return null;
  }
  if (!isFiniteNumber(median) || !isFiniteNumber(error) || !isFiniteNumber(frames)) return null;
  return { measure, limb, stretchedSide, median, error, frames };
}

export function readFault(fields: UncheckedFields): FaultSummary | null {
  const { faultId, stretchedSide, durationMs } = fields;
  if (!isText(faultId) || !isOneOf(SIDES, stretchedSide) || !isFiniteNumber(durationMs)) {
    return null;
  }
  return { faultId, stretchedSide, durationMs: milliseconds(durationMs) };
}

export function readRepetition(fields: UncheckedFields): RepetitionRecord | null {
  const { stretchedSide, beganMs, heldMs, isComplete } = fields;
  if (!isOneOf(SIDES, stretchedSide) || typeof isComplete !== 'boolean') return null;
  if (!isFiniteNumber(beganMs) || !isFiniteNumber(heldMs)) return null;
  return {
    stretchedSide,
    beganMs: milliseconds(beganMs),
    heldMs: milliseconds(heldMs),
    isComplete,
  };
}

export function readMoment(fields: UncheckedFields): FaultMoment | null {
  const { faultId, stretchedSide, fromMs, toMs } = fields;
  if (!isText(faultId) || !isOneOf(SIDES, stretchedSide)) return null;
  if (!isFiniteNumber(fromMs) || !isFiniteNumber(toMs) || toMs < fromMs) return null;
  return { faultId, stretchedSide, fromMs: milliseconds(fromMs), toMs: milliseconds(toMs) };
}

export function readEaseOff(fields: UncheckedFields): EaseOff | null {
  const { atMs, stretchedSide, pain, reason } = fields;
  if (!isFiniteNumber(atMs) || !isOneOf(EASE_REASONS, reason)) return null;
  return {
    atMs: milliseconds(atMs),
    stretchedSide: isOneOf(SIDES, stretchedSide) ? stretchedSide : null,
    pain: readScale(pain),
    reason,
  };
}
