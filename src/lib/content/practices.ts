import type {
  ChoiceRange,
  GuidePart,
  PracticeDefinition,
} from '#lib/domain/guide/practice-definition.ts';
import type { PracticeId } from '#lib/domain/session/screening.ts';
import { seconds } from '#lib/domain/units.ts';
import { ContentError, parseContent } from './parse-content.ts';
import { toDrawing } from './practice-drawing.ts';
import { inListOrder } from './practice-order.ts';
import { practiceFile, type PracticeFile } from './practice-schema.ts';

type PartFile = PracticeFile['parts'][number];
const toPart = ({ id, seconds: own, spot, remarks }: PartFile): GuidePart => ({
  id,
  lastsMs: own === undefined ? null : seconds(own),
  spot: spot ?? null,
  remarks: remarks.map(({ atSeconds, id: remarkId }) => ({ atMs: seconds(atSeconds), remarkId })),
});

const toRange = ({ least, usual, most, step }: ChoiceRange): ChoiceRange => ({
  least,
  usual,
  most,
  step,
});

/** Everything in the file that a number rests on, each named once. */
function sourcesOf(file: PracticeFile): readonly string[] {
  const named = [
    ...file.parts.map(({ source }) => source),
    file.seconds.source,
    file.rounds.source,
    file.partCount?.source,
    file.breath?.source,
    file.mostPerDay?.source,
    file.opening.source,
    file.between.source,
    file.drawing.kind === 'figure' ? file.drawing.source : undefined,
  ];
  return [...new Set(named.filter((source) => source !== undefined))];
}

/** The domain's form of a practice file: seconds in milliseconds, what is left out named. */
function toPractice(file: PracticeFile): PracticeDefinition {
  const [firstPart, ...otherParts] = file.parts;
  return {
    id: file.id,
    version: file.version,
    group: file.group,
    screenedAs: file.screenedAs,
    isOptIn: file.isOptIn,
    mostPerDay: file.mostPerDay?.times ?? null,
    hasSides: file.hasSides,
    openingMs: seconds(file.opening.seconds),
    betweenMs: seconds(file.between.seconds),
    parts: [toPart(firstPart), ...otherParts.map(toPart)],
    seconds: toRange(file.seconds),
    rounds: toRange(file.rounds),
    partCount: file.partCount === undefined ? null : toRange(file.partCount),
    breath:
      file.breath === undefined
        ? null
        : { patterns: file.breath.patterns, own: toRange(file.breath.own) },
    drawing: toDrawing(file.drawing),
    sources: sourcesOf(file),
  };
}

/**
 * Reads one practice file.
 * @throws {ContentError} naming the file and the field.
 */
export function parsePractice(path: string, data: unknown): PracticeDefinition {
  const file = parseContent(practiceFile, path, data);
  if (!path.endsWith(`/${file.id}.json`)) {
    throw new ContentError(`${path} cannot be used:\n  id: "${file.id}" must be the file's name`);
  }
  return toPractice(file);
}

const files = import.meta.glob('/content/practices/*.json', { eager: true, import: 'default' });

/** Every practice of content/practices, in the order in which they are listed. */
export const practices: readonly PracticeDefinition[] = inListOrder(
  Object.entries(files).map(([path, data]) => parsePractice(path, data)),
);

/** Null when no file has this id. */
export const findPractice = (id: PracticeId): PracticeDefinition | null =>
  practices.find((practice) => practice.id === id) ?? null;
