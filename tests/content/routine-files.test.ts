import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findReadyRoutine, knownPractices, readyRoutines } from '#lib/content/routines.ts';
import { ENOUGH_TODAY_MS } from '#lib/domain/plan/week-dose.ts';
import { heldPerSideMs } from '#lib/domain/routine/routine-dose.ts';
import { routineLengthMs } from '#lib/domain/routine/routine-length.ts';
import { seconds } from '#lib/domain/units.ts';

const folder = new URL('../../content/routines/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const { guided, stretchIds } = knownPractices;
const byId = readyRoutines.map((routine) => [routine.id, routine] as const);

const messagesOf = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(
    readFileSync(
      new URL(`../../content/messages/${language}/routines.json`, import.meta.url),
      'utf8',
    ),
  ) as Record<string, string>;

describe('ready routines', () => {
  it('are all in the app, the flows last', () => {
    expect(readyRoutines.map(({ id }) => `${id}.json`).sort()).toEqual([...files].sort());
    const kinds = readyRoutines.map(({ kind }) => kind);
    expect([...kinds].sort().reverse(), 'a flow stands among the routines').toEqual(kinds);
  });

  it('are the ones that are promised', () => {
    expect(findReadyRoutine('desk-break')?.minutes).toBe(5);
    expect(findReadyRoutine('evening-release')?.minutes).toBe(10);
    expect(findReadyRoutine('morning-mobility')?.kind).toBe('routine');
    expect(findReadyRoutine('psoas-flow')?.kind).toBe('flow');
    expect(findReadyRoutine('no-such-routine')).toBeNull();
  });

  it('the daily two are all stretches, twice 30 seconds on both sides', () => {
    const items = findReadyRoutine('daily-two')?.items ?? [];
    expect(items.map(({ practiceId }) => practiceId).sort()).toEqual([...stretchIds].sort());
    for (const item of items) {
      expect(item).toMatchObject({ holdSeconds: 30, repetitions: 2, sides: 'both' });
    }
  });

  it('the evening has the camera, and ends in stillness', () => {
    const items = findReadyRoutine('evening-release')?.items ?? [];
    expect(items.some((item) => item.kind === 'stretch' && item.hasCamera)).toBe(true);
    expect(items.at(-1)?.practiceId).toBe('breathing');
  });

  it.each(byId)('%s takes as long as it says', (_id, routine) => {
    const takes = routineLengthMs(routine, knownPractices) / seconds(60);
    const off = Math.abs(takes - routine.minutes) / routine.minutes;
    expect(off, 'somebody plans for less time than it takes').toBeLessThanOrEqual(0.1);
  });

  it.each(byId)('%s asks for no more than is of use', (_id, routine) => {
    expect(heldPerSideMs(routine)).toBeLessThanOrEqual(ENOUGH_TODAY_MS);
  });

  it.each(byId)('%s leads nobody to what has to be asked for', (_id, { items }) => {
    const optIn = guided.filter(({ isOptIn }) => isOptIn).map(({ id }) => id);
    expect(optIn.length).toBeGreaterThan(0);
    expect(items.filter(({ practiceId }) => optIn.includes(practiceId))).toEqual([]);
  });

  it.each(byId)('%s has a name and a sentence in every language', (id) => {
    for (const language of ['en', 'de']) {
      const messages = messagesOf(language);
      expect(messages, `${language}: an id is shown in place of words`).toHaveProperty([
        `routine.${id}.name`,
      ]);
      expect(messages).toHaveProperty([`routine.${id}.summary`]);
    }
  });

  it('have no words left of one that is gone', () => {
    const named = Object.keys(messagesOf('en'))
      .filter((key) => key.startsWith('routine.'))
      .map((key) => key.split('.')[1]);
    expect([...new Set(named)].sort()).toEqual(readyRoutines.map(({ id }) => id).sort());
  });
});
