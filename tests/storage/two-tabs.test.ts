import { beforeEach, expect, it } from 'vitest';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/session/settings.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { sessionTraceOf } from '../support/session-traces.ts';
import { checkInRecord, ownRoutine, runRecord } from '../support/kept-records.ts';
import { Device, sessionRecord, unfinishedRecord, type Tab } from '../support/storage-tabs.ts';

let device: Device;
let first: Tab;
let second: Tab;
beforeEach(() => {
  device = new Device();
  first = device.openTab();
  second = device.openTab();
});

it('both write, neither overwrites the other', async () => {
  await Promise.all([
    first.sessions.save(sessionRecord({ id: toSessionId('from-first') })),
    second.sessions.save(sessionRecord({ id: toSessionId('from-second') })),
  ]);
  const found = (await first.sessions.list()).map((record) => record.id);
  expect(new Set(found), 'a session of one tab is lost').toEqual(
    new Set(['from-first', 'from-second']),
  );
});

it('a write in one tab is heard in both, until the listener is removed', async () => {
  const heard: string[] = [];
  const stop = first.onChange(() => heard.push('first'));
  second.onChange(() => heard.push('second'));
  await second.sessions.save(sessionRecord());
  expect(heard.sort(), 'a page shows an old state').toEqual(['first', 'second']);
  stop();
  await first.settings.change({ level: 'gentle' });
  expect(heard).toEqual(['first', 'second', 'second']);
});

it.each<[string, (tab: Tab) => Promise<unknown>]>([
  ['a check-in', (tab) => tab.checkIns.save(checkInRecord())],
  ['a deleted check-in', (tab) => tab.checkIns.delete(checkInRecord().id)],
  ['a routine', (tab) => tab.routines.save(ownRoutine())],
  ['a deleted routine', (tab) => tab.routines.delete('routine-a')],
  ['a run', (tab) => tab.runs.save(runRecord())],
  ['a deleted run', (tab) => tab.runs.delete(runRecord().id)],
])('%s in one tab is heard in the other', async (_, write) => {
  let heard = 0;
  first.onChange(() => (heard += 1));
  await write(second);
  expect(heard, 'an open page shows an old state').toBe(1);
});

it('reading is not announced as a change', async () => {
  let heard = 0;
  first.onChange(() => (heard += 1));
  await first.sessions.list();
  await first.settings.load();
  await first.checkIns.list();
  await first.routines.list();
  await first.runs.list();
  await first.runs.listInterrupted();
  expect(heard, 'a page that reads on every change would never rest').toBe(0);
});

it('erasing removes everything, for both', async () => {
  await first.sessions.save(sessionRecord());
  await first.traces.save(toSessionId('session-a'), sessionTraceOf('lunge_good'));
  await first.sessions.save(unfinishedRecord({ id: toSessionId('cut-off') }));
  await first.checkIns.save(checkInRecord());
  await second.routines.save(ownRoutine());
  await second.runs.save(runRecord());
  await second.settings.change({ holdSeconds: 60 });
  await second.settings.saveScreening({
    answeredAt: epochMilliseconds(1_759_000_333_444),
    applies: [],
    cleared: [],
    asked: ['knee'],
  });
  await first.eraser.eraseEverything();
  const left = await device.direct((database) =>
    Promise.all(database.tables.map((table) => table.count())),
  );
  expect(left, 'something about the person is still on the device').toEqual(Array(7).fill(0));
  expect(await second.sessions.list()).toEqual([]);
  expect(await second.settings.load()).toEqual(DEFAULT_SETTINGS);
});

it('nothing of the browser is touched before a method is called', () => {
  const touched = () => {
    throw new Error('touched during prerendering');
  };
  expect(() =>
    device.openTab({
      database: touched,
      locks: touched,
      persistence: touched,
      openChannel: touched,
      nowMs: touched,
    }),
  ).not.toThrow();
});
