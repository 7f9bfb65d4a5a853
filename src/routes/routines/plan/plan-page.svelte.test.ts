import { describe, expect, it } from 'vitest';
import type { SaveOutcome } from '#lib/domain/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/domain/session/settings.ts';
import { PlanPage } from './plan-page.svelte.ts';

/** A store in memory that answers every writing as it is told to. */
function memoryStore() {
  const kept: { settings: Settings; outcome: SaveOutcome } = {
    settings: {
      ...DEFAULT_SETTINGS,
      holdSeconds: 45,
      plan: { days: ['tu'], times: ['06:40'], routineId: 'evening', goalDays: 4 },
    },
    outcome: { kind: 'saved' },
  };
  const page = new PlanPage({
    load: () => Promise.resolve(kept.settings),
    change: (patch) => {
      if (kept.outcome.kind === 'saved') kept.settings = { ...kept.settings, ...patch };
      return Promise.resolve(kept.outcome);
    },
  });
  return { kept, page };
}

describe('PlanPage', () => {
  it('shows the stored plan once it is read', async () => {
    const { page } = memoryStore();
    expect(page.isRead).toBe(false);
    expect(page.plan).toEqual(DEFAULT_SETTINGS.plan);
    await page.refresh();
    expect(page.plan.times).toEqual(['06:40']);
    expect(page.isRead).toBe(true);
  });

  it('saves a part of the plan and leaves the rest, and the other settings', async () => {
    const { kept, page } = memoryStore();
    await page.refresh();
    await page.change('goal', { goalDays: 6 });
    expect(kept.settings.plan).toEqual({
      days: ['tu'],
      times: ['06:40'],
      routineId: 'evening',
      goalDays: 6,
    });
    expect(kept.settings.holdSeconds).toBe(45);
    expect(page.outcomeOf('goal')).toEqual({ kind: 'saved' });
    expect(page.outcomeOf('when'), 'the wrong part says saved').toBeNull();
  });

  it('keeps both of two quick choices', async () => {
    const { kept, page } = memoryStore();
    await page.refresh();
    const first = page.change('when', { days: [...page.plan.days, 'fr'] });
    const second = page.change('when', { days: [...page.plan.days, 'su'] });
    expect(page.plan.days, 'a choice waits for the disk to be seen').toEqual(['tu', 'fr', 'su']);
    await Promise.all([first, second]);
    expect(kept.settings.plan.days, 'the first choice is lost').toEqual(['tu', 'fr', 'su']);
    expect(page.plan.days).toEqual(['tu', 'fr', 'su']);
  });

  it('shows the old plan again when the new one cannot be saved', async () => {
    const { kept, page } = memoryStore();
    await page.refresh();
    kept.outcome = { kind: 'disk-full' };
    await page.change('when', { times: ['23:10'] });
    expect(page.plan.times, 'it looks saved').toEqual(['06:40']);
    expect(page.outcomeOf('when')).toEqual({ kind: 'disk-full' });
  });

  it('follows a change made in another tab', async () => {
    const { kept, page } = memoryStore();
    await page.refresh();
    kept.settings = { ...kept.settings, plan: { ...kept.settings.plan, goalDays: 2 } };
    await page.refresh();
    expect(page.plan.goalDays).toBe(2);
  });
});
