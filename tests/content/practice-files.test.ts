import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { practiceCards } from '#lib/content/practice-cards.ts';
import { practices } from '#lib/content/practices.ts';
import { screeningQuestions } from '#lib/content/screening.ts';
import { floorUnderFoot } from '#lib/domain/figure/floor-contact.ts';
import { posedFigure } from '#lib/domain/figure/posed-figure.ts';
import { guideLengthMs } from '#lib/domain/guide/guide-plan.ts';
import { planGuide, usualChoice } from '#lib/domain/guide/plan-guide.ts';
import { SIDES, type LandmarkName } from '#lib/domain/landmarks.ts';

const CASES = practices.map((practice) => [practice.id, practice] as const);
const MINUTE = 60_000;

describe('the practices', () => {
  it('are those of the dossier, the default before what nobody is led to', () => {
    expect(practices.map(({ id }) => id)).toEqual([
      'bridge',
      'constructive-rest',
      'side-lying-knee-to-chest',
      'thigh-massage',
      'abdominal-massage',
      'thigh-rolling',
      'breathing',
      'body-scan',
      'quiet-sitting',
    ]);
  });

  it('lead nobody to pressing the belly, and once a day at most', () => {
    const limited = practices.filter(({ isOptIn, mostPerDay }) => isOptIn || mostPerDay !== null);
    expect(limited.map(({ id, isOptIn, mostPerDay }) => ({ id, isOptIn, mostPerDay }))).toEqual([
      { id: 'abdominal-massage', isOptIn: true, mostPerDay: 1 },
    ]);
  });

  it('have cards that say the same', () => {
    expect(practiceCards, 'a list shows another practice than the one that it opens').toEqual(
      practices.map(({ id, group, screenedAs, isOptIn, drawing }) => ({
        id,
        group,
        screenedAs,
        isOptIn,
        drawing,
      })),
    );
  });
});

describe.each(CASES)('%s', (_id, practice) => {
  it('takes a minute and a half to seven minutes as it is first offered', () => {
    const length = guideLengthMs(planGuide(practice, usualChoice(practice)));
    expect(length, 'too short to be a practice').toBeGreaterThanOrEqual(1.5 * MINUTE);
    expect(length, 'too long for a first time').toBeLessThanOrEqual(7 * MINUTE);
  });

  it('says something in its usual length, or has parts that do', () => {
    const told = practice.parts.flatMap(({ remarks }) =>
      remarks.filter(({ atMs }) => atMs < practice.seconds.usual * 1000),
    );
    const isQuiet = practice.parts.length === 1 && practice.seconds.usual > 60;
    expect(isQuiet && told.length < 2, 'minutes without a word').toBe(false);
  });

  it('is looked at by the health questions', () => {
    const speaking = screeningQuestions.filter(
      ({ effects }) => effects[practice.screenedAs] !== undefined,
    );
    expect(speaking.length, 'open to everybody, whatever they answered').toBeGreaterThan(0);
  });
});

const drawn = practices.flatMap(({ id, drawing }) =>
  drawing.kind === 'figure' ? [[id, drawing.plan] as const] : [],
);
describe.each(drawn)('the figure of %s', (_id, plan) => {
  const figure = posedFigure(plan);

  it('rests on the floor, start and hold', () => {
    if (plan.seenFrom === 'above') return;
    for (const part of [0, 0.5, 1]) {
      for (const side of SIDES) {
        const off = Math.abs(floorUnderFoot(figure.at(part), side));
        expect(off, `a foot floats at ${String(part)} of the way`).toBeLessThan(2);
      }
    }
  });

  it('shows movement', () => {
    const [start, held] = [figure.at(0), figure.at(1)];
    const most = Math.max(
      ...(Object.keys(start) as LandmarkName[]).map((name) =>
        Math.hypot(
          start[name].point.x - held[name].point.x,
          start[name].point.y - held[name].point.y,
        ),
      ),
    );
    expect(most, 'the moving picture stands still').toBeGreaterThan(30);
  });

  it('gives way by little to stand: the file says what is drawn', () => {
    const wanted = plan.held.legs.right;
    const { 'right.hip': hip, 'right.knee': knee } = figure.at(1);
    const thigh =
      (Math.atan2(hip.point.y - knee.point.y, knee.point.x - hip.point.x) * 180) / Math.PI;
    expect(
      Math.abs(thigh - wanted.thigh),
      'the angles of the file do not fit each other',
    ).toBeLessThan(4);
  });
});

describe('the sources of practices', () => {
  const clinical = readFileSync(new URL('../../docs/clinical.md', import.meta.url), 'utf8');
  const cited = new Set([...clinical.matchAll(/^- (F\d+[a-z]?) /gmu)].map(([, id = '']) => id));
  const sections = new Set(
    [...clinical.matchAll(/^## ([^.]+)\./gmu)].flatMap(([, ids = '']) => ids.split(', ')),
  );

  it.each(CASES)('%s: stand in docs/clinical.md', (_id, { sources }) => {
    expect(sources.length).toBeGreaterThan(1);
    const lost = sources.flatMap((source) => [
      ...[...source.matchAll(/\bF\d+[a-z]?\b/gu)].map(([id]) => id).filter((id) => !cited.has(id)),
      ...[...source.matchAll(/docs\/clinical\.md ([A-Z]\d?)\b/gu)]
        .map(([, id = '']) => id)
        .filter((id) => !sections.has(id)),
    ]);
    expect(lost, 'a number rests on a source that nobody can find').toEqual([]);
  });

  it('belong to files that are all read', () => {
    const files = readdirSync(new URL('../../content/practices', import.meta.url));
    expect(files.length).toBe(practices.length);
  });
});
