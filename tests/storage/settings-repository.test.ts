import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '#lib/domain/session/settings.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { Device, type Tab } from '../support/storage-tabs.ts';

const ANSWERS = {
  answeredAt: epochMilliseconds(1_759_999_111_222),
  applies: ['hip-replacement', 'pregnant'],
  cleared: ['pregnant'],
  asked: ['hip-replacement', 'pregnant', 'knee'],
};
const VOICE = {
  mode: 'counts',
  voiceUri: 'a-voice-of-this-device',
  rate: 1.15,
  volume: 0.35,
  vibrates: false,
} as const;

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

it('change: keeps every setting that there is', async () => {
  const chosen: Settings = {
    camera: { deviceId: 'usb', facing: 'environment' },
    model: 'lite',
    voice: VOICE,
    holdSeconds: 60,
    repetitions: 3,
    sides: 'one',
    level: 'advanced',
    showsGhost: false,
    keepsTraces: false,
    language: 'de',
    asksFeeling: false,
    ownMoods: ['wobbly', 'like a plank'],
    plan: { days: ['tu', 'fr'], times: ['07:15', '21:40'], routineId: 'evening', goalDays: 5 },
  };
  await tab.settings.change(chosen);
  expect(await tab.settings.load(), 'a choice does not outlive the page').toEqual(chosen);
  await tab.settings.change({ language: null });
  expect((await tab.settings.load()).language, 'the browser is not followed again').toBeNull();
});

it('change: two tabs can each change their own setting', async () => {
  const other = device.openTab();
  await Promise.all([
    tab.settings.change({ voice: VOICE }),
    other.settings.change({ model: 'lite' }),
  ]);
  const { voice, model } = await tab.settings.load();
  expect([voice, model], 'one tab overwrote what the other had changed').toEqual([VOICE, 'lite']);
});

it('load: a missing, broken or unknown field has its default and loses no other', async () => {
  await tab.settings.change({ voice: VOICE });
  await device.direct((database) =>
    database.table('settings').update('current', {
      holdSeconds: 'long',
      model: 'huge',
      cameraFacing: 4,
      voiceRate: 40,
      voiceVolume: 2,
      repetitions: 900,
      sides: 'three',
      showsGhost: 'yes',
      language: 'xx',
      asksFeeling: 'no',
      ownMoods: 'wobbly',
      planDays: 3,
      planTimes: null,
      planRoutineId: 8,
      planGoalDays: 9,
      future: 'x',
    }),
  );
  const { rate, volume } = DEFAULT_SETTINGS.voice;
  expect(await tab.settings.load(), 'a broken row breaks the app').toEqual({
    ...DEFAULT_SETTINGS,
    voice: { ...VOICE, rate, volume },
  });
  await tab.settings.change({ holdSeconds: 20 });
  const row: unknown = await device.direct((database) => database.table('settings').get('current'));
  expect(row, 'a field of a newer build is wiped by this one').toMatchObject({
    future: 'x',
    holdSeconds: 20,
  });
});

it('load: of a plan only what is understood', async () => {
  const plan = { days: ['mo', 'sa'], times: ['18:05'], routineId: 'my-own', goalDays: 4 } as const;
  await tab.settings.change({ plan, ownMoods: ['wobbly'] });
  await device.direct((database) =>
    database.table('settings').update('current', {
      planDays: ['sa', 'someday', 6, 'mo', 'sa'],
      planTimes: ['24:00', '18:05', 'noon', 705],
      planGoalDays: 2.5,
      ownMoods: ['wobbly', 7],
    }),
  );
  const loaded = await tab.settings.load();
  expect(loaded.plan, 'one broken field costs the whole plan').toEqual({
    ...plan,
    goalDays: DEFAULT_SETTINGS.plan.goalDays,
  });
  expect(loaded.ownMoods, 'one broken word costs the others').toEqual(['wobbly']);
});

it('change: a plan is given up again', async () => {
  await tab.settings.change({ plan: { ...DEFAULT_SETTINGS.plan, days: ['we'], routineId: 'x' } });
  await tab.settings.change({ plan: DEFAULT_SETTINGS.plan });
  expect((await tab.settings.load()).plan, 'a given-up plan still reminds').toEqual(
    DEFAULT_SETTINGS.plan,
  );
});

it('loadScreening: nothing until answered, then the answers', async () => {
  expect(await tab.settings.loadScreening()).toBeNull();
  expect(await tab.settings.saveScreening(ANSWERS)).toEqual({ kind: 'saved' });
  expect(await tab.settings.loadScreening(), 'the health answers are lost').toEqual(ANSWERS);
});

it('saveScreening: replaces the former answers', async () => {
  await tab.settings.saveScreening(ANSWERS);
  await tab.settings.saveScreening({ ...ANSWERS, applies: [], cleared: [] });
  expect((await tab.settings.loadScreening())?.applies, 'an old answer still blocks').toEqual([]);
});

it.each([{ applies: 'hip-replacement' }, { cleared: true }, { cleared: [4] }])(
  'loadScreening: broken answers (%o) are asked again instead of guessed',
  async (broken) => {
    await tab.settings.saveScreening(ANSWERS);
    await device.direct((database) => database.table('screening').update('current', broken));
    expect(await tab.settings.loadScreening(), 'practice is allowed on a guess').toBeNull();
  },
);
