/** Checks for values that come from the disk and may be anything. */
export type UncheckedFields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is UncheckedFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export const isOneOf = <Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
): value is Choice => choices.some((choice) => choice === value);

/** The entries that can be read; an unreadable one is left out, no list at all is an empty one. */
export function readList<Entry>(
  value: unknown,
  readEntry: (fields: UncheckedFields) => Entry | null,
): Entry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const read = isObject(entry) ? readEntry(entry) : null;
    return read === null ? [] : [read];
  });
}

/** The entries that are text; no list at all is an empty one. */
export const readTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isText) : [];

/** The choices that a stored list names, each once and in the order of the choices. */
export const readChoices = <Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
): readonly Choice[] => choices.filter((choice) => readTexts(value).includes(choice));

/** The named fields when every one is a number, else null. */
export function readNumbers<Name extends string>(
  fields: UncheckedFields,
  names: readonly Name[],
): Readonly<Record<Name, number>> | null {
  const numbers: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const value = fields[name];
    if (!isFiniteNumber(value)) return null;
    numbers[name] = value;
  }
  return numbers as Record<Name, number>;
}
