import { beforeEach, expect, it } from 'vitest';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { ownRoutine, ROUTINE_ITEMS } from '../support/kept-records.ts';
import { Device, NOW_MS, type Tab } from '../support/storage-tabs.ts';

const at = (secondsAgo: number) => epochMilliseconds(NOW_MS - secondsAgo * 1000);
const [STRETCH, ROLLING, BREATHING] = ROUTINE_ITEMS;

let device: Device;
let tab: Tab;
beforeEach(() => {
  device = new Device();
  tab = device.openTab();
});

const listedIds = async () => (await tab.routines.list()).map(({ id }) => id);
const plantItems = (items: unknown) =>
  device.direct((database) => database.table('routines').update('routine-a', { items }));

it('save and list: gives back whole routines in the order in which they were made', async () => {
  const second = ownRoutine({ id: 'second', createdAt: at(500) });
  const first = ownRoutine({ id: 'first', createdAt: at(900), items: [] });
  const third = ownRoutine({ id: 'third', createdAt: at(100), name: '' });
  for (const routine of [second, first, third]) {
    expect(await tab.routines.save(routine)).toEqual({ kind: 'saved' });
  }
  expect(
    await device.openTab().routines.list(),
    'a part of a routine is lost, or the list is out of order',
  ).toEqual([first, second, third]);
});

it('save: replaces an older state, which stays in its place', async () => {
  await tab.routines.save(ownRoutine({ id: 'early', createdAt: at(900) }));
  await tab.routines.save(ownRoutine({ id: 'late', createdAt: at(100) }));
  const changed = ownRoutine({
    id: 'early',
    name: 'After work',
    items: [...ROUTINE_ITEMS].reverse(),
    createdAt: at(900),
    updatedAt: at(3),
  });
  await tab.routines.save(changed);
  expect((await tab.routines.list())[0], 'a change is lost').toEqual(changed);
  expect(await listedIds(), 'a changed routine moves about').toEqual(['early', 'late']);
});

it('delete: removes one routine only, and saving it again undoes that', async () => {
  const goes = ownRoutine({ id: 'goes', createdAt: at(900) });
  await tab.routines.save(goes);
  await tab.routines.save(ownRoutine({ id: 'stays', createdAt: at(100) }));
  expect(await tab.routines.delete('goes')).toEqual({ kind: 'removed' });
  expect(await listedIds(), 'the wrong routine is gone').toEqual(['stays']);
  await tab.routines.save(goes);
  expect(await listedIds(), 'undo does not bring it back to its place').toEqual(['goes', 'stays']);
});

it.each<[string, object]>([
  ['of an unknown kind', { ...STRETCH, kind: 'dance' }],
  ['without a practice', { ...STRETCH, practiceId: 9 }],
  ['with a hold of no length', { ...STRETCH, holdSeconds: 0 }],
  ['with half a repetition', { ...STRETCH, repetitions: 0.5 }],
  ['with a rest that is no number', { ...STRETCH, restSeconds: 'long' }],
  ['with a third side', { ...STRETCH, sides: 'three' }],
  ['without a word about the camera', { ...STRETCH, hasCamera: undefined }],
  ['without its choice', { ...ROLLING, choice: null }],
  ['with parts that are no number', withChoice({ parts: '4' })],
  ['with no round at all', withChoice({ rounds: 0 })],
  ['with sides that nobody has', withChoice({ sides: 'under' })],
  ['with half a breath', withChoice({ breath: { inSeconds: 4 } })],
  ['with a breath of no length', withChoice({ breath: { inSeconds: 4, outSeconds: 0 } })],
])('list: leaves out an item %s, and keeps the others', async (_, broken) => {
  await tab.routines.save(ownRoutine());
  await plantItems([STRETCH, broken, BREATHING]);
  expect(
    (await tab.routines.list())[0]?.items,
    'a routine cannot be run because of one item',
  ).toEqual([STRETCH, BREATHING]);
});

it.each<[string, object]>([
  ['no list', { items: 'lunge' }],
  ['no name', { name: null }],
  ['no time of change', { updatedAtMs: 'today' }],
])('list: skips a row with %s, reports it and keeps it', async (_, broken) => {
  await tab.routines.save(ownRoutine({ id: 'whole' }));
  await tab.routines.save(ownRoutine({ id: 'broken' }));
  await device.direct((database) => database.table('routines').update('broken', broken));
  expect(await listedIds(), 'one broken row took others with it').toEqual(['whole']);
  expect(tab.events.unreadableOther, 'the broken row is hidden').toEqual(['routines:broken']);
  expect(
    await device.direct((database) => database.table('routines').count()),
    'a broken row was deleted',
  ).toBe(2);
});

function withChoice(change: object): object {
  if (ROLLING?.kind !== 'guided') throw new Error('the fixture has no guided item');
  return { ...ROLLING, choice: { ...ROLLING.choice, ...change } };
}
