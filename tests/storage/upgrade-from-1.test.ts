import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/session/settings.ts';
import { Device } from '../support/storage-tabs.ts';

/** Rows as version 1 wrote them. They stay as they are for ever. */
const ENDED = {
  id: 'ended-1',
  state: 'ended',
  stretchId: 'half-kneeling-lunge',
  mode: 'camera',
  model: 'full',
  startedAtMs: 1_757_000_010_000,
  updatedAtMs: 1_757_000_098_000,
  endedAtMs: 1_757_000_099_000,
  ending: 'completed',
  holdTargetMs: 45_000,
  heldLeftMs: 44_100,
  heldRightMs: 12_700,
  reliefMs: 3_300,
  measures: [
    {
      measure: 'hipExtension',
      limb: 'rear',
      stretchedSide: 'left',
      median: 12.5,
      error: 4.5,
      frames: 611,
    },
  ],
  faults: [{ faultId: 'trunk-forward', stretchedSide: 'right', durationMs: 2_400 }],
};
const RUNNING = {
  id: 'cut-off-1',
  state: 'running',
  stretchId: 'knee-to-chest',
  mode: 'timer',
  model: null,
  startedAtMs: 1_757_100_000_000,
  updatedAtMs: 1_757_100_020_000,
  endedAtMs: null,
  ending: null,
  holdTargetMs: 30_000,
  heldLeftMs: 0,
  heldRightMs: 19_000,
  measures: [],
  faults: [],
};
const SETTINGS = {
  id: 'current',
  cameraDeviceId: 'usb',
  cameraFacing: 'environment',
  model: 'lite',
  voice: 'silent',
  holdSeconds: 60,
  level: 'gentle',
};
const SCREENING = {
  id: 'current',
  answeredAtMs: 1_756_999_000_000,
  applies: ['hip-replacement', 'pregnant'],
  clearedByClinician: true,
};

const NOTHING_MORE = {
  repetitions: [],
  moments: [],
  positionMatch: { left: null, right: null },
  level: null,
  easeOffs: [],
  acceptedSides: [],
  guided: null,
  runId: null,
  feelings: { before: null, after: null },
};

let device: Device;
beforeEach(async () => {
  device = new Device();
  const old = new Dexie('unfurl', { indexedDB: device.indexedDB, IDBKeyRange });
  old.version(1).stores({
    sessions: 'id, [state+startedAtMs]',
    settings: 'id',
    screening: 'id',
  });
  await old.table('sessions').bulkAdd([ENDED, RUNNING]);
  await old.table('settings').add(SETTINGS);
  await old.table('screening').add(SCREENING);
  old.close();
});
afterEach(() => vi.restoreAllMocks());

it('a database of version 1 is opened with everything that was in it', async () => {
  const tab = device.openTab();
  expect(await tab.sessions.list(), 'the journal is lost with an update').toEqual([
    {
      id: 'ended-1',
      practiceId: 'half-kneeling-lunge',
      mode: 'camera',
      model: 'full',
      startedAt: 1_757_000_010_000,
      updatedAt: 1_757_000_098_000,
      endedAt: 1_757_000_099_000,
      ending: 'completed',
      holdTargetMs: 45_000,
      heldMs: { left: 44_100, right: 12_700 },
      reliefMs: 3_300,
      measures: ENDED.measures,
      faults: ENDED.faults,
      ...NOTHING_MORE,
    },
  ]);
  expect(
    (await tab.sessions.listInterrupted()).map(({ id, heldMs }) => [id, heldMs.right]),
    'a session that was cut off before the update is never offered',
  ).toEqual([['cut-off-1', 19_000]]);
  expect(await tab.settings.load(), 'the choices are lost with an update').toEqual({
    ...DEFAULT_SETTINGS,
    camera: { deviceId: 'usb', facing: 'environment' },
    model: 'lite',
    voice: { ...DEFAULT_SETTINGS.voice, mode: 'silent' },
    holdSeconds: 60,
    level: 'gentle',
  });
  expect(await tab.settings.loadScreening(), 'the health answers are lost').toEqual({
    answeredAt: 1_756_999_000_000,
    applies: ['hip-replacement', 'pregnant'],
    cleared: ['hip-replacement', 'pregnant'],
    asked: [],
  });
  expect(await tab.traces.find(toSessionId('ended-1'))).toBeNull();
});

it('the rows on the disk have the new shape, and a second opening changes nothing', async () => {
  await device.openTab().sessions.list();
  const read = () =>
    device.direct(async (database) => ({
      sessions: await database.table('sessions').toArray(),
      settings: (await database.table('settings').get('current')) as unknown,
    }));
  const upgraded = await read();
  expect(upgraded.settings, 'two shapes of the voice are left in the row').toEqual({
    id: 'current',
    cameraDeviceId: 'usb',
    cameraFacing: 'environment',
    model: 'lite',
    voiceMode: 'silent',
    holdSeconds: 60,
    level: 'gentle',
  });
  await device.openTab().sessions.list();
  expect(await read()).toEqual(upgraded);
});

it('a damaged row stops nobody from getting the rest', async () => {
  await device.direct(async (database) => {
    await database.table('sessions').add({ id: 'damaged', state: 'ended', startedAtMs: 5 });
    await database.table('screening').put({ id: 'current', clearedByClinician: true });
  });
  const tab = device.openTab();
  expect((await tab.sessions.list()).map(({ id }) => id)).toEqual(['ended-1']);
  expect(tab.events.unreadable, 'the damaged row is hidden from the person').toEqual(['damaged']);
  expect(await tab.settings.loadScreening(), 'practice is allowed on a guess').toBeNull();
});

it('a disk too full for the upgrade is told, and nothing is lost', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const tab = device.openTab();
  expect(await tab.availability(), 'a full disk looks like an empty journal').toEqual({
    kind: 'disk-full',
  });
  vi.restoreAllMocks();
  expect(await device.openTab().sessions.list(), 'half an upgrade').toHaveLength(1);
});
