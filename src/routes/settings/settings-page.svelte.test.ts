import { describe, expect, it } from 'vitest';
import type { SaveOutcome, SettingsStore } from '#lib/domain/ports.ts';
import type { ScreeningAnswers } from '#lib/domain/session/screening.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/domain/session/settings.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { SettingsPage } from './settings-page.svelte.ts';

/** A store in memory that answers every writing as it is told to. */
function memoryStore() {
  const kept: { settings: Settings; answers: ScreeningAnswers | null; outcome: SaveOutcome } = {
    settings: { ...DEFAULT_SETTINGS, holdSeconds: 45 },
    answers: null,
    outcome: { kind: 'saved' },
  };
  const store: SettingsStore = {
    load: () => Promise.resolve(kept.settings),
    change: (patch) => {
      if (kept.outcome.kind === 'saved') kept.settings = { ...kept.settings, ...patch };
      return Promise.resolve(kept.outcome);
    },
    loadScreening: () => Promise.resolve(kept.answers),
    saveScreening: (answers) => {
      kept.answers = answers;
      return Promise.resolve(kept.outcome);
    },
  };
  return { kept, page: new SettingsPage(store) };
}

describe('SettingsPage', () => {
  it('shows defaults, not to be changed, until the stored settings are there', async () => {
    const { page } = memoryStore();
    expect(page.settings).toEqual(DEFAULT_SETTINGS);
    expect(page.isRead, 'a change would be overwritten by what is read after it').toBe(false);
    await page.refresh();
    expect(page.isRead).toBe(true);
    expect(page.settings.holdSeconds).toBe(45);
  });

  it('shows a change as soon as it is saved, and says so in its own section only', async () => {
    const { page } = memoryStore();
    await page.refresh();
    await page.change('session', { repetitions: 3 });
    expect(page.settings.repetitions).toBe(3);
    expect(page.outcomeOf('session')).toEqual({ kind: 'saved' });
    expect(page.outcomeOf('voice'), 'another section claims to have saved').toBeNull();
  });

  it('keeps showing what is stored when a change cannot be saved', async () => {
    const { page, kept } = memoryStore();
    await page.refresh();
    kept.outcome = { kind: 'disk-full' };
    await page.change('level', { level: 'advanced' });
    expect(page.settings.level, 'a choice that is lost at the next start').toBe('standard');
    expect(page.outcomeOf('level')).toEqual({ kind: 'disk-full' });
  });

  it('saves health answers', async () => {
    const { page } = memoryStore();
    await page.refresh();
    const given = {
      answeredAt: epochMilliseconds(1_700_000_000_000),
      applies: ['knee'],
      cleared: [],
      asked: ['knee', 'hip-replacement'],
    };
    await page.saveAnswers(given);
    expect(page.answers).toEqual(given);
    expect(page.outcomeOf('health')).toEqual({ kind: 'saved' });
  });

  it('starts over after everything was erased', async () => {
    const { page, kept } = memoryStore();
    await page.change('session', { holdSeconds: 60 });
    kept.settings = DEFAULT_SETTINGS;
    await page.forgetChanges();
    expect(page.outcomeOf('session'), '"saved" stands beside what was just erased').toBeNull();
    expect(page.settings).toEqual(DEFAULT_SETTINGS);
  });
});
