import { resolve } from '$app/paths';
import { practiceCards } from '#lib/content/practice-cards.ts';
import { stretchCards } from '#lib/content/stretch-cards.ts';
import type { PracticeGroup } from '#lib/domain/guide/practice-definition.ts';
import type { PracticeId } from '#lib/domain/session/screening.ts';

/** Something that can be practised, as lists show it. */
export type ListedPractice = {
  /** Whose words its name is in. */
  readonly kind: 'stretch' | 'practice';
  readonly id: PracticeId;
  readonly group: 'stretch' | PracticeGroup;
  /** The practice whose effects in the health screen apply. */
  readonly screenedAs: PracticeId;
  readonly isOptIn: boolean;
  readonly href: string;
};

/** Everything that can be practised: the stretches first, then the guided practices in their order. */
export const listedPractices: readonly ListedPractice[] = [
  ...stretchCards.map(({ id }) => ({
    kind: 'stretch' as const,
    id,
    group: 'stretch' as const,
    screenedAs: id,
    isOptIn: false,
    href: resolve('/practise/[stretch]', { stretch: id }),
  })),
  ...practiceCards.map(({ id, group, screenedAs, isOptIn }) => ({
    kind: 'practice' as const,
    id,
    group,
    screenedAs,
    isOptIn,
    href: resolve('/guided/[practice]', { practice: id }),
  })),
];
