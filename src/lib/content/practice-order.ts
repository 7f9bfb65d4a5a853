import { PRACTICE_GROUPS, type PracticeDefinition } from '#lib/domain/guide/practice-definition.ts';

type Listed = Pick<PracticeDefinition, 'group' | 'isOptIn'>;

/** Group by group; what nobody is led to comes last in its group. */
export const inListOrder = <Practice extends Listed>(
  practices: readonly Practice[],
): readonly Practice[] =>
  PRACTICE_GROUPS.flatMap((group) => {
    const members = practices.filter((practice) => practice.group === group);
    return [
      ...members.filter(({ isOptIn }) => !isOptIn),
      ...members.filter(({ isOptIn }) => isOptIn),
    ];
  });
