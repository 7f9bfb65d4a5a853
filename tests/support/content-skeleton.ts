import { figureOf } from '#lib/domain/figure/figure.ts';
import { advisedView, type FigureView } from '#lib/domain/figure/figure-plan.ts';
import { moveBody } from '#lib/domain/figure/place-body.ts';
import type { PoseFrame } from '#lib/domain/landmarks.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { seconds } from '#lib/domain/units.ts';

const PER_SECOND = 12;
const SIZE = { width: 1280, height: 720 };
const TRUNK = 143;
const FOOTING = { dx: 612, dy: 655 };

/** A person who does a stretch just as the figure of its content shows it, filmed from the side. */
export function figureFrames(
  definition: StretchDefinition,
  {
    rest,
    way,
    hold,
    view,
  }: {
    readonly rest: number;
    readonly way: number;
    readonly hold: number;
    readonly view?: FigureView;
  },
): readonly PoseFrame[] {
  const figure = figureOf(definition, { trunk: TRUNK, view: view ?? advisedView(definition) });
  const count = Math.round((rest + way + hold) * PER_SECOND);
  return Array.from({ length: count }, (_, index) => {
    const at = index / PER_SECOND;
    const part = Math.min(1, Math.max(0, (at - rest) / way));
    return {
      capturedAtMs: seconds(at),
      size: SIZE,
      landmarks: moveBody(figure.at(part), FOOTING),
      world: null,
    };
  });
}
