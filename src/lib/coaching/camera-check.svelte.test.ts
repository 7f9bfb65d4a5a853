import { describe, expect, it } from 'vitest';
import type { CameraProblem, PoseLoadOutcome } from '#lib/domain/ports.ts';
import { planPractice } from '#lib/domain/session/practice/practice-plan.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { PLAIN_WORDING } from '../../../tests/support/check-session-run.ts';
import { stretchNamed } from '../../../tests/support/shipped-stretch.ts';
import {
  FakeFrames,
  FakePose,
  fakeCoaching,
  settle,
} from '../../../tests/support/fake-coaching.ts';
import { CameraCheck, type CameraCheckPorts, type Lack } from './camera-check.svelte.ts';
import { CheckSession } from './check-session.svelte.ts';

/** An answer that is given later. */
function later<T>() {
  let give: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (give = resolve));
  const answer = (value: T): void => {
    give(value);
  };
  return { promise, give: answer };
}
type Opened = Awaited<ReturnType<CameraCheckPorts['openCamera']>>;

/** A check whose camera, model and capability answer only when told to. */
function prepare() {
  const fake = fakeCoaching();
  const frames = new FakeFrames();
  const capability = later<Lack | null>();
  const opened = later<Opened>();
  const openedAgain = later<Opened>();
  const model = later<PoseLoadOutcome>();
  const calls = { camera: 0, model: 0, sessions: 0, givenBack: 0 };
  const definition = stretchNamed('half-kneeling-lunge');
  const check = new CameraCheck({
    missingCapability: () => capability.promise,
    openCamera: () => {
      calls.camera += 1;
      return (calls.camera === 1 ? opened : openedAgain).promise;
    },
    loadModel: () => {
      calls.model += 1;
      return model.promise;
    },
    createSession: (source) => {
      calls.sessions += 1;
      return new CheckSession(
        {
          ...fake.ports,
          pose: new FakePose(),
          frames: source,
          wording: PLAIN_WORDING,
        },
        {
          id: toSessionId('check-2'),
          model: 'full',
          definition,
          practice: planPractice(definition, {
            level: 'standard',
            best: null,
            holdSeconds: 30,
            repetitions: 2,
            sides: 'both',
          }),
          runId: null,
          before: null,
          showsGhost: false,
        },
      );
    },
  });
  const camera: Opened = {
    kind: 'ready',
    frames,
    giveBack: () => {
      calls.givenBack += 1;
    },
  };
  return { ...fake, check, calls, frames, capability, opened, openedAgain, model, camera };
}

const CAMERA_PROBLEMS: readonly CameraProblem[] = [
  'denied',
  'no-device',
  'in-use',
  'insecure',
  'lost',
  'failed',
];

describe('CameraCheck', () => {
  it('goes from the tap to a running session and tells what it waits for', async () => {
    const { check, calls, frames, capability, opened, model, camera } = prepare();
    expect(check.stage).toEqual({ kind: 'idle' });
    const opening = check.open();
    expect(check.stage).toEqual({ kind: 'opening', waitsFor: 'camera' });
    capability.give(null);
    opened.give(camera);
    await settle();
    expect(check.stage).toEqual({ kind: 'opening', waitsFor: 'model' });
    model.give({ kind: 'ready' });
    await opening;
    expect(check.stage.kind).toBe('live');
    expect(frames.watcher, 'the session does not watch the camera').not.toBeNull();
    expect(calls).toEqual({ camera: 1, model: 1, sessions: 1, givenBack: 0 });
  });

  it('fetches camera and model side by side', async () => {
    const { check, calls, capability } = prepare();
    void check.open();
    capability.give(null);
    await settle();
    expect(calls.camera, 'the person waits for the model before being asked').toBe(1);
    expect(calls.model, 'the download waits until the camera was allowed').toBe(1);
  });

  it.each(['webgl2', 'wasm-simd', 'worker'] as const)(
    'asks for no camera on a device without %s',
    async (lack) => {
      const { check, calls, capability } = prepare();
      capability.give(lack);
      await check.open();
      expect(check.stage).toEqual({ kind: 'problem', problem: { kind: 'lacks', lack } });
      expect(calls.camera, 'the person was asked for a camera that cannot be used').toBe(0);
      expect(calls.model, 'megabytes were fetched that cannot be used').toBe(0);
    },
  );

  it.each(CAMERA_PROBLEMS)('tells when the camera is %s', async (problem) => {
    const { check, calls, capability, opened } = prepare();
    capability.give(null);
    opened.give({ kind: problem });
    await check.open();
    expect(check.stage).toEqual({ kind: 'problem', problem: { kind: 'camera', problem } });
    expect(calls.sessions).toBe(0);
  });

  it('tells when the model cannot be loaded, and gives the camera back', async () => {
    const { check, calls, capability, opened, model, camera } = prepare();
    capability.give(null);
    opened.give(camera);
    model.give({ kind: 'failed', message: 'offline' });
    await check.open();
    expect(check.stage).toEqual({
      kind: 'problem',
      problem: { kind: 'model', message: 'offline' },
    });
    expect(calls.givenBack, 'the camera light stays on behind the message').toBe(1);
  });

  it('gives the camera back at once when it is left while the model loads', async () => {
    const { check, calls, capability, opened, model, camera } = prepare();
    const opening = check.open();
    capability.give(null);
    opened.give(camera);
    await settle();
    await check.leave();
    expect(calls.givenBack, 'the camera stays on until a long download is over').toBe(1);
    model.give({ kind: 'ready' });
    await opening;
    expect(calls).toEqual({ camera: 1, model: 1, sessions: 0, givenBack: 1 });
    expect(check.stage).toEqual({ kind: 'idle' });
  });

  it('gives a camera back that is allowed only after leaving', async () => {
    const { check, calls, capability, opened, camera } = prepare();
    void check.open();
    capability.give(null);
    await settle();
    await check.leave();
    opened.give(camera);
    await settle();
    expect(calls.givenBack, 'a camera that nobody watches stays on').toBe(1);
    expect(calls.sessions).toBe(0);
    expect(check.stage).toEqual({ kind: 'idle' });
  });

  it('asks for no camera when it is left before that', async () => {
    const { check, calls, capability } = prepare();
    const opening = check.open();
    await check.leave();
    capability.give(null);
    await opening;
    expect(calls.camera).toBe(0);
    expect(check.stage).toEqual({ kind: 'idle' });
  });

  it('shows no problem of an attempt that was left', async () => {
    const { check, capability, opened } = prepare();
    const opening = check.open();
    capability.give(null);
    await settle();
    await check.leave();
    opened.give({ kind: 'denied' });
    await opening;
    expect(check.stage).toEqual({ kind: 'idle' });
  });

  it('ends and keeps a running session when it is left', async () => {
    const { check, capability, opened, model, camera, ends, store } = prepare();
    capability.give(null);
    opened.give(camera);
    model.give({ kind: 'ready' });
    await check.open();
    await check.leave();
    expect(ends[0]?.record.ending).toBe('stopped');
    expect(store.last?.endedAt, 'the session would be offered as interrupted').not.toBeNull();
    expect(check.stage).toEqual({ kind: 'idle' });
  });

  it('can be opened again after a problem', async () => {
    const { check, calls, capability, opened, openedAgain, model, camera } = prepare();
    capability.give(null);
    opened.give({ kind: 'in-use' });
    model.give({ kind: 'ready' });
    await check.open();
    openedAgain.give(camera);
    await check.open();
    expect(check.stage.kind, 'trying again did not reach the session').toBe('live');
    expect(calls.camera).toBe(2);
  });

  it('gives the camera of the first attempt back when it is opened anew', async () => {
    const { check, calls, capability, opened, openedAgain, model, camera } = prepare();
    capability.give(null);
    void check.open();
    opened.give(camera);
    await settle();
    const second = check.open();
    expect(calls.givenBack, 'the first camera stays on for ever').toBe(1);
    openedAgain.give(camera);
    model.give({ kind: 'ready' });
    await second;
    expect(calls.sessions).toBe(1);
    expect(check.stage.kind).toBe('live');
  });
});
