import type { LevelName } from '../stretch/stretch-definition.ts';
import type { PracticeModel } from './session-record.ts';

export type VoiceMode = 'everything' | 'tones-only' | 'silent';

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
  readonly voice: VoiceMode;
  readonly holdSeconds: number;
  readonly level: LevelName;
};

export const HOLD_SECONDS_CHOICES: readonly number[] = [15, 20, 30, 45, 60];

/** Hold: docs/clinical.md B1 (ACSM 2021). */
export const DEFAULT_SETTINGS: Settings = {
  camera: { deviceId: null, facing: 'user' },
  model: 'full',
  voice: 'everything',
  holdSeconds: 30,
  level: 'standard',
};
