import { isTimeOfDay } from '#lib/domain/plan/time-of-day.ts';
import { DEFAULT_PLAN, WEEKDAYS, type WeeklyPlan } from '#lib/domain/plan/weekly-plan.ts';
import type { ScreeningAnswers } from '#lib/domain/session/screening.ts';
import type { PracticeModel } from '#lib/domain/session/session-record.ts';
import {
  DEFAULT_SETTINGS,
  LANGUAGES,
  REPETITION_CHOICES,
  VOICE_MODES,
  VOICE_RATES,
  type CameraChoice,
  type CameraFacing,
  type Language,
  type Settings,
  type SidesChoice,
  type VoiceSettings,
} from '#lib/domain/session/settings.ts';
import { LEVELS } from '#lib/domain/stretch/stretch-definition.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import {
  isFiniteNumber,
  isObject,
  isOneOf,
  isText,
  readChoices,
  readTexts,
  type UncheckedFields,
} from './field-checks.ts';
import { SINGLE_ROW, type ScreeningRow, type SettingsRow } from './rows.ts';

const FACINGS: readonly CameraFacing[] = ['user', 'environment'];
const MODELS: readonly PracticeModel[] = ['lite', 'full'];
export const SIDES_CHOICES: readonly SidesChoice[] = ['both', 'one'];

const GOAL_DAYS = WEEKDAYS.map((_, index) => index + 1);

/** The stored row with only the patched fields replaced; fields of a newer build survive. */
export function patchSettingsRow(row: unknown, patch: Partial<Settings>): SettingsRow {
  const { camera, voice, ownMoods, plan, ...plain } = patch;
  return {
    ...(isObject(row) ? row : {}),
    id: SINGLE_ROW,
    ...plain,
    ...(camera && { cameraDeviceId: camera.deviceId, cameraFacing: camera.facing }),
    ...(voice && {
      voiceMode: voice.mode,
      voiceUri: voice.voiceUri,
      voiceRate: voice.rate,
      voiceVolume: voice.volume,
      vibrates: voice.vibrates,
    }),
    // Lists are copied: a reactive proxy cannot be stored.
    ...(ownMoods && { ownMoods: [...ownMoods] }),
    ...(plan && {
      planDays: [...plan.days],
      planTimes: [...plan.times],
      planRoutineId: plan.routineId,
      planGoalDays: plan.goalDays,
    }),
  };
}

/** What the person chose; a missing or broken field has its default. */
export function toSettings(row: unknown): Settings {
  const stored = isObject(row) ? row : {};
  const { model, holdSeconds, repetitions, sides, level } = stored;
  return {
    camera: toCameraChoice(stored),
    model: isOneOf(MODELS, model) ? model : DEFAULT_SETTINGS.model,
    voice: toVoiceSettings(stored),
    holdSeconds:
      isFiniteNumber(holdSeconds) && holdSeconds > 0 ? holdSeconds : DEFAULT_SETTINGS.holdSeconds,
    repetitions: readOneOf(REPETITION_CHOICES, repetitions) ?? DEFAULT_SETTINGS.repetitions,
    sides: isOneOf(SIDES_CHOICES, sides) ? sides : DEFAULT_SETTINGS.sides,
    level: isOneOf(LEVELS, level) ? level : DEFAULT_SETTINGS.level,
    showsGhost: readFlag(stored.showsGhost) ?? DEFAULT_SETTINGS.showsGhost,
    keepsTraces: readFlag(stored.keepsTraces) ?? DEFAULT_SETTINGS.keepsTraces,
    language: readLanguage(stored.language),
    asksFeeling: readFlag(stored.asksFeeling) ?? DEFAULT_SETTINGS.asksFeeling,
    ownMoods: readTexts(stored.ownMoods),
    plan: toPlan(stored),
  };
}

const readFlag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

const readOneOf = (choices: readonly number[], value: unknown): number | null =>
  choices.find((choice) => choice === value) ?? null;

const readLanguage = (value: unknown): Language | null =>
  isOneOf(LANGUAGES, value) ? value : DEFAULT_SETTINGS.language;

function toCameraChoice({ cameraDeviceId, cameraFacing }: UncheckedFields): CameraChoice {
  const { deviceId, facing } = DEFAULT_SETTINGS.camera;
  return {
    deviceId: isText(cameraDeviceId) ? cameraDeviceId : deviceId,
    facing: isOneOf(FACINGS, cameraFacing) ? cameraFacing : facing,
  };
}

function toVoiceSettings(stored: UncheckedFields): VoiceSettings {
  const { voiceMode, voiceUri, voiceRate, voiceVolume, vibrates } = stored;
  const { voice } = DEFAULT_SETTINGS;
  return {
    mode: isOneOf(VOICE_MODES, voiceMode) ? voiceMode : voice.mode,
    voiceUri: isText(voiceUri) ? voiceUri : voice.voiceUri,
    rate: readOneOf(VOICE_RATES, voiceRate) ?? voice.rate,
    volume:
      isFiniteNumber(voiceVolume) && voiceVolume >= 0 && voiceVolume <= 1
        ? voiceVolume
        : voice.volume,
    vibrates: readFlag(vibrates) ?? voice.vibrates,
  };
}

/** Days and times that are not understood are left out; the rest of the plan stays. */
function toPlan({ planDays, planTimes, planRoutineId, planGoalDays }: UncheckedFields): WeeklyPlan {
  return {
    days: readChoices(WEEKDAYS, planDays),
    times: readTexts(planTimes).filter(isTimeOfDay),
    routineId: isText(planRoutineId) ? planRoutineId : DEFAULT_PLAN.routineId,
    goalDays: readOneOf(GOAL_DAYS, planGoalDays) ?? DEFAULT_PLAN.goalDays,
  };
}

export function toScreeningRow(answers: ScreeningAnswers): ScreeningRow {
  return {
    id: SINGLE_ROW,
    answeredAtMs: answers.answeredAt,
    applies: [...answers.applies],
    cleared: [...answers.cleared],
    asked: [...answers.asked],
  };
}

/**
 * Null when nothing is stored or when any part is broken: asking the health questions again is
 * safer than guessing an answer.
 */
export function toScreeningAnswers(row: unknown): ScreeningAnswers | null {
  if (!isObject(row)) return null;
  const { answeredAtMs, applies, cleared, asked } = row;
  if (!isFiniteNumber(answeredAtMs) || !isTextList(applies) || !isTextList(cleared)) return null;
  const answeredAt = epochMilliseconds(answeredAtMs);
  return { answeredAt, applies, cleared, asked: isTextList(asked) ? asked : [] };
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);
