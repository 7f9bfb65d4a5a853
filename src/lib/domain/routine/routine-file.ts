import type { PracticeId } from '../session/screening.ts';
import { cleanName, MOST_ITEMS } from './edit-routine.ts';
import { guidedOf, type KnownPractices } from './known-practices.ts';
import { readFileItem } from './read-file-item.ts';
import type { Routine, RoutineItem } from './routine.ts';
import { fitGuidedItem, fitStretchItem } from './item-choices.ts';

export const ROUTINE_FILE_KIND = 'unfurl-routine';
const VERSION = 1;
/** In characters; the longest routine needs about a tenth of it. Design value. */
export const LARGEST_ROUTINE_FILE = 64 * 1024;
/** So that a strange file cannot fill the page with what it calls practices. Design value. */
const MOST_NAMED = 5;

/** What is in the file of somebody's routine. */
export type RoutineFileOutcome =
  | {
      readonly kind: 'read';
      /** Empty when the file has none. */
      readonly name: string;
      /** At least one. */
      readonly items: readonly RoutineItem[];
      /** Named in the file and not known here, each once; the items are left out. */
      readonly unknown: readonly PracticeId[];
      /** Left out since a person has to ask for them by themselves, each once. */
      readonly optIn: readonly PracticeId[];
    }
  | {
      readonly kind: 'nothing-usable';
      readonly unknown: readonly PracticeId[];
      readonly optIn: readonly PracticeId[];
    }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-a-routine' };

/** The text of a file that hands a routine on: its name and items, nothing about the person. */
export const toRoutineFile = ({ name, items }: Pick<Routine, 'name' | 'items'>): string =>
  `${JSON.stringify({ kind: ROUTINE_FILE_KIND, version: VERSION, name: name ?? '', items }, null, 2)}\n`;

/**
 * Reads such a file, whoever wrote it. Never throws. What is kept of it are the name, cut as
 * `cleanName` does, and the items, each value brought to what can be chosen here.
 */
export function parseRoutineFile(text: string, known: KnownPractices): RoutineFileOutcome {
  if (text.length > LARGEST_ROUTINE_FILE) return { kind: 'too-large' };
  const file = toObject(text);
  if (file?.kind !== ROUTINE_FILE_KIND) return { kind: 'not-a-routine' };
  const { version, name, items } = file;
  if (!isVersion(version)) return { kind: 'not-a-routine' };
  if (version > VERSION) return { kind: 'newer-version' };
  if (typeof name !== 'string' || !Array.isArray(items)) return { kind: 'not-a-routine' };
  if (items.length > MOST_ITEMS) return { kind: 'too-large' };
  const written = items.map(readFileItem);
  if (!written.every((item) => item !== null)) return { kind: 'not-a-routine' };
  return sortOut(cleanName(name), written, known);
}

function sortOut(
  name: string,
  written: readonly RoutineItem[],
  known: KnownPractices,
): RoutineFileOutcome {
  const isOptIn = ({ practiceId }: RoutineItem) => guidedOf(known, practiceId)?.isOptIn === true;
  const fitted = written.map((item) => ({ item, fit: fitItem(item, known) }));
  const unknown = named(fitted.flatMap(({ item, fit }) => (fit === null ? [item] : [])));
  const usable = fitted.flatMap(({ fit }) => fit ?? []);
  const optIn = named(usable.filter(isOptIn));
  const items = usable.filter((item) => !isOptIn(item));
  return items.length === 0
    ? { kind: 'nothing-usable', unknown, optIn }
    : { kind: 'read', name, items, unknown, optIn };
}

/** Null for a practice that is not known here. */
function fitItem(item: RoutineItem, known: KnownPractices): RoutineItem | null {
  if (item.kind === 'stretch') {
    return known.stretchIds.includes(item.practiceId) ? fitStretchItem(item) : null;
  }
  const definition = guidedOf(known, item.practiceId);
  return definition === null ? null : fitGuidedItem(item, definition);
}

/** What a file calls its practices, each once, as something that can be shown. */
const named = (items: readonly RoutineItem[]): readonly PracticeId[] =>
  [...new Set(items.map(({ practiceId }) => cleanName(practiceId)))].slice(0, MOST_NAMED);

const isVersion = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1;

function toObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
