import { beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_FELT } from '#lib/domain/check-in/feeling.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { epochMilliseconds, milliseconds } from '#lib/domain/units.ts';
import {
  Device,
  guidedRecord,
  NOW_MS,
  sessionRecord,
  unfinishedRecord,
  type Tab,
} from '../support/storage-tabs.ts';

const id = toSessionId;
const at = (secondsAgo: number) => epochMilliseconds(NOW_MS - secondsAgo * 1000);
const ids = (records: readonly { id: string }[]) => records.map((record) => record.id);

let device: Device;
let tab: Tab;
beforeEach(() => {
  device = new Device();
  tab = device.openTab();
});

describe('save and find', () => {
  it('gives back the whole record', async () => {
    expect(await tab.sessions.save(sessionRecord())).toEqual({ kind: 'saved' });
    expect(
      await tab.sessions.find(id('session-a')),
      'a part of the stored session is lost',
    ).toEqual(sessionRecord());
  });

  it('gives back a guided practice', async () => {
    await tab.sessions.save(guidedRecord());
    expect(
      await tab.sessions.find(id('session-a')),
      'it is not known what was practised without the camera, and how long',
    ).toEqual(guidedRecord());
  });

  it('replaces an older state of the same session', async () => {
    await tab.sessions.save(unfinishedRecord());
    await tab.sessions.save(sessionRecord());
    expect(ids(await tab.sessions.list()), 'the session appears twice').toEqual(['session-a']);
  });

  it('keeps an ended session ended when a late write of its running state arrives', async () => {
    await tab.sessions.save(sessionRecord());
    expect(await tab.sessions.save(unfinishedRecord())).toEqual({ kind: 'saved' });
    expect(
      (await tab.sessions.find(id('session-a')))?.ending,
      'a completed session became an interrupted one',
    ).toBe('completed');
  });

  it('keeps how much of the held time was relief only', async () => {
    await tab.sessions.save(sessionRecord({ reliefMs: milliseconds(4300) }));
    const found = await tab.sessions.find(id('session-a'));
    expect(found?.reliefMs, 'time that stretched no psoas is shown as a stretch').toBe(4300);
  });

  it('finds nothing under an unknown id', async () => {
    expect(await tab.sessions.find(id('nobody')), 'a session came from nowhere').toBeNull();
  });
});

describe('list', () => {
  it('gives ended sessions, newest first', async () => {
    await tab.sessions.save(sessionRecord({ id: id('middle'), startedAt: at(500) }));
    await tab.sessions.save(sessionRecord({ id: id('oldest'), startedAt: at(900) }));
    await tab.sessions.save(sessionRecord({ id: id('newest'), startedAt: at(100) }));
    await tab.sessions.save(unfinishedRecord({ id: id('running'), startedAt: at(50) }));
    expect(ids(await tab.sessions.list()), 'the journal is out of order').toEqual([
      'newest',
      'middle',
      'oldest',
    ]);
  });

  it('skips a broken row, reports it and keeps it', async () => {
    await tab.sessions.save(sessionRecord({ id: id('whole'), startedAt: at(300) }));
    await tab.sessions.save(sessionRecord({ id: id('broken'), startedAt: at(200) }));
    await device.direct((database) =>
      database.table('sessions').update('broken', { heldLeftMs: 'many' }),
    );
    expect(ids(await tab.sessions.list()), 'one broken row took others with it').toEqual(['whole']);
    expect(tab.events.unreadable, 'the broken row is hidden from the person').toEqual(['broken']);
    expect(
      await device.direct((database) => database.table('sessions').count()),
      'a broken row was deleted',
    ).toBe(2);
  });

  it('leaves out a measure that this build does not know, and keeps the session', async () => {
    await tab.sessions.save(sessionRecord());
    await device.direct((database) =>
      database.table('sessions').update('session-a', {
        measures: [{ measure: 'pelvicSparkle', limb: 'rear', stretchedSide: 'left' }, 7, null],
        model: 'gigantic',
        repetitions: 'two',
        moments: [{ faultId: 'lean', stretchedSide: 'left', fromMs: 9000, toMs: 4000 }],
        easeOffs: [{ atMs: 5, stretchedSide: 'left', pain: 44, reason: 'pain' }, { atMs: 6 }],
        matchLeft: 1.7,
        level: 'heroic',
        acceptedSides: { left: true },
        runId: 5,
        guided: { plannedMs: 9 },
        feelingBefore: 'tense',
        feelingAfter: { tension: -3, moods: ['calm', 4, null], places: 'hip', note: 12 },
        unknownField: { deep: true },
      }),
    );
    const [record] = await tab.sessions.list();
    expect(record?.measures, 'an unknown measure would reach the screen').toEqual([]);
    expect(record?.heldMs.left, 'the held time is lost').toBe(28_400);
    expect(record, 'nonsense would reach the screen').toMatchObject({
      model: null,
      repetitions: [],
      moments: [],
      easeOffs: [{ atMs: 5, stretchedSide: 'left', pain: null, reason: 'pain' }],
      positionMatch: { left: null, right: null },
      level: null,
      acceptedSides: [],
      runId: null,
      guided: null,
      feelings: { before: null, after: { tension: null, moods: ['calm'], places: [], note: '' } },
    });
  });

  it('skips a guided practice of which it is not known how long it was', async () => {
    await tab.sessions.save(guidedRecord({ id: id('whole'), startedAt: at(300) }));
    await tab.sessions.save(guidedRecord({ id: id('broken') }));
    await device.direct((database) =>
      database.table('sessions').update('broken', { guided: { plannedMs: 60_000 } }),
    );
    expect(ids(await tab.sessions.list()), 'a length is shown that nobody knows').toEqual([
      'whole',
    ]);
    expect(tab.events.unreadable).toEqual(['broken']);
  });

  it('never says that a guided practice was judged', async () => {
    await tab.sessions.save(guidedRecord());
    await device.direct((database) =>
      database.table('sessions').update('session-a', { model: 'full' }),
    );
    expect((await tab.sessions.list())[0]?.model, 'a judgement out of nothing').toBeNull();
  });
});

describe('remark', () => {
  const AFTER = { tension: 2, moods: ['calm', 'own word'], places: ['front.neck'], note: 'looser' };

  it('changes how it felt after, and nothing else', async () => {
    await tab.sessions.save(sessionRecord());
    await tab.sessions.save(sessionRecord({ id: id('other') }));
    expect(await tab.sessions.remark(id('session-a'), AFTER)).toEqual({ kind: 'saved' });
    const { before, after } = sessionRecord().feelings;
    expect(await tab.sessions.find(id('session-a')), 'a remark changed the session').toEqual(
      sessionRecord({ feelings: { before, after: AFTER } }),
    );
    expect(
      (await tab.sessions.find(id('other')))?.feelings.after,
      'the note is under another session',
    ).toEqual(after);
  });

  it('takes an answer back', async () => {
    await tab.sessions.save(sessionRecord());
    await tab.sessions.remark(id('session-a'), NOTHING_FELT);
    expect((await tab.sessions.find(id('session-a')))?.feelings).toEqual({
      before: sessionRecord().feelings.before,
      after: NOTHING_FELT,
    });
  });

  it('does not touch a session that is still running', async () => {
    await tab.sessions.save(unfinishedRecord());
    const outcome = await tab.sessions.remark(id('session-a'), AFTER);
    expect(outcome.kind, 'it says saved about something it did not save').toBe('unavailable');
    expect(await tab.sessions.find(id('session-a'))).toEqual(unfinishedRecord());
  });

  it('does not bring a deleted session back, and does not say "saved"', async () => {
    expect(
      await tab.sessions.remark(id('gone'), AFTER),
      'a note to a deleted session seems kept',
    ).toEqual({ kind: 'unavailable', reason: 'gone' });
    expect(await tab.sessions.find(id('gone')), 'a deleted session is back').toBeNull();
  });
});

describe('delete', () => {
  it('removes one session only', async () => {
    await tab.sessions.save(sessionRecord({ id: id('goes') }));
    await tab.sessions.save(sessionRecord({ id: id('stays') }));
    await tab.sessions.delete(id('goes'));
    expect(ids(await tab.sessions.list()), 'the wrong session is gone').toEqual(['stays']);
  });
});

describe('interrupted sessions', () => {
  it('are those without an end that no tab runs, newest first', async () => {
    await tab.sessions.save(unfinishedRecord({ id: id('earlier'), startedAt: at(700) }));
    await tab.sessions.save(unfinishedRecord({ id: id('later'), startedAt: at(400) }));
    await tab.sessions.save(sessionRecord({ id: id('ended') }));
    expect(
      ids(await tab.sessions.listInterrupted()),
      'a cut-off session is not offered again',
    ).toEqual(['later', 'earlier']);
  });

  it('are not offered in a second tab while the first runs them', async () => {
    const second = device.openTab();
    const release = tab.sessions.claim(id('session-a'));
    await tab.sessions.save(unfinishedRecord());
    expect(
      ids(await second.sessions.listInterrupted()),
      'the second tab would end the session that is running in the first',
    ).toEqual([]);
    expect(await second.isSessionRunning(), 'an update would cut the session off').toBe(true);
    release();
    await expect
      .poll(async () => ids(await second.sessions.listInterrupted()), {
        message: 'a session is never offered after its tab is gone',
      })
      .toEqual(['session-a']);
    expect(await second.isSessionRunning()).toBe(false);
  });

  it('without locks, are those not written for ten seconds', async () => {
    const lockless = device.openTab({ locks: () => null });
    await lockless.sessions.save(unfinishedRecord({ id: id('quiet'), updatedAt: at(10.5) }));
    await lockless.sessions.save(unfinishedRecord({ id: id('lively'), updatedAt: at(9.5) }));
    expect(
      ids(await lockless.sessions.listInterrupted()),
      'a running session is taken for cut off, or a cut-off one is never offered',
    ).toEqual(['quiet']);
  });

  it('without locks, do not include what this tab itself runs', async () => {
    const lockless = device.openTab({ locks: () => null });
    const release = lockless.sessions.claim(id('session-a'));
    await lockless.sessions.save(unfinishedRecord());
    expect(ids(await lockless.sessions.listInterrupted())).toEqual([]);
    release();
    expect(ids(await lockless.sessions.listInterrupted())).toEqual(['session-a']);
  });
});

describe('asking to keep the data', () => {
  it('happens once, after the first ended session', async () => {
    await tab.sessions.save(unfinishedRecord());
    expect(device.persistence.asked, 'asked before there is anything to lose').toBe(0);
    await tab.sessions.save(sessionRecord());
    await tab.sessions.save(sessionRecord({ id: id('session-b') }));
    await expect.poll(() => device.persistence.asked, { message: 'never asked' }).toBe(1);
  });

  it('does not happen where the browser has already agreed', async () => {
    device.persistence.granted = true;
    await tab.sessions.save(sessionRecord());
    await tab.sessions.find(id('session-a'));
    expect(device.persistence.asked, 'asked for nothing').toBe(0);
  });
});
