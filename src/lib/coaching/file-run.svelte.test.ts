import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import type { OpenedFootage, PoseSource } from '#lib/domain/ports.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { AnsweringPose } from '../../../tests/support/answering-pose.ts';
import { settle } from '../../../tests/support/fake-coaching.ts';
import { FakeFootage, FOOTAGE_SIZE } from '../../../tests/support/fake-footage.ts';
import { startPoseSource } from '../../../tests/support/fake-pose-worker.ts';
import { glideIn, playPostures } from '../../../tests/support/posture-script.ts';
import { LUNGE, START_POSTURE, uprightFrame } from '../../../tests/support/upright-skeleton.ts';
import { FileRun, type FileRunStage } from './file-run.svelte.ts';

const SOMEBODY = uprightFrame(LUNGE, 0);
const ABOUT = { stretchId: 'half-kneeling-lunge', model: 'heavy', level: 'standard' } as const;

function startRun(
  footage = new FakeFootage(4),
  ports: { readonly pose?: PoseSource; readonly open?: () => Promise<OpenedFootage> } = {},
) {
  const definition = findStretch(ABOUT.stretchId);
  if (definition === null) throw new Error('the stretch of these tests is gone');
  const plan = planCheck(definition, { level: ABOUT.level, holdSeconds: definition.hold.seconds });
  return new FileRun({
    pose: new AnsweringPose(),
    open: ready(footage),
    plan,
    about: ABOUT,
    ...ports,
  });
}

const ready = (footage: FakeFootage) => (): Promise<OpenedFootage> =>
  Promise.resolve({ kind: 'ready', footage });

function checkOf(stage: FileRunStage) {
  if (stage.kind !== 'done') throw new Error(`it ended as ${JSON.stringify(stage)}`);
  return stage.check;
}

describe('FileRun', () => {
  it('checks every frame once, at its own time', async () => {
    const footage = new FakeFootage(4);
    const pose = new AnsweringPose();
    pose.fateOf = (atMs) => (atMs === 200 ? 'nobody' : SOMEBODY);
    const run = startRun(footage, { pose });
    await run.run();
    const check = checkOf(run.stage);
    expect(check).toMatchObject({ name: 'garden.mp4', size: FOOTAGE_SIZE, plan: ABOUT });
    expect(
      check.frames.map(({ tMs }) => tMs),
      'frames are missing or twice there',
    ).toEqual([0, 100, 200, 300]);
    expect(check.frames.map(({ pose: seen }) => seen !== null)).toEqual([true, true, false, true]);
    expect(run.newest).toBe(check.frames.at(-1));
  });

  it('has the checker forget whoever it saw before, and the file when it is over', async () => {
    const pose = new AnsweringPose();
    pose.fateOf = () => SOMEBODY;
    await startRun(new FakeFootage(2), { pose }).run();
    expect(pose.asked, 'landmarks are smoothed with those of another picture').toEqual([
      'load heavy',
      'begin session',
      'start anew',
      'detect 0',
      'detect 100',
      'start anew',
    ]);
    expect(pose.isHeard, 'a finished run still listens').toBe(false);
  });

  it('judges by the time of the frames, not by how long the check takes', async () => {
    const frames = playPostures(START_POSTURE, glideIn(8));
    const pose = new AnsweringPose();
    pose.fateOf = (atMs) => frames[atMs / 100] ?? 'nobody';
    const run = startRun(new FakeFootage(frames.length), { pose });
    await run.run();
    const held = checkOf(run.stage).frames.at(-1)?.heldMs;
    expect(held?.right, 'eight seconds of hold in a file do not count').toBeGreaterThan(6500);
    expect(held?.left, 'the other leg was credited').toBe(0);
  });

  it('tells how far it is', async () => {
    const pose = new AnsweringPose();
    const told: number[] = [];
    const run = startRun(new FakeFootage(4), { pose });
    pose.fateOf = () => {
      if (run.stage.kind === 'checking') told.push(run.stage.done);
      return SOMEBODY;
    };
    expect(run.stage).toEqual({ kind: 'opening' });
    await run.run();
    expect(told, 'the progress stands still').toEqual([0, 0.25, 0.5]);
  });

  it('gives back every picture and the file', async () => {
    const footage = new FakeFootage(5);
    await startRun(footage).run();
    expect(footage.picturesClosed, 'pictures pile up in memory').toBe(5);
    expect(footage.closed, 'the file stays open').toBe(1);
  });

  it('can be followed by another with the same checker', async () => {
    const pose = new AnsweringPose();
    pose.fateOf = () => SOMEBODY;
    await startRun(new FakeFootage(3), { pose }).run();
    const second = startRun(new FakeFootage(2), { pose });
    await second.run();
    expect(checkOf(second.stage).frames).toHaveLength(2);
  });
});

describe('FileRun: problems', () => {
  it.each(['empty', 'not-footage', 'cannot-decode'] as const)(
    'tells of a file that is %s, and wakes no checker for it',
    async (kind) => {
      const pose = new AnsweringPose();
      const run = startRun(new FakeFootage(0), { pose, open: () => Promise.resolve({ kind }) });
      await run.run();
      expect(run.stage).toEqual({ kind: 'problem', problem: kind, message: null });
      expect(pose.asked, 'a model was loaded for a file that cannot be opened').toEqual([]);
    },
  );

  it('tells of a file that cannot be read at all', async () => {
    const open = () => Promise.reject(new Error('the stick was pulled out'));
    const run = startRun(new FakeFootage(0), { open });
    await run.run();
    const expected = { problem: 'cannot-decode', message: 'the stick was pulled out' };
    expect(run.stage).toEqual({ kind: 'problem', ...expected });
  });

  it('tells of a video that breaks half-way', async () => {
    const footage = new FakeFootage(6);
    footage.breaksAt = 3;
    const run = startRun(footage);
    await run.run();
    const expected = { problem: 'cannot-decode', message: 'bits are missing' };
    expect(run.stage, 'half a video passes for a whole one').toEqual({
      kind: 'problem',
      ...expected,
    });
    expect(footage.closed).toBe(1);
  });

  it('tells of a model that cannot be loaded', async () => {
    const footage = new FakeFootage(6);
    const pose = new AnsweringPose();
    pose.loadOutcome = { kind: 'failed', message: 'offline' };
    const run = startRun(footage, { pose });
    await run.run();
    expect(run.stage).toEqual({ kind: 'problem', problem: 'model', message: 'offline' });
    expect(footage.closed, 'the file stays open').toBe(1);
  });

  it('tells when nobody is in any frame, and has the frames all the same', async () => {
    const run = startRun(new FakeFootage(3));
    await run.run();
    expect(run.stage).toMatchObject({ kind: 'problem', problem: 'nobody' });
    const frames = run.stage.kind === 'problem' && 'check' in run.stage && run.stage.check.frames;
    expect(frames, 'an empty room cannot be looked at').toHaveLength(3);
  });

  it('goes on after a frame that the checker dropped, or was restarted over', async () => {
    const pose = new AnsweringPose();
    pose.fateOf = (atMs) => (({ 100: 'dropped', 200: 'restarted' }) as const)[atMs] ?? SOMEBODY;
    const run = startRun(new FakeFootage(5), { pose });
    await run.run();
    const seen = checkOf(run.stage).frames.map(({ pose: found }) => found !== null);
    expect(seen, 'the answer to one frame was taken for that of another').toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  it('ends when the checker is lost', async () => {
    const footage = new FakeFootage(5);
    const pose = new AnsweringPose();
    pose.fateOf = (atMs) => (atMs === 200 ? 'lost' : SOMEBODY);
    const run = startRun(footage, { pose });
    await run.run();
    expect(run.stage).toEqual({ kind: 'problem', problem: 'checker-lost', message: null });
    expect(footage.isReadingOver, 'the video goes on being decoded for nobody').toBe(true);
    expect(footage.closed).toBe(1);
  });
});

describe('FileRun: cancelling', () => {
  it('stops before the next frame, and stays cancelled', async () => {
    const footage = new FakeFootage(50);
    const pose = new AnsweringPose();
    const run = startRun(footage, { pose });
    pose.fateOf = (atMs) => {
      if (atMs === 300) run.cancel();
      return SOMEBODY;
    };
    await run.run();
    expect(run.stage).toEqual({ kind: 'cancelled' });
    expect(pose.asked.filter((each) => each.startsWith('detect'))).toHaveLength(4);
    expect(footage.picturesClosed, 'a picture was not given back').toBe(footage.picturesTaken);
    expect([footage.isReadingOver, footage.closed]).toEqual([true, 1]);
  });

  it('closes a file that was opened too late', async () => {
    const footage = new FakeFootage(3);
    const pose = new AnsweringPose();
    const run = startRun(footage, { pose });
    const running = run.run();
    run.cancel();
    await running;
    expect(run.stage).toEqual({ kind: 'cancelled' });
    expect(pose.asked, 'a cancelled run still loads a model').toEqual([]);
    expect(footage.closed).toBe(1);
  });

  it('takes nothing back once it is done', async () => {
    const pose = new AnsweringPose();
    pose.fateOf = () => SOMEBODY;
    const run = startRun(new FakeFootage(2), { pose });
    await run.run();
    run.cancel();
    expect(run.stage.kind, 'a finished check was thrown away').toBe('done');
  });
});

describe('FileRun with the real pose source', () => {
  it('goes on with a worker that was started anew', async () => {
    const { source, worker, workers } = startPoseSource();
    const run = startRun(new FakeFootage(3), { pose: source });
    const running = run.run();
    await settle();
    worker().reply({ type: 'ready' });
    await settle();
    expect(worker().sent.map(({ type }) => type)).toEqual(['load', 'start-anew', 'detect']);
    worker().onerror?.({ message: 'crash' });
    await settle();
    expect(workers, 'the run hangs at the frame that was lost').toHaveLength(2);
    worker().reply({ type: 'ready' });
    await settle();
    worker().answer();
    await settle();
    worker().answer();
    await running;
    expect(run.stage).toMatchObject({ kind: 'problem', problem: 'nobody' });
    expect(worker().frames.map(({ capturedAtMs }) => capturedAtMs)).toEqual([100, 200]);
  });
});
