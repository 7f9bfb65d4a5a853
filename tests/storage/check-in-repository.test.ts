import { beforeEach, expect, it } from 'vitest';
import { toCheckInId } from '#lib/domain/check-in/check-in.ts';
import { NOTHING_FELT } from '#lib/domain/check-in/feeling.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { checkInRecord } from '../support/kept-records.ts';
import { Device, NOW_MS, type Tab } from '../support/storage-tabs.ts';

const id = toCheckInId;
const at = (secondsAgo: number) => epochMilliseconds(NOW_MS - secondsAgo * 1000);

let device: Device;
let tab: Tab;
beforeEach(() => {
  device = new Device();
  tab = device.openTab();
});

const listedIds = async () => (await tab.checkIns.list()).map((checkIn) => checkIn.id);

it('save and list: gives back everything that was said, newest first', async () => {
  const middle = checkInRecord({ id: id('middle'), at: at(500) });
  const oldest = checkInRecord({ id: id('oldest'), at: at(900), feeling: NOTHING_FELT });
  const newest = checkInRecord({ id: id('newest'), at: at(100) });
  for (const checkIn of [middle, oldest, newest]) {
    expect(await tab.checkIns.save(checkIn)).toEqual({ kind: 'saved' });
  }
  expect(
    await device.openTab().checkIns.list(),
    'a part of a check-in is lost, or the journal is out of order',
  ).toEqual([newest, middle, oldest]);
});

it('save: replaces an older state of the same check-in', async () => {
  await tab.checkIns.save(checkInRecord());
  const changed = checkInRecord({ feeling: { ...NOTHING_FELT, tension: 0, note: 'it was 0' } });
  await tab.checkIns.save(changed);
  expect(await tab.checkIns.list(), 'the check-in appears twice').toEqual([changed]);
});

it('save: takes lists that are watched by a page', async () => {
  const moods = new Proxy(['calm', 'tired'], {});
  const feeling = { ...checkInRecord().feeling, moods };
  expect(await tab.checkIns.save(checkInRecord({ feeling }))).toEqual({ kind: 'saved' });
  expect((await tab.checkIns.list())[0]?.feeling.moods).toEqual(['calm', 'tired']);
});

it('save: asks the browser to keep the data', async () => {
  await tab.checkIns.save(checkInRecord());
  await expect.poll(() => device.persistence.asked, { message: 'never asked' }).toBe(1);
});

it('delete: removes one check-in only', async () => {
  await tab.checkIns.save(checkInRecord({ id: id('goes') }));
  await tab.checkIns.save(checkInRecord({ id: id('stays') }));
  expect(await tab.checkIns.delete(id('goes'))).toEqual({ kind: 'removed' });
  expect(await listedIds(), 'the wrong check-in is gone').toEqual(['stays']);
});

it('list: leaves out what is not understood of a check-in, and keeps it', async () => {
  await tab.checkIns.save(checkInRecord());
  await device.direct((database) =>
    database.table('checkIns').update('check-in-a', {
      feeling: { tension: 11, moods: 'calm', places: ['front.left.hip', 3], note: null, future: 1 },
      future: 'x',
    }),
  );
  expect((await tab.checkIns.list())[0]?.feeling, 'nonsense would reach the screen').toEqual({
    tension: null,
    moods: [],
    places: ['front.left.hip'],
    note: '',
  });
});

it('list: skips a broken row, reports it and keeps it', async () => {
  await tab.checkIns.save(checkInRecord({ id: id('whole'), at: at(300) }));
  await tab.checkIns.save(checkInRecord({ id: id('broken'), at: at(200) }));
  await device.direct((database) =>
    database.table('checkIns').update('broken', { feeling: 'tense' }),
  );
  expect(await listedIds(), 'one broken row took others with it').toEqual(['whole']);
  expect(tab.events.unreadableOther, 'the broken row is hidden').toEqual(['checkIns:broken']);
  expect(tab.events.unreadable, 'a session seems broken').toEqual([]);
  expect(
    await device.direct((database) => database.table('checkIns').count()),
    'a broken row was deleted',
  ).toBe(2);
});
