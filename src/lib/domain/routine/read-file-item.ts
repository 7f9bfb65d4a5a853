import { GUIDE_SIDES, type BreathPattern, type GuideChoice } from '../guide/guide-choice.ts';
import type { SidesChoice } from '../session/settings.ts';
import type { RoutineItem } from './routine.ts';

type Fields = Readonly<Record<string, unknown>>;
const STRETCH_SIDES: readonly SidesChoice[] = ['both', 'one'];

/**
 * One item of a routine file. Null when it has not the shape of one; whether its numbers can be chosen
 * and its practice exists is not looked at. Fields that nobody knows are dropped.
 */
export function readFileItem(written: unknown): RoutineItem | null {
  const fields = fieldsOf(written);
  if (fields === null) return null;
  switch (fields.kind) {
    case 'stretch':
      return readStretch(fields);
    case 'guided':
      return readGuided(fields);
    default:
      return null;
  }
}

function readStretch(fields: Fields): RoutineItem | null {
  const { practiceId, hasCamera, holdSeconds, repetitions, restSeconds } = fields;
  const sides = STRETCH_SIDES.find((one) => one === fields.sides);
  return typeof practiceId === 'string' &&
    typeof hasCamera === 'boolean' &&
    sides !== undefined &&
    isNumber(holdSeconds) &&
    isNumber(repetitions) &&
    isNumber(restSeconds)
    ? { kind: 'stretch', practiceId, hasCamera, holdSeconds, repetitions, sides, restSeconds }
    : null;
}

function readGuided({ practiceId, choice: written }: Fields): RoutineItem | null {
  const fields = fieldsOf(written);
  const choice = fields === null ? null : readChoice(fields);
  return typeof practiceId === 'string' && choice !== null
    ? { kind: 'guided', practiceId, choice }
    : null;
}

function readChoice(fields: Fields): GuideChoice | null {
  const { seconds, rounds, parts } = fields;
  const sides = GUIDE_SIDES.find((one) => one === fields.sides);
  const breath = readBreath(fields.breath);
  return isNumber(seconds) &&
    isNumber(rounds) &&
    isNumber(parts) &&
    sides !== undefined &&
    breath !== undefined
    ? { seconds, rounds, parts, sides, breath }
    : null;
}

/** Null for none; undefined for what is no breath. */
function readBreath(written: unknown): BreathPattern | null | undefined {
  if (written === null) return null;
  const { inSeconds, outSeconds } = fieldsOf(written) ?? {};
  return isNumber(inSeconds) && isNumber(outSeconds) ? { inSeconds, outSeconds } : undefined;
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null ? (value as Fields) : null;
