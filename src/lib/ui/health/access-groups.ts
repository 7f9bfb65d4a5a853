import {
  canBeOpened,
  practiceAccess,
  type PracticeAccess,
  type ScreeningAnswers,
  type ScreeningQuestion,
} from '#lib/domain/session/screening.ts';
import { LEVELS, type LevelName } from '#lib/domain/stretch/stretch-definition.ts';
import type { NamedPractice } from '../given-answers.ts';

/** How far practices are open: `closed` gives way to an agreement, `never` does not. */
export type AccessState =
  | { readonly kind: 'open'; readonly maxLevel: LevelName | null }
  | { readonly kind: 'closed' | 'never' };

/** Practices for which answers mean the same. */
type AccessGroup = { readonly state: AccessState; readonly names: readonly string[] };

/** From the most open to the most closed. */
const ORDER: readonly AccessState[] = [
  { kind: 'open', maxLevel: null },
  ...LEVELS.toReversed().map((maxLevel): AccessState => ({ kind: 'open', maxLevel })),
  { kind: 'closed' },
  { kind: 'never' },
];

/** What the answers mean, state by state; a state without practices is left out. */
export function accessGroups(
  practices: readonly NamedPractice[],
  answers: ScreeningAnswers,
  questions: readonly ScreeningQuestion[],
): readonly AccessGroup[] {
  const stated = practices.map(({ id, name }) => ({
    name,
    state: stateOf(practiceAccess(answers, questions, id)),
  }));
  return ORDER.map((state) => ({
    state,
    names: stated.filter((each) => isSame(each.state, state)).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0);
}

function stateOf(access: PracticeAccess): AccessState {
  switch (access.kind) {
    case 'open':
      return { kind: 'open', maxLevel: access.maxLevel };
    case 'closed':
      return { kind: canBeOpened(access.because) ? 'closed' : 'never' };
    case 'unanswered':
      return { kind: 'closed' };
  }
}

const isSame = (a: AccessState, b: AccessState): boolean =>
  a.kind === b.kind && levelOf(a) === levelOf(b);

const levelOf = (state: AccessState): LevelName | null =>
  state.kind === 'open' ? state.maxLevel : null;
