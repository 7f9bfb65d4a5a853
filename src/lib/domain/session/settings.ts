import { DEFAULT_PLAN, type WeeklyPlan } from '../plan/weekly-plan.ts';
import type { LevelName } from '../stretch/stretch-definition.ts';
import type { PracticeModel } from './session-record.ts';

/**
 * What is spoken. `cues`: form cues and what happens, no counts; `counts`: counts and what happens, no
 * form cues. Problems are spoken in every mode that speaks at all.
 */
export const VOICE_MODES = ['everything', 'cues', 'counts', 'tones-only', 'silent'] as const;
export type VoiceMode = (typeof VOICE_MODES)[number];

/** How the app sounds. */
export type VoiceSettings = {
  readonly mode: VoiceMode;
  /** The chosen on-device voice as the browser names it; null to let the app choose. */
  readonly voiceUri: string | null;
  /** Speed: 1 is the voice's own. */
  readonly rate: number;
  /** 0 to 1, for voice and tones alike. */
  readonly volume: number;
  /** Whether the device also vibrates, where it can. */
  readonly vibrates: boolean;
};

export const VOICE_RATES: readonly number[] = [0.8, 0.9, 1, 1.15, 1.3];

/** How many sides one session has. */
export type SidesChoice = 'both' | 'one';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export type CameraFacing = 'user' | 'environment';
export type CameraChoice = {
  /** Null: let the browser choose by facing. */
  readonly deviceId: string | null;
  readonly facing: CameraFacing;
};

/** What the person chose; every field has a default, so a first visit needs no questions. */
export type Settings = {
  readonly camera: CameraChoice;
  readonly model: PracticeModel;
  readonly voice: VoiceSettings;
  readonly holdSeconds: number;
  /** Holds of each side. */
  readonly repetitions: number;
  readonly sides: SidesChoice;
  readonly level: LevelName;
  /** Whether the target position is drawn over the picture. */
  readonly showsGhost: boolean;
  /** Whether the landmarks of a session are kept for its replay. */
  readonly keepsTraces: boolean;
  /** Null: as the browser has it. */
  readonly language: Language | null;
  /** Whether the start of a session asks how the person feels. */
  readonly asksFeeling: boolean;
  /** Mood words of the person's own, newest last. */
  readonly ownMoods: readonly string[];
  readonly plan: WeeklyPlan;
};

export const HOLD_SECONDS_CHOICES: readonly number[] = [15, 20, 30, 45, 60];
/** docs/clinical.md B1. */
export const REPETITION_CHOICES: readonly number[] = [1, 2, 3, 4];

/** Hold and repetitions: docs/clinical.md B1 (ACSM 2021). */
export const DEFAULT_SETTINGS: Settings = {
  camera: { deviceId: null, facing: 'user' },
  model: 'full',
  voice: { mode: 'everything', voiceUri: null, rate: 1, volume: 1, vibrates: true },
  holdSeconds: 30,
  repetitions: 2,
  sides: 'both',
  level: 'standard',
  showsGhost: true,
  keepsTraces: true,
  language: null,
  asksFeeling: true,
  ownMoods: [],
  plan: DEFAULT_PLAN,
};
