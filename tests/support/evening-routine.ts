import evening from '../../content/routines/evening-release.json' with { type: 'json' };
import type { OwnRoutine, RoutineItem } from '#lib/domain/routine/routine.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';

/** As long as a hold of the clips lasts, so that both sides are whole within a minute or two. */
const HOLD_SECONDS = 5;

function shortened(item: (typeof evening.items)[number]): RoutineItem {
  if (item.choice === undefined) {
    return {
      kind: 'stretch',
      practiceId: item.practice,
      hasCamera: true,
      holdSeconds: HOLD_SECONDS,
      repetitions: 1,
      sides: 'both',
      restSeconds: 10,
    };
  }
  return {
    kind: 'guided',
    practiceId: item.practice,
    choice: {
      seconds: item.choice.seconds,
      rounds: 1,
      parts: 1,
      sides: 'none',
      breath: item.practice === 'breathing' ? { inSeconds: 5, outSeconds: 5 } : null,
    },
  };
}

/** The evening release as a person's own, its holds as short as those of the clips. */
export const EVENING: OwnRoutine = {
  id: 'my-evening',
  name: 'Evening, my way',
  items: evening.items.map(shortened),
  createdAt: epochMilliseconds(1_760_000_000_000),
  updatedAt: epochMilliseconds(1_760_000_000_000),
};
