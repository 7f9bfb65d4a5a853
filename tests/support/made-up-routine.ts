import type { PracticeDefinition } from '#lib/domain/guide/practice-definition.ts';
import type { KnownPractices } from '#lib/domain/routine/known-practices.ts';
import type { OwnRoutine } from '#lib/domain/routine/routine.ts';
import type { GuidedItem, StretchItem } from '#lib/domain/routine/item-choices.ts';
import { epochMilliseconds, seconds } from '#lib/domain/units.ts';

const range = (least: number, usual: number, most: number) => ({ least, usual, most, step: 1 });
const part = (id: string) => ({ id, lastsMs: null, spot: null, remarks: [] });

const practice = (change: Partial<PracticeDefinition>): PracticeDefinition => ({
  id: 'kneading',
  version: 1,
  group: 'massage',
  screenedAs: 'pressing',
  isOptIn: false,
  mostPerDay: null,
  hasSides: true,
  openingMs: seconds(8),
  betweenMs: seconds(4),
  parts: [part('high'), part('low')],
  seconds: range(10, 17, 40),
  rounds: range(1, 1, 3),
  partCount: range(1, 2, 2),
  breath: null,
  drawing: { kind: 'stillness' },
  sources: ['made up'],
  ...change,
});

/** Two parts a side of 17 s. */
export const KNEADING = practice({});
/** Only for whoever asks for it. */
export const POKING = practice({ id: 'poking', isOptIn: true });
/** Without sides, at a pace that is chosen. */
export const SIGHING = practice({
  id: 'sighing',
  group: 'breathing',
  screenedAs: 'sighing',
  hasSides: false,
  openingMs: seconds(6),
  betweenMs: seconds(0),
  parts: [part('breath')],
  seconds: { least: 60, usual: 120, most: 300, step: 60 },
  rounds: range(1, 1, 1),
  partCount: null,
  breath: { patterns: [{ inSeconds: 5, outSeconds: 5 }], own: range(3, 5, 8) },
});

export const KNOWN: KnownPractices = {
  stretchIds: ['front-fold', 'long-lunge'],
  guided: [KNEADING, POKING, SIGHING],
};

export const stretchItem = (change: Partial<StretchItem> = {}): StretchItem => ({
  kind: 'stretch',
  practiceId: 'long-lunge',
  hasCamera: false,
  holdSeconds: 45,
  repetitions: 3,
  sides: 'both',
  restSeconds: 15,
  ...change,
});

export const guidedItem = (
  practiceId = 'kneading',
  change: Partial<GuidedItem['choice']> = {},
): GuidedItem => ({
  kind: 'guided',
  practiceId,
  choice: { seconds: 23, rounds: 2, parts: 1, sides: 'left', breath: null, ...change },
});

export const ownRoutine = (change: Partial<OwnRoutine> = {}): OwnRoutine => ({
  id: 'mine',
  name: 'After the train',
  items: [stretchItem(), guidedItem()],
  createdAt: epochMilliseconds(1_700_000_001_000),
  updatedAt: epochMilliseconds(1_700_000_002_000),
  ...change,
});
