import type { PracticeDefinition, PracticeGroup } from '#lib/domain/guide/practice-definition.ts';
import { inListOrder } from './practice-order.ts';
import { toDrawing } from './practice-drawing.ts';
import type { DrawingFile, FigureFile } from './practice-drawing-schema.ts';

/** As much of a practice as a page needs that only shows and links to it. */
export type PracticeCard = Pick<
  PracticeDefinition,
  'id' | 'group' | 'screenedAs' | 'isOptIn' | 'drawing'
>;

/** The drawing as it is written, before `parsePractice` has filled in what may be left out. */
type WrittenDrawing =
  | Exclude<DrawingFile, FigureFile>
  | (Omit<FigureFile, 'hands'> & { readonly hands?: FigureFile['hands'] });

const filled = (drawn: WrittenDrawing): DrawingFile =>
  drawn.kind === 'figure' ? { ...drawn, hands: drawn.hands ?? {} } : drawn;

// One glob for each field: the bundler then leaves the rest of the files out.
const groups = import.meta.glob<PracticeGroup>('/content/practices/*.json', {
  eager: true,
  import: 'group',
});
const screened = import.meta.glob<string>('/content/practices/*.json', {
  eager: true,
  import: 'screenedAs',
});
const drawings = import.meta.glob<WrittenDrawing>('/content/practices/*.json', {
  eager: true,
  import: 'drawing',
});
const optIns = import.meta.glob<boolean>('/content/practices/*.json', {
  eager: true,
  import: 'isOptIn',
});

function cardOf(path: string, group: PracticeGroup): PracticeCard {
  const [screenedAs, drawn, isOptIn] = [screened[path], drawings[path], optIns[path]];
  if (screenedAs === undefined || drawn === undefined || isOptIn === undefined) {
    throw new Error(`${path} is not whole`);
  }
  return {
    id: path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
    group,
    screenedAs,
    isOptIn,
    drawing: toDrawing(filled(drawn)),
  };
}

/** A card for every practice, in list order; the id is its file's name, as `parsePractice` checks. */
export const practiceCards: readonly PracticeCard[] = inListOrder(
  Object.entries(groups).map(([path, group]) => cardOf(path, group)),
);
