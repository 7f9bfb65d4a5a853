import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/session/settings.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { Device, type Tab } from '../support/storage-tabs.ts';

const ANSWERS = {
  answeredAt: epochMilliseconds(1_759_999_111_222),
  applies: ['hip-replacement'],
  clearedByClinician: true,
};

let device: Device;
let tab: Tab;
beforeEach(() => {
  device = new Device();
  tab = device.openTab();
});

it('load: a first visit has the defaults', async () => {
  expect(await tab.settings.load()).toEqual(DEFAULT_SETTINGS);
});

it('change: keeps what was chosen and the defaults of the rest', async () => {
  const camera = { deviceId: 'back-camera', facing: 'environment' } as const;
  expect(await tab.settings.change({ camera })).toEqual({ kind: 'saved' });
  expect(await tab.settings.change({ holdSeconds: 45 })).toEqual({ kind: 'saved' });
  expect(await device.openTab().settings.load(), 'a chosen setting is lost').toEqual({
    ...DEFAULT_SETTINGS,
    camera,
    holdSeconds: 45,
  });
});

it('change: two tabs can each change their own setting', async () => {
  const other = device.openTab();
  await Promise.all([
    tab.settings.change({ voice: 'silent' }),
    other.settings.change({ model: 'lite' }),
  ]);
  const { voice, model } = await tab.settings.load();
  expect([voice, model], 'one tab overwrote what the other had changed').toEqual([
    'silent',
    'lite',
  ]);
});

it('load: a missing, broken or unknown field has its default and loses no other', async () => {
  await tab.settings.change({ voice: 'tones-only' });
  await device.direct((database) =>
    database
      .table('settings')
      .update('current', { holdSeconds: 'long', model: 'huge', cameraFacing: 4, future: 'x' }),
  );
  expect(await tab.settings.load()).toEqual({ ...DEFAULT_SETTINGS, voice: 'tones-only' });
  await tab.settings.change({ holdSeconds: 20 });
  const row: unknown = await device.direct((database) => database.table('settings').get('current'));
  expect(row, 'a field of a newer build is wiped by this one').toMatchObject({
    future: 'x',
    holdSeconds: 20,
  });
});

it('loadScreening: nothing until answered, then the answers', async () => {
  expect(await tab.settings.loadScreening()).toBeNull();
  expect(await tab.settings.saveScreening(ANSWERS)).toEqual({ kind: 'saved' });
  expect(await tab.settings.loadScreening(), 'the health answers are lost').toEqual(ANSWERS);
});

it('saveScreening: replaces the former answers', async () => {
  await tab.settings.saveScreening(ANSWERS);
  await tab.settings.saveScreening({ ...ANSWERS, applies: [], clearedByClinician: false });
  expect((await tab.settings.loadScreening())?.applies, 'an old answer still blocks').toEqual([]);
});

it('loadScreening: broken answers are asked again instead of guessed', async () => {
  await tab.settings.saveScreening(ANSWERS);
  await device.direct((database) =>
    database.table('screening').update('current', { applies: 'hip-replacement' }),
  );
  expect(await tab.settings.loadScreening(), 'practice is allowed on a guess').toBeNull();
});
