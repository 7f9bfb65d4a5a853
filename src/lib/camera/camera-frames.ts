import { pictureSize } from '#lib/domain/framing/picture-size.ts';
import type { FrameSource, FrameWatcher } from '#lib/domain/ports.ts';
import type { CameraChoice } from '#lib/domain/session/settings.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { watchLife } from './life.ts';
import { openCamera, stopCamera } from './open-camera.ts';

/** Newest frames of the camera that is shown in `video`. */
export class CameraFrames implements FrameSource {
  readonly #video: HTMLVideoElement;
  readonly #choice: CameraChoice;
  #stream: MediaStream;
  #restarting: Promise<void> | null = null;

  constructor(video: HTMLVideoElement, stream: MediaStream, choice: CameraChoice) {
    this.#video = video;
    this.#stream = stream;
    this.#choice = choice;
    // At once, so that the person can arrange themselves while the model is still loading.
    void this.#show(stream);
  }

  readonly watch = (watcher: FrameWatcher): (() => void) => {
    const stopping = new AbortController();
    const { signal } = stopping;
    this.#pump(watcher, signal);
    this.#listenForEnd(watcher, signal);
    watchLife(this.#video, () => this.#restart(watcher, signal), signal);
    signal.addEventListener('abort', () => {
      stopCamera(this.#stream);
      this.#video.srcObject = null;
    });
    return () => {
      stopping.abort();
    };
  };

  async #show(stream: MediaStream): Promise<void> {
    this.#video.srcObject = stream;
    try {
      await this.#video.play();
    } catch {
      // A stop, or the next stream, came before this one could play.
    }
  }

  /** One picture is taken for each video frame that somebody wants; the others pass by. */
  #pump(watcher: FrameWatcher, signal: AbortSignal): void {
    const video = this.#video;
    const next = (): void => {
      if (signal.aborted) return;
      onNextFrame(video, () => {
        void this.#take(watcher, signal).finally(next);
      });
    };
    next();
  }

  async #take(watcher: FrameWatcher, signal: AbortSignal): Promise<void> {
    const isStopped = (): boolean => signal.aborted;
    const size = { width: this.#video.videoWidth, height: this.#video.videoHeight };
    if (isStopped() || size.width === 0 || !watcher.wantsFrame()) return;
    const capturedAtMs = milliseconds(performance.now());
    const { width, height } = pictureSize(size);
    try {
      const image = await createImageBitmap(this.#video, {
        resizeWidth: width,
        resizeHeight: height,
        resizeQuality: 'medium',
      });
      if (isStopped()) image.close();
      else watcher.onFrame({ image, size, capturedAtMs });
    } catch {
      // The video had no picture at that moment, as while the camera changes; the next frame has.
    }
  }

  /** Also a track that ended before anybody watched, as when it was unplugged meanwhile. */
  #listenForEnd(watcher: FrameWatcher, signal: AbortSignal): void {
    for (const track of this.#stream.getVideoTracks()) {
      if (track.readyState === 'ended') void this.#restart(watcher, signal);
      track.addEventListener('ended', () => void this.#restart(watcher, signal), { signal });
    }
  }

  /** One restart at a time: a second stream would be lost and keep the camera on. */
  #restart(watcher: FrameWatcher, signal: AbortSignal): Promise<void> {
    this.#restarting ??= this.#reopen(watcher, signal).finally(() => {
      this.#restarting = null;
    });
    return this.#restarting;
  }

  /** A frozen or ended camera is opened once more; where that fails, it is lost. */
  async #reopen(watcher: FrameWatcher, signal: AbortSignal): Promise<void> {
    const isStopped = (): boolean => signal.aborted;
    if (isStopped()) return;
    stopCamera(this.#stream);
    const outcome = await openCamera(this.#choice);
    if (outcome.kind !== 'ready') {
      if (!isStopped()) watcher.onLost();
      return;
    }
    if (isStopped()) {
      stopCamera(outcome.stream);
      return;
    }
    this.#stream = outcome.stream;
    await this.#show(outcome.stream);
    if (isStopped()) return;
    this.#listenForEnd(watcher, signal);
    watcher.onRestarted();
  }
}

/** Browsers without requestVideoFrameCallback get the next screen refresh instead. */
function onNextFrame(video: HTMLVideoElement, callback: () => void): void {
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(callback);
  else requestAnimationFrame(callback);
}
