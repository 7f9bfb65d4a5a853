import { beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_FELT } from '#lib/domain/check-in/feeling.ts';
import { toRunId } from '#lib/domain/routine/routine-run.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { ROUTINE_ITEMS, runRecord, unfinishedRun } from '../support/kept-records.ts';
import { Device, NOW_MS, sessionRecord, type Tab } from '../support/storage-tabs.ts';

const id = toRunId;
const at = (secondsAgo: number) => epochMilliseconds(NOW_MS - secondsAgo * 1000);
const ids = (runs: readonly { id: string }[]) => runs.map((run) => run.id);

let device: Device;
let tab: Tab;
beforeEach(() => {
  device = new Device();
  tab = device.openTab();
});

const plant = (row: object) =>
  device.direct((database) => database.table('runs').update('run-a', row));

describe('save and find', () => {
  it.each([
    ['an ended run', runRecord()],
    ['a run that goes on', unfinishedRun()],
    [
      'a run of an own routine that nobody was asked about',
      runRecord({
        routine: { id: 'own', name: 'Before bed', items: ROUTINE_ITEMS },
        ending: 'stopped',
        passed: 2,
        feelings: { before: null, after: null },
      }),
    ],
  ])('gives back %s', async (_, run) => {
    expect(await tab.runs.save(run)).toEqual({ kind: 'saved' });
    expect(await device.openTab().runs.find(run.id), 'a part of the run is lost').toEqual(run);
  });

  it('keeps an ended run ended when a late write of its running state arrives', async () => {
    await tab.runs.save(runRecord());
    expect(await tab.runs.save(unfinishedRun())).toEqual({ kind: 'saved' });
    expect(
      (await tab.runs.find(id('run-a')))?.ending,
      'a completed routine is offered to be gone on with',
    ).toBe('completed');
  });

  it('finds nothing under an unknown id', async () => {
    expect(await tab.runs.find(id('nobody')), 'a run came from nowhere').toBeNull();
  });
});

describe('list', () => {
  it('gives all runs, newest first', async () => {
    await tab.runs.save(runRecord({ id: id('middle'), startedAt: at(500) }));
    await tab.runs.save(unfinishedRun({ id: id('oldest'), startedAt: at(900) }));
    await tab.runs.save(runRecord({ id: id('newest'), startedAt: at(100) }));
    expect(ids(await tab.runs.list()), 'the journal is out of order').toEqual([
      'newest',
      'middle',
      'oldest',
    ]);
  });

  it('leaves out an item that is not understood, and still goes on at the right one', async () => {
    await tab.runs.save(unfinishedRun());
    const [stretch, rolling, breathing] = ROUTINE_ITEMS;
    await plant({
      routine: { id: 'mine', name: 7, items: [stretch, { kind: 'dance' }, rolling, breathing] },
      passed: 3,
      ending: 'melted',
      feelingBefore: 'tense',
    });
    expect(await tab.runs.find(id('run-a')), 'an item is done twice or skipped').toEqual(
      unfinishedRun({
        routine: { id: 'mine', name: null, items: ROUTINE_ITEMS },
        passed: 2,
        feelings: { before: null, after: runRecord().feelings.after },
      }),
    );
  });

  it.each<[string, object]>([
    ['no routine', { routine: null }],
    ['no item that is understood', { routine: { id: 'x', name: null, items: [{ kind: 'x' }] } }],
    ['no count of what is behind', { passed: 'two' }],
    ['an end that is no time', { endedAtMs: 'yesterday' }],
  ])('skips a row with %s, reports it and keeps it', async (_, broken) => {
    await tab.runs.save(runRecord());
    await tab.runs.save(runRecord({ id: id('whole') }));
    await plant(broken);
    expect(ids(await tab.runs.list()), 'one broken row took others with it').toEqual(['whole']);
    expect(tab.events.unreadableOther, 'the broken row is hidden').toEqual(['runs:run-a']);
    expect(
      await device.direct((database) => database.table('runs').count()),
      'a broken row was deleted',
    ).toBe(2);
  });
});

describe('delete', () => {
  it('removes one run only, and none of its sessions', async () => {
    await tab.runs.save(runRecord());
    await tab.runs.save(runRecord({ id: id('stays') }));
    const session = sessionRecord({ id: toSessionId('in-the-run'), runId: id('run-a') });
    await tab.sessions.save(session);
    expect(await tab.runs.delete(id('run-a'))).toEqual({ kind: 'removed' });
    expect(ids(await tab.runs.list()), 'the wrong run is gone').toEqual(['stays']);
    expect(await tab.sessions.list(), 'a session went with its routine').toEqual([session]);
  });
});

describe('remark', () => {
  const AFTER = { tension: 1, moods: ['hopeful'], places: ['back.neck'], note: 'lighter' };

  it('changes how it felt after, and nothing else', async () => {
    await tab.runs.save(runRecord());
    expect(await tab.runs.remark(id('run-a'), AFTER)).toEqual({ kind: 'saved' });
    const { before } = runRecord().feelings;
    expect(await tab.runs.find(id('run-a')), 'a remark changed the run').toEqual(
      runRecord({ feelings: { before, after: AFTER } }),
    );
  });

  it('does not bring a deleted run back, and does not say "saved"', async () => {
    expect(await tab.runs.remark(id('gone'), NOTHING_FELT)).toEqual({
      kind: 'unavailable',
      reason: 'gone',
    });
    expect(await tab.runs.find(id('gone')), 'a deleted run is back').toBeNull();
  });
});

describe('interrupted runs', () => {
  it('are those without an end that no tab goes on with, newest first', async () => {
    await tab.runs.save(unfinishedRun({ id: id('earlier'), startedAt: at(700) }));
    await tab.runs.save(unfinishedRun({ id: id('later'), startedAt: at(400) }));
    await tab.runs.save(runRecord({ id: id('ended') }));
    expect(ids(await tab.runs.listInterrupted()), 'a cut-off run is not offered again').toEqual([
      'later',
      'earlier',
    ]);
  });

  it('are not offered in a second tab while the first goes on with them', async () => {
    const second = device.openTab();
    const release = tab.runs.claim(id('run-a'));
    await tab.runs.save(unfinishedRun());
    expect(ids(await second.runs.listInterrupted()), 'one routine runs in two tabs').toEqual([]);
    expect(await second.isSessionRunning(), 'an update would cut the routine off').toBe(true);
    release();
    await expect
      .poll(async () => ids(await second.runs.listInterrupted()), {
        message: 'a run is never offered after its tab is gone',
      })
      .toEqual(['run-a']);
    expect(await second.isSessionRunning()).toBe(false);
  });

  it('are told from a session of the same id', async () => {
    const release = tab.sessions.claim(toSessionId('run-a'));
    await tab.runs.save(unfinishedRun());
    expect(
      ids(await device.openTab().runs.listInterrupted()),
      'a session hides a run that was cut off',
    ).toEqual(['run-a']);
    release();
  });

  it('without locks, are those not written for longer than an item takes', async () => {
    const lockless = device.openTab({ locks: () => null });
    await lockless.runs.save(unfinishedRun({ id: id('quiet'), updatedAt: at(1801) }));
    await lockless.runs.save(unfinishedRun({ id: id('lively'), updatedAt: at(1799) }));
    expect(
      ids(await lockless.runs.listInterrupted()),
      'a run that goes on is taken for cut off, or a cut-off one is never offered',
    ).toEqual(['quiet']);
  });
});

it('asking to keep the data happens after the first ended run', async () => {
  await tab.runs.save(unfinishedRun());
  expect(device.persistence.asked, 'asked before there is anything to lose').toBe(0);
  await tab.runs.save(runRecord());
  await expect.poll(() => device.persistence.asked, { message: 'never asked' }).toBe(1);
});
