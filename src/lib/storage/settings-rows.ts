import type { CameraChoice, CameraFacing } from '#lib/domain/session/settings.ts';
import type { ScreeningAnswers } from '#lib/domain/session/screening.ts';
import type { PracticeModel } from '#lib/domain/session/session-record.ts';
import { DEFAULT_SETTINGS, type Settings, type VoiceMode } from '#lib/domain/session/settings.ts';
import { LEVELS } from '#lib/domain/stretch/stretch-definition.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { isFiniteNumber, isObject, isOneOf, isText } from './field-checks.ts';
import { SINGLE_ROW, type ScreeningRow, type SettingsRow } from './rows.ts';

const FACINGS: readonly CameraFacing[] = ['user', 'environment'];
const MODELS: readonly PracticeModel[] = ['lite', 'full'];
const VOICE_MODES: readonly VoiceMode[] = ['everything', 'tones-only', 'silent'];

/** The stored row with only the patched fields replaced; fields of a newer build survive. */
export function patchSettingsRow(row: unknown, patch: Partial<Settings>): SettingsRow {
  return {
    ...(isObject(row) ? row : {}),
    id: SINGLE_ROW,
    ...(patch.camera && {
      cameraDeviceId: patch.camera.deviceId,
      cameraFacing: patch.camera.facing,
    }),
    ...(patch.model && { model: patch.model }),
    ...(patch.voice && { voice: patch.voice }),
    ...(patch.holdSeconds !== undefined && { holdSeconds: patch.holdSeconds }),
    ...(patch.level && { level: patch.level }),
  };
}

/** What the person chose; a missing or broken field has its default. */
export function toSettings(row: unknown): Settings {
  const stored = isObject(row) ? row : {};
  const { model, voice, holdSeconds, level } = stored;
  return {
    camera: toCameraChoice(stored.cameraDeviceId, stored.cameraFacing),
    model: isOneOf(MODELS, model) ? model : DEFAULT_SETTINGS.model,
    voice: isOneOf(VOICE_MODES, voice) ? voice : DEFAULT_SETTINGS.voice,
    holdSeconds:
      isFiniteNumber(holdSeconds) && holdSeconds > 0 ? holdSeconds : DEFAULT_SETTINGS.holdSeconds,
    level: isOneOf(LEVELS, level) ? level : DEFAULT_SETTINGS.level,
  };
}

function toCameraChoice(deviceId: unknown, facing: unknown): CameraChoice {
  return {
    deviceId: isText(deviceId) ? deviceId : DEFAULT_SETTINGS.camera.deviceId,
    facing: isOneOf(FACINGS, facing) ? facing : DEFAULT_SETTINGS.camera.facing,
  };
}

export function toScreeningRow(answers: ScreeningAnswers): ScreeningRow {
  return {
    id: SINGLE_ROW,
    answeredAtMs: answers.answeredAt,
    applies: [...answers.applies],
    clearedByClinician: answers.clearedByClinician,
  };
}

/**
 * Null when nothing is stored or when any part is broken: asking the health questions again is
 * safer than guessing an answer.
 */
export function toScreeningAnswers(row: unknown): ScreeningAnswers | null {
  if (!isObject(row)) return null;
  const { answeredAtMs, applies, clearedByClinician } = row;
  if (!isFiniteNumber(answeredAtMs) || typeof clearedByClinician !== 'boolean') return null;
  if (!Array.isArray(applies) || !applies.every(isText)) return null;
  return { answeredAt: epochMilliseconds(answeredAtMs), applies, clearedByClinician };
}
