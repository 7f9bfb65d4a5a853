import {
  GUIDE_SIDES,
  type BreathPattern,
  type GuideChoice,
} from '#lib/domain/guide/guide-choice.ts';
import type { RoutineItem } from '#lib/domain/routine/routine.ts';
import { isObject, isOneOf, isText, readNumbers, type UncheckedFields } from './field-checks.ts';
import type { RoutineItemRow } from './rows.ts';
import { SIDES_CHOICES } from './settings-rows.ts';

/** Copied field by field: a reactive proxy cannot be stored. */
export function toRoutineItemRow(item: RoutineItem): RoutineItemRow {
  if (item.kind === 'guided') {
    const { seconds, rounds, parts, sides, breath } = item.choice;
    return {
      kind: item.kind,
      practiceId: item.practiceId,
      choice: {
        seconds,
        rounds,
        parts,
        sides,
        breath: breath && { inSeconds: breath.inSeconds, outSeconds: breath.outSeconds },
      },
    };
  }
  return {
    kind: item.kind,
    practiceId: item.practiceId,
    hasCamera: item.hasCamera,
    holdSeconds: item.holdSeconds,
    repetitions: item.repetitions,
    sides: item.sides,
    restSeconds: item.restSeconds,
  };
}

/**
 * Null for an item of which any part is not understood: its timing needs them all. Whether the
 * practice still exists, and allows so much, is not known here.
 */
export function readRoutineItem(fields: UncheckedFields): RoutineItem | null {
  const { kind, practiceId } = fields;
  if (!isText(practiceId)) return null;
  if (kind === 'stretch') return readStretchItem(practiceId, fields);
  const choice = kind === 'guided' && isObject(fields.choice) ? readChoice(fields.choice) : null;
  return choice && { kind: 'guided', practiceId, choice };
}

function readStretchItem(practiceId: string, fields: UncheckedFields): RoutineItem | null {
  const { hasCamera, sides } = fields;
  const numbers = readNumbers(fields, ['holdSeconds', 'repetitions', 'restSeconds']);
  if (numbers === null || typeof hasCamera !== 'boolean' || !isOneOf(SIDES_CHOICES, sides)) {
    return null;
  }
  const { holdSeconds, repetitions, restSeconds } = numbers;
  if (holdSeconds <= 0 || !isCount(repetitions) || restSeconds < 0) return null;
  return { kind: 'stretch', practiceId, hasCamera, sides, ...numbers };
}

function readChoice(fields: UncheckedFields): GuideChoice | null {
  const numbers = readNumbers(fields, ['seconds', 'rounds', 'parts']);
  const breath = readBreath(fields.breath);
  if (numbers === null || breath === undefined || !isOneOf(GUIDE_SIDES, fields.sides)) return null;
  const { seconds, rounds, parts } = numbers;
  if (seconds <= 0 || !isCount(rounds) || !isCount(parts)) return null;
  return { ...numbers, sides: fields.sides, breath };
}

/** Null where there is no paced breathing, undefined where it cannot be read. */
function readBreath(value: unknown): BreathPattern | null | undefined {
  if (value === null) return null;
  const numbers = isObject(value) ? readNumbers(value, ['inSeconds', 'outSeconds']) : null;
  return numbers !== null && numbers.inSeconds > 0 && numbers.outSeconds > 0 ? numbers : undefined;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
