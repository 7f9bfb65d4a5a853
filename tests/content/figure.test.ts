import { describe, expect, it } from 'vitest';
import { stretchCards } from '#lib/content/stretch-cards.ts';
import { parseStretch, stretches } from '#lib/content/stretches.ts';
import { figureOf } from '#lib/domain/figure/figure.ts';
import { MOTION_LASTS, motionAt } from '#lib/domain/figure/figure-motion.ts';
import { advisedView, sideOfLimb, type FigureView } from '#lib/domain/figure/figure-plan.ts';
import { drawnBands } from '#lib/domain/figure/figure-posture.ts';
import { contactOf, floorUnderBack, floorUnderFoot } from '#lib/domain/figure/floor-contact.ts';
import { advanceGhost, ghostOf } from '#lib/domain/figure/ghost.ts';
import { measureSpec } from '#lib/domain/kinematics/measures.ts';
import { nearSide, type BodyOrientation } from '#lib/domain/kinematics/orientation.ts';
import { otherSide, SIDES, type LandmarkName, type Landmarks } from '#lib/domain/landmarks.ts';
import { advanceCheck } from '#lib/domain/session/advance-check.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { CHECK_START } from '#lib/domain/session/check-state.ts';
import { atLevel } from '#lib/domain/stretch/at-level.ts';
import {
  LEVELS,
  type LevelName,
  type StretchDefinition,
  type TargetBand,
} from '#lib/domain/stretch/stretch-definition.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { drawFigure } from '#lib/ui/figure/figure-drawing.ts';
import { figureFrames } from '../support/content-skeleton.ts';
import { FOURTH_STRETCH, FOURTH_STRETCH_PATH } from '../support/fourth-stretch.ts';
import { THIRD_STRETCH, THIRD_STRETCH_PATH } from '../support/third-stretch.ts';

const MADE_UP = [
  parseStretch(THIRD_STRETCH_PATH, THIRD_STRETCH),
  parseStretch(FOURTH_STRETCH_PATH, FOURTH_STRETCH),
];
const CASES = [...stretches, ...MADE_UP].flatMap((stretch) =>
  LEVELS.map((level): [string, LevelName, StretchDefinition] => [
    stretch.id,
    level,
    atLevel(stretch, level),
  ]),
);

/** Every way of being seen: both directions, each leg in each role. */
function viewsOf({ posture, nearLimb }: StretchDefinition): readonly FigureView[] {
  const advised = advisedView({ posture, nearLimb });
  const orientations: readonly BodyOrientation[] =
    posture === 'upright'
      ? [
          { posture, facing: 'image-left' },
          { posture, facing: 'image-right' },
        ]
      : [
          { posture, headAt: 'image-left' },
          { posture, headAt: 'image-right' },
        ];
  const swapped = Object.fromEntries(
    Object.entries(advised.roles).map(([role, side]) => [role, otherSide(side)]),
  );
  return orientations.flatMap((orientation) =>
    [advised.roles, swapped].map((roles) => ({ orientation, roles })),
  );
}
const valueOf = (
  { measure, limb }: Pick<TargetBand, 'measure' | 'limb'>,
  landmarks: Landmarks,
  view: FigureView,
): number =>
  measureSpec(measure).compute({
    landmarks,
    orientation: view.orientation,
    yaw: 0,
    side: sideOfLimb(limb, view),
  });
/** Where the drawn value of a band may lie: what nobody is shown may give way within its limits. */
function wantedOf(
  { depth }: StretchDefinition,
  { measure, limb, min, target: [low, high], max, shown }: TargetBand,
): readonly [number, number] {
  const middle = (low + high) / 2;
  if (measure === depth.measure && limb === depth.limb) return [middle, middle];
  return shown ? [low, high] : [min, max];
}

type Rest = { readonly floor: number; readonly x: number; readonly mayFloat: number };
/** What carries the body: both legs upright; the back and the long leg lying. */
function restsOf(
  { posture }: StretchDefinition,
  body: Landmarks,
  view: FigureView,
): readonly Rest[] {
  if (posture === 'upright') {
    return SIDES.map((side) => ({ ...contactOf(body, side), mayFloat: 0.4 }));
  }
  const heel = floorUnderFoot(body, sideOfLimb('down', view));
  return [
    { floor: floorUnderBack(body), x: body['left.hip'].point.x, mayFloat: 1e-6 },
    { floor: heel, x: 0, mayFloat: 2 },
  ];
}

const farthest = (a: Landmarks, b: Landmarks): number =>
  Math.max(
    ...(Object.keys(a) as LandmarkName[]).map((name) =>
      Math.hypot(a[name].point.x - b[name].point.x, a[name].point.y - b[name].point.y),
    ),
  );

describe.each(CASES)('the figure of %s, %s', (_id, _level, definition) => {
  it('holds the middle of its depth, and every band that is shown within its target', () => {
    for (const view of viewsOf(definition)) {
      const held = figureOf(definition, { view }).at(1);
      const off = drawnBands(definition).filter((band) => {
        const [low, high] = wantedOf(definition, band);
        const value = valueOf(band, held, view);
        return value < low - 0.05 || value > high + 0.05;
      });
      expect(
        off.map(({ measure, limb }) => `${measure} of ${limb}`),
        'the picture teaches a fault',
      ).toEqual([]);
    }
  });

  it('stands or lies on one floor all the way, and does not slide on it', () => {
    for (const view of viewsOf(definition)) {
      const figure = figureOf(definition, { view });
      const held = restsOf(definition, figure.at(1), view);
      for (const part of [0, 0.1, 0.35, 0.5, 0.72, 0.9, 1]) {
        const about = `${String(part)} of the way`;
        restsOf(definition, figure.at(part), view).forEach((rest, index) => {
          expect(Math.abs(rest.floor), `${about}: it floats`).toBeLessThan(rest.mayFloat);
          expect(Math.abs(rest.x - (held[index]?.x ?? NaN)), `${about}: it slides`).toBeLessThan(1);
        });
      }
    }
  });

  it('moves without a jump', () => {
    const figure = figureOf(definition);
    const step = 20;
    let last = figure.at(0);
    for (let at = 0; at < MOTION_LASTS; at += step) {
      const next = figure.at(motionAt(milliseconds(at)).part);
      expect(farthest(last, next), `a jump at ${String(at)} ms`).toBeLessThan(6);
      last = next;
    }
  });
});

describe.each([...stretches, ...MADE_UP].map((stretch) => [stretch.id, stretch] as const))(
  'a person who does %s as it is drawn',
  (_id, definition) => {
    it.each(LEVELS)('is counted, %s', (level) => {
      const plan = planCheck(definition, { level, holdSeconds: 5 });
      let state = CHECK_START;
      const seen: string[] = [];
      const motion = { rest: 3, way: 3, hold: 8 };
      for (const pose of figureFrames(plan.definition, motion)) {
        const step = advanceCheck(state, { pose, atMs: pose.capturedAtMs }, plan);
        state = step.state;
        seen.push(step.result.verdict.kind);
      }
      expect(seen.at(-1), 'the picture shows what the checker does not accept').toBe('hold');
      const side = sideOfLimb(definition.stretchedLimb, advisedView(definition));
      expect(state.hold.totalMs[side]).toBeGreaterThan(4500);
    });
  },
);

describe('the cards', () => {
  it('draw the same figure as the whole stretch does', () => {
    for (const { id, plan } of stretchCards) {
      const stretch = stretches.find((one) => one.id === id);
      expect(stretch, id).toBeDefined();
      if (stretch === undefined) continue;
      expect(farthest(figureOf(plan).at(1), figureOf(stretch).at(1)), id).toBe(0);
      expect(farthest(figureOf(plan).at(0), figureOf(stretch).at(0)), id).toBe(0);
    }
  });

  it('draw the near limb of the stretch nearest', () => {
    for (const { id, plan } of stretchCards) {
      const { view } = figureOf(plan);
      expect(sideOfLimb(plan.nearLimb, view), id).toBe(nearSide(view.orientation));
    }
  });
});

/** The stretch with one band shifted, as if a physiotherapist had changed the file. */
function shifted(definition: StretchDefinition, band: TargetBand, by: number): StretchDefinition {
  return {
    ...definition,
    targets: definition.targets.map((target) =>
      target === band
        ? { ...target, target: [target.target[0] + by, target.target[1] + by] }
        : target,
    ),
  };
}

describe('a band that is changed in content', () => {
  const shownBands = stretches.flatMap((definition) =>
    drawnBands(definition).flatMap((band) => {
      const whole = definition.targets.find((target) => target === band);
      return whole?.shown === true
        ? [[`${definition.id}, ${band.measure}.${band.limb}`, definition, whole] as const]
        : [];
    }),
  );

  it.each(shownBands)('moves card, motion, ghost and skeleton: %s', (_name, definition, band) => {
    const changed = shifted(definition, band, 9);
    const before = figureOf(definition);
    const after = figureOf(changed);
    const view = before.view;
    const turned = valueOf(band, after.at(1), view) - valueOf(band, before.at(1), view);
    expect(turned, 'the card still shows the old angle').toBeGreaterThan(2);
    const paths = [before, after].map((figure) =>
      JSON.stringify(drawFigure(figure.at(1), view, definition.stretchedLimb)),
    );
    expect(paths[0], 'the drawn shapes are the old ones').not.toBe(paths[1]);
    expect(farthest(before.at(0.6), after.at(0.6)), 'the motion is the old one').toBeGreaterThan(1);

    const [from, to] = [definition, changed].map((one) => {
      const frames = figureFrames(one, { rest: 0.2, way: 0.2, hold: 0.2 });
      const skeleton = frames.at(-1);
      const person = figureFrames(definition, { rest: 0.2, way: 0.2, hold: 0.2 }).at(-1);
      if (skeleton === undefined || person === undefined) throw new Error('there are frames');
      const state = advanceGhost(null, { plan: one, band: null, frame: person, view });
      if (state === null) throw new Error('there is no ghost');
      return { skeleton: skeleton.landmarks, ghost: ghostOf(state, one) };
    });
    if (from === undefined || to === undefined) throw new Error('there are two');
    expect(farthest(from.skeleton, to.skeleton), 'the skeleton is the old one').toBeGreaterThan(2);
    expect(
      valueOf(band, to.ghost, view) - valueOf(band, from.ghost, view),
      'the ghost shows the old angle',
    ).toBeGreaterThan(2);
  });
});
