import type { PoseFrame } from '#lib/domain/landmarks.ts';
import type { CameraFrame, PoseEvent, PoseLoadOutcome, PoseSource } from '#lib/domain/ports.ts';
import { milliseconds } from '#lib/domain/units.ts';

/** What happens to a frame: somebody or nobody is found, it is dropped, or the checker dies. */
export type FrameFate = PoseFrame | 'nobody' | 'dropped' | 'restarted' | 'lost';

/** A pose source that deals with each frame as a test says, a moment after it was asked. */
export class AnsweringPose implements PoseSource {
  /** By the frame's time. */
  fateOf: (atMs: number) => FrameFate = () => 'nobody';
  loadOutcome: PoseLoadOutcome = { kind: 'ready' };
  /** Everything asked of it, in order; frames by their time. */
  readonly asked: string[] = [];
  readonly #listeners = new Set<(event: PoseEvent) => void>();
  #turn: Promise<void> = Promise.resolve();
  #isBusy = false;
  #isLost = false;

  readonly load: PoseSource['load'] = (model) => {
    this.asked.push(`load ${model}`);
    return Promise.resolve(this.loadOutcome);
  };
  readonly isFree = (): boolean => !this.#isBusy && !this.#isLost;
  readonly whenFree = async (): Promise<boolean> => {
    await this.#turn;
    return !this.#isLost;
  };
  readonly detect = (frame: CameraFrame): void => {
    frame.image.close();
    if (!this.isFree()) throw new Error('a frame came while another was under way');
    this.asked.push(`detect ${frame.capturedAtMs}`);
    this.#isBusy = true;
    this.#turn = Promise.resolve().then(() => {
      this.#isBusy = false;
      this.#deal(this.fateOf(frame.capturedAtMs), frame);
    });
  };
  readonly startAnew = (): void => void this.asked.push('start anew');
  readonly beginSession = (): void => void this.asked.push('begin session');
  readonly listen = (listener: (event: PoseEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  #deal(fate: FrameFate, { capturedAtMs }: CameraFrame): void {
    if (fate === 'dropped') return;
    if (fate === 'lost') this.#isLost = true;
    if (fate === 'restarted' || fate === 'lost') {
      this.#tell({ kind: fate });
      return;
    }
    const pose = fate === 'nobody' ? null : { ...fate, capturedAtMs };
    const light = { mean: 0.47, blownOut: 0.03 };
    this.#tell({ kind: 'detected', pose, capturedAtMs, inferenceMs: milliseconds(23), light });
  }

  #tell(event: PoseEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
