import { describe, expect, it, vi } from 'vitest';
import type { CameraChoice } from '#lib/domain/session/settings.ts';
import { openCamera, stopCamera } from './open-camera.ts';

const ANY: CameraChoice = { deviceId: null, facing: 'environment' };
const REMEMBERED: CameraChoice = { deviceId: 'desk-camera', facing: 'user' };

class FakeTrack {
  isStopped = false;
  readonly #deviceId: string | undefined;
  constructor(deviceId: string | undefined) {
    this.#deviceId = deviceId;
  }
  stop(): void {
    this.isStopped = true;
  }
  getSettings = () => (this.#deviceId === undefined ? {} : { deviceId: this.#deviceId });
}
const streamOf = (...tracks: readonly FakeTrack[]): MediaStream =>
  ({ getTracks: () => tracks, getVideoTracks: () => tracks }) as unknown as MediaStream;

/** Cameras that answer one ask after the other and remember what was asked for. */
function cameras(...answers: readonly (MediaStream | Error)[]) {
  const asked: MediaStreamConstraints[] = [];
  const left = [...answers];
  const getUserMedia = (constraints?: MediaStreamConstraints): Promise<MediaStream> => {
    asked.push(constraints ?? {});
    const answer = left.shift();
    if (answer === undefined) throw new Error('the camera was asked too often');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { asked, devices: { getUserMedia } };
}

describe('openCamera', () => {
  it('asks for 1280 by 720 without sound, from the side the person chose', async () => {
    const { asked, devices } = cameras(streamOf(new FakeTrack('back')));
    await openCamera(ANY, devices);
    expect(asked).toEqual([
      {
        audio: false,
        video: {
          width: { ideal: 1280 },
          height: { ideal: 720 },
          frameRate: { ideal: 30 },
          facingMode: { ideal: 'environment' },
        },
      },
    ]);
  });

  it('asks for exactly the camera that is remembered', async () => {
    const { asked, devices } = cameras(streamOf(new FakeTrack('desk-camera')));
    await openCamera(REMEMBERED, devices);
    expect(asked[0]?.video).toMatchObject({ deviceId: { exact: 'desk-camera' } });
    expect(asked[0]?.video, 'the facing would speak against the camera').not.toHaveProperty(
      'facingMode',
    );
  });

  it('gives the stream and which camera it is', async () => {
    const stream = streamOf(new FakeTrack('back'));
    expect(await openCamera(ANY, cameras(stream).devices)).toEqual({
      kind: 'ready',
      stream,
      deviceId: 'back',
    });
  });

  it('gives null where the browser does not tell which camera it is', async () => {
    const outcome = await openCamera(ANY, cameras(streamOf(new FakeTrack(undefined))).devices);
    expect(outcome).toMatchObject({ kind: 'ready', deviceId: null });
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'insecure'],
    ['NotFoundError', 'no-device'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
    ['OverconstrainedError', 'failed'],
    ['InvalidStateError', 'failed'],
  ] as const)('takes %s for "%s"', async (name, kind) => {
    const { asked, devices } = cameras(new DOMException('refused', name));
    expect(await openCamera(ANY, devices), 'the person is told the wrong reason').toEqual({ kind });
    expect(asked, 'the person was asked twice').toHaveLength(1);
  });

  it('takes any other error for a failure', async () => {
    const { devices } = cameras(new TypeError('a browser of its own kind'));
    expect(await openCamera(ANY, devices)).toEqual({ kind: 'failed' });
  });

  it.each(['OverconstrainedError', 'NotFoundError'])(
    'gives way to another camera when the remembered one is gone (%s)',
    async (name) => {
      const stream = streamOf(new FakeTrack('built-in'));
      const { asked, devices } = cameras(new DOMException('gone', name), stream);
      const outcome = await openCamera(REMEMBERED, devices);
      expect(outcome, 'an unplugged camera locks the person out').toMatchObject({
        kind: 'ready',
        deviceId: 'built-in',
      });
      expect(asked[1]?.video).toMatchObject({ facingMode: { ideal: 'user' } });
      expect(asked[1]?.video).not.toHaveProperty('deviceId');
    },
  );

  it('tells that there is no camera when there is no other either', async () => {
    const gone = new DOMException('gone', 'OverconstrainedError');
    const none = new DOMException('none', 'NotFoundError');
    expect(await openCamera(REMEMBERED, cameras(gone, none).devices)).toEqual({
      kind: 'no-device',
    });
  });

  it('does not take another camera when the remembered one is denied or busy', async () => {
    const busy = cameras(new DOMException('busy', 'NotReadableError'));
    expect(await openCamera(REMEMBERED, busy.devices)).toEqual({ kind: 'in-use' });
    expect(busy.asked, 'another camera than the chosen one went on').toHaveLength(1);
  });

  it('tells of an insecure address, where browsers hide their cameras', async () => {
    vi.stubGlobal('navigator', {});
    expect(await openCamera(ANY)).toEqual({ kind: 'insecure' });
    vi.unstubAllGlobals();
  });
});

describe('stopCamera', () => {
  it('stops every track, or the camera light stays on', () => {
    const tracks = [new FakeTrack('a'), new FakeTrack('b')];
    stopCamera(streamOf(...tracks));
    expect(tracks.map(({ isStopped }) => isStopped)).toEqual([true, true]);
  });
});
