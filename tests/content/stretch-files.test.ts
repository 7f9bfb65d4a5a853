import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import cues from '#content/cues/en.json';
import { cueText, loadCues } from '#lib/content/cues.ts';
import { stretchCards } from '#lib/content/stretch-cards.ts';
import { findStretch, parseStretch, stretches } from '#lib/content/stretches.ts';
import { POSTURES } from '#lib/domain/kinematics/posture.ts';
import { HOLD_SECONDS_CHOICES } from '#lib/domain/session/settings.ts';
import { LEVELS, type StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { atLevel } from '#lib/domain/stretch/at-level.ts';

const folder = new URL('../../content/stretches/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

const messageFolder = new URL('../../content/messages/en/', import.meta.url);
const messageKeys = new Set(
  readdirSync(messageFolder).flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(new URL(name, messageFolder), 'utf8')) as object),
  ),
);
const withoutWords = (keys: readonly string[]) => keys.filter((key) => !messageKeys.has(key));

/** Cues that the checker itself gives, whatever the stretch. */
const APP_CUES = [
  'nobody-in-view',
  'whole-body-in-view',
  'turn-side-on',
  'legs-unsure',
  'praise',
  'feet-in-view',
  'more-light',
  'less-light',
  'come-closer',
  'move-back',
  'turn-left',
  'turn-right',
  'feet-away',
  'feet-closer',
];

/** Every cue that a stretch names: set-up, the way in and the steps to it, variants, faults, breath. */
const cuesOf = (stretch: StretchDefinition): readonly string[] => {
  const { position, settle, variants, faults, setUp, hold } = stretch;
  return [
    setUp.nearCueId,
    setUp.otherSideCueId,
    ...hold.reminders.map(({ cueId }) => cueId),
    position.cueId,
    ...Object.values(position.steps),
    settle.cueId,
    ...variants.flatMap(({ cueId }) => (cueId === null ? [] : [cueId])),
    ...faults.map(({ cueId }) => cueId),
  ];
};

describe('stretch files', () => {
  it('are there, and all of them are in the app', () => {
    expect(files.length).toBeGreaterThan(0);
    const ids = files.map((name) => name.replace('.json', '')).sort();
    expect(stretches.map(({ id }) => id).sort()).toEqual(ids);
    expect(
      stretchCards.map(({ id }) => id).sort(),
      'the start page links to another set of stretches',
    ).toEqual(ids);
  });

  it.each(files)('%s can be read, and its id is its name', (name) => {
    const data: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const stretch = parseStretch(`/content/stretches/${name}`, data);
    expect(`${stretch.id}.json`).toBe(name);
    expect(findStretch(stretch.id)).toEqual(stretch);
  });

  it('are not found under an id that nobody wrote', () => {
    expect(findStretch('no-such-stretch')).toBeNull();
  });
});

describe.each(stretches.map((stretch) => [stretch.id, stretch] as const))('%s', (_id, stretch) => {
  const cueIds = cuesOf(stretch);
  const measured = [...stretch.targets, ...stretch.faults.flatMap(({ anyOf }) => anyOf)];

  it('has words for every cue', () => {
    expect(
      cueIds.filter((id) => !Object.hasOwn(cues, id)),
      'the app breaks off in the moment it should speak',
    ).toEqual([]);
  });

  it('has a name for every measure that the summary can show', () => {
    const keys = measured.map(({ measure, limb }) => `measure.${measure}.${limb}`);
    expect(withoutWords(keys)).toEqual([]);
  });

  it('has a name for every fault, and for itself', () => {
    const keys = [...stretch.faults.map(({ id }) => `fault.${id}`), `stretch.${stretch.id}.name`];
    expect(withoutWords(keys), 'an id is shown in place of words').toEqual([]);
  });

  it('says in words what the camera cannot see', () => {
    const keys = stretch.notVisible.map((id) => `practise.notVisible.${id}`);
    expect(withoutWords(keys)).toEqual([]);
  });

  it('has a source for every target and fault', () => {
    const unsourced = [
      ...stretch.targets.filter(({ source }) => source.trim() === '').map(({ measure }) => measure),
      ...stretch.faults.filter(({ source }) => source.trim() === '').map(({ id }) => id),
    ];
    expect(unsourced, 'a number stands on nothing').toEqual([]);
  });

  it('has a band for its depth, or no hold would ever count', () => {
    const { measure, limb } = stretch.depth;
    expect(
      stretch.targets.filter((band) => band.measure === measure && band.limb === limb),
    ).toHaveLength(1);
  });

  it('names its faults once, with a priority of their own', () => {
    const ids = stretch.faults.map(({ id }) => id);
    expect(new Set(ids).size, 'two faults share one state').toBe(ids.length);
    expect(
      new Set(stretch.faults.map(({ priority }) => priority)).size,
      'chance decides what is said first',
    ).toBe(ids.length);
  });

  it('lets faults wait only for faults that there are, and never for each other', () => {
    const ids = new Set(stretch.faults.map(({ id }) => id));
    for (const { id, unlessFaults } of stretch.faults) {
      expect(unlessFaults.filter((other) => !ids.has(other) || other === id)).toEqual([]);
      const mutual = stretch.faults.filter(
        (other) => unlessFaults.includes(other.id) && other.unlessFaults.includes(id),
      );
      expect(mutual.map((other) => other.id)).toEqual([]);
    }
  });

  it('has steps that say more than the common way in', () => {
    const { steps, cueId } = stretch.position;
    expect(POSTURES.filter((posture) => steps[posture] === cueId)).toEqual([]);
  });

  it('has a way of doing it that stretches what it is for', () => {
    expect(stretch.variants.some(({ stretchesTarget }) => stretchesTarget)).toBe(true);
    const silent = stretch.variants.filter(
      ({ stretchesTarget, cueId }) => !stretchesTarget && cueId === null,
    );
    expect(silent, 'nobody is told that this way does not stretch it').toEqual([]);
  });

  it('takes any body for one of its variants', () => {
    expect(
      stretch.variants.filter(({ allOf }) => allOf.length === 0).map(({ id }) => id),
      'between two variants there is nothing to judge by',
    ).toEqual([stretch.variants.at(-1)?.id]);
  });

  it('asks less of the gentle level than of the standard, and less of that than of the advanced', () => {
    const { measure, limb } = stretch.depth;
    const leasts = LEVELS.map(
      (level) =>
        atLevel(stretch, level).targets.find(
          (band) => band.measure === measure && band.limb === limb,
        )?.min ?? NaN,
    );
    expect([...leasts].sort((a, b) => a - b)).toEqual(leasts);
    expect(leasts[0], 'gentle is no gentler').toBeLessThan(leasts[1] ?? NaN);
  });

  it('judges each measure by one band in each of its variants', () => {
    for (const { id } of stretch.variants) {
      const keys = stretch.targets
        .filter(({ variants }) => variants.length === 0 || variants.includes(id))
        .map(({ measure, limb }) => `${measure}.${limb}`);
      expect(new Set(keys).size, `two bands for one measure in ${id}`).toBe(keys.length);
    }
  });

  it('warns of the view before it refuses it', () => {
    const { warnAbove, refuseAbove } = stretch.view;
    expect(warnAbove).toBeGreaterThan(0);
    expect(refuseAbove).toBeGreaterThan(warnAbove);
  });

  it('offers its hold among the choices of the settings', () => {
    expect(HOLD_SECONDS_CHOICES).toContain(stretch.hold.seconds);
  });
});

describe('cues', () => {
  beforeAll(() => loadCues('en'));

  it.each(APP_CUES)('there are words for "%s", which every stretch may need', (id) => {
    expect(cueText('en', id).say.length).toBeGreaterThan(0);
    expect(cueText('en', id).screen.length).toBeGreaterThan(0);
  });

  it('are all given by something', () => {
    const given = new Set([...APP_CUES, ...stretches.flatMap(cuesOf)]);
    expect(Object.keys(cues).filter((id) => !given.has(id))).toEqual([]);
  });

  it('are refused when they are missing, by name', () => {
    expect(() => cueText('en', 'no-such-cue')).toThrow('no-such-cue');
  });
});
