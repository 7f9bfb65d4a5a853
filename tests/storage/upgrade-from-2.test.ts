import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/session/settings.ts';
import { decodeTrace } from '#lib/domain/trace/decode-trace.ts';
import { encodeTrace } from '#lib/domain/trace/encode-trace.ts';
import { deflate } from '#lib/storage/deflate.ts';
import { checkInRecord, ownRoutine, runRecord } from '../support/kept-records.ts';
import { sessionTraceOf } from '../support/session-traces.ts';
import { Device } from '../support/storage-tabs.ts';

/** Rows as version 2 wrote them. They stay as they are for ever. */
const ENDED = {
  id: 'ended-2',
  state: 'ended',
  stretchId: 'half-kneeling-lunge',
  mode: 'camera',
  model: 'lite',
  startedAtMs: 1_758_000_010_000,
  updatedAtMs: 1_758_000_098_000,
  endedAtMs: 1_758_000_099_000,
  ending: 'stopped',
  holdTargetMs: 45_000,
  heldLeftMs: 43_200,
  heldRightMs: 11_600,
  reliefMs: 2_200,
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
  repetitions: [{ stretchedSide: 'left', beganMs: 5_300, heldMs: 43_200, isComplete: false }],
  moments: [{ faultId: 'trunk-forward', stretchedSide: 'right', fromMs: 60_100, toMs: 62_500 }],
  matchLeft: 0.83,
  matchRight: null,
  level: 'gentle',
  easeOffs: [{ atMs: 31_700, stretchedSide: 'left', pain: 4, reason: 'pain' }],
  acceptedSides: ['right'],
  tensionBefore: 8,
  tensionAfter: 5,
  note: 'the left side is the tight one',
};
const ONLY_NOTE = {
  ...ENDED,
  id: 'only-note',
  startedAtMs: 1_758_050_000_000,
  tensionBefore: null,
  tensionAfter: null,
  note: 'before breakfast',
};
const RUNNING = {
  ...ENDED,
  id: 'cut-off-2',
  state: 'running',
  stretchId: 'knee-to-chest',
  mode: 'timer',
  model: null,
  startedAtMs: 1_758_100_000_000,
  endedAtMs: null,
  ending: null,
  heldRightMs: 19_000,
  tensionAfter: null,
  note: '',
};
const SETTINGS = {
  id: 'current',
  cameraDeviceId: 'usb',
  cameraFacing: 'environment',
  model: 'lite',
  voiceMode: 'counts',
  voiceUri: 'a-voice',
  voiceRate: 1.15,
  voiceVolume: 0.4,
  vibrates: false,
  holdSeconds: 60,
  repetitions: 3,
  sides: 'one',
  level: 'gentle',
  showsGhost: false,
  keepsTraces: false,
  language: 'de',
};
const SCREENING = {
  id: 'current',
  answeredAtMs: 1_757_999_000_000,
  applies: ['hip-replacement', 'pregnant'],
  cleared: ['pregnant'],
  asked: ['hip-replacement', 'pregnant', 'knee'],
};
const TRACE = sessionTraceOf('lunge_good');

let device: Device;
beforeEach(async () => {
  device = new Device();
  const packed = await deflate(encodeTrace(TRACE));
  const old = new Dexie('unfurl', { indexedDB: device.indexedDB, IDBKeyRange });
  old.version(1).stores({
    sessions: 'id, [state+startedAtMs]',
    settings: 'id',
    screening: 'id',
  });
  old.version(2).stores({ traces: 'sessionId' });
  await old.table('sessions').bulkAdd([ENDED, ONLY_NOTE, RUNNING]);
  await old.table('settings').add(SETTINGS);
  await old.table('screening').add(SCREENING);
  await old.table('traces').add({ sessionId: 'ended-2', packed });
  old.close();
});
afterEach(() => vi.restoreAllMocks());

it('a session of version 2 is opened with everything that was in it', async () => {
  const tab = device.openTab();
  expect(
    await tab.sessions.find(toSessionId('ended-2')),
    'a part of a session is lost with an update',
  ).toEqual({
    id: 'ended-2',
    practiceId: 'half-kneeling-lunge',
    mode: 'camera',
    guided: null,
    runId: null,
    model: 'lite',
    startedAt: 1_758_000_010_000,
    updatedAt: 1_758_000_098_000,
    endedAt: 1_758_000_099_000,
    ending: 'stopped',
    holdTargetMs: 45_000,
    heldMs: { left: 43_200, right: 11_600 },
    reliefMs: 2_200,
    measures: ENDED.measures,
    faults: ENDED.faults,
    repetitions: ENDED.repetitions,
    moments: ENDED.moments,
    positionMatch: { left: 0.83, right: null },
    level: 'gentle',
    easeOffs: ENDED.easeOffs,
    acceptedSides: ['right'],
    feelings: {
      before: { tension: 8, moods: [], places: [], note: '' },
      after: { tension: 5, moods: [], places: [], note: 'the left side is the tight one' },
    },
  });
});

it('every session of version 2 is in its place, and so is its replay', async () => {
  const tab = device.openTab();
  expect(
    (await tab.sessions.list()).map(({ id, feelings }) => [id, feelings.after?.note]),
    'the journal is lost with an update',
  ).toEqual([
    ['only-note', 'before breakfast'],
    ['ended-2', 'the left side is the tight one'],
  ]);
  expect(
    (await tab.sessions.listInterrupted()).map(({ id, heldMs, feelings }) => [
      id,
      heldMs.right,
      feelings.before?.tension,
      feelings.after,
    ]),
    'a session that was cut off before the update is never offered',
  ).toEqual([['cut-off-2', 19_000, 8, null]]);
  expect(await tab.traces.find(toSessionId('ended-2')), 'the replay is lost').toEqual(
    decodeTrace(encodeTrace(TRACE)),
  );
});

it('settings and health answers of version 2 stay as they were chosen', async () => {
  const tab = device.openTab();
  expect(await tab.settings.load(), 'the choices are lost with an update').toEqual({
    ...DEFAULT_SETTINGS,
    camera: { deviceId: 'usb', facing: 'environment' },
    model: 'lite',
    voice: { mode: 'counts', voiceUri: 'a-voice', rate: 1.15, volume: 0.4, vibrates: false },
    holdSeconds: 60,
    repetitions: 3,
    sides: 'one',
    level: 'gentle',
    showsGhost: false,
    keepsTraces: false,
    language: 'de',
  });
  expect(await tab.settings.loadScreening(), 'the health answers are lost').toEqual({
    answeredAt: 1_757_999_000_000,
    applies: ['hip-replacement', 'pregnant'],
    cleared: ['pregnant'],
    asked: ['hip-replacement', 'pregnant', 'knee'],
  });
});

it('the rows on the disk have one shape only, and a second opening changes nothing', async () => {
  await device.openTab().sessions.list();
  const read = () => device.direct((database) => database.table('sessions').toArray());
  const upgraded = await read();
  const former = ['stretchId', 'tensionBefore', 'tensionAfter', 'note'];
  expect(
    former.filter((field) => upgraded.some((row: object) => field in row)),
    'two shapes are left in one row',
  ).toEqual([]);
  await device.openTab().sessions.list();
  expect(await read()).toEqual(upgraded);
});

it('the new tables can be used at once', async () => {
  const tab = device.openTab();
  await tab.checkIns.save(checkInRecord());
  await tab.routines.save(ownRoutine());
  await tab.runs.save(runRecord());
  expect(await tab.checkIns.list()).toEqual([checkInRecord()]);
  expect(await tab.routines.list()).toEqual([ownRoutine()]);
  expect(await tab.runs.list()).toEqual([runRecord()]);
});

it('a damaged row stops nobody from getting the rest', async () => {
  await device.direct((database) =>
    database.table('sessions').add({ id: 'damaged', state: 'ended', startedAtMs: 5, note: {} }),
  );
  const tab = device.openTab();
  expect((await tab.sessions.list()).map(({ id }) => id)).toEqual(['only-note', 'ended-2']);
  expect(tab.events.unreadable, 'the damaged row is hidden from the person').toEqual(['damaged']);
});

it('a disk too full for the upgrade is told, and nothing is lost', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await device.openTab().availability(), 'a full disk looks like an empty journal').toEqual({
    kind: 'disk-full',
  });
  vi.restoreAllMocks();
  expect(await device.openTab().sessions.list(), 'half an upgrade').toHaveLength(2);
});
