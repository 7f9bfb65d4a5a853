import { readFileSync } from 'node:fs';
import type { CameraClip } from './camera-clips.ts';

type TruthFrame = {
  readonly t: number;
  readonly phase?: string;
  readonly angles?: { readonly trunkPitchForwardSigned?: number };
};
type Truth = {
  readonly fps: number;
  readonly frames: number;
  /** The leg behind; null when lying. */
  readonly trailing: 'L' | 'R' | null;
  /** The leg that is drawn up; only in clips of somebody lying. */
  readonly moved?: 'L' | 'R';
  readonly truth: readonly TruthFrame[];
};

/** What is true in a clip that the camera plays in a loop; times in seconds since it began. */
export class ClipTruth {
  readonly #truth: Truth;
  readonly lengthSeconds: number;

  constructor(clip: CameraClip) {
    const file = new URL(`../clips/${clip}.truth.json`, import.meta.url);
    this.#truth = JSON.parse(readFileSync(file, 'utf8')) as Truth;
    this.lengthSeconds = this.#truth.frames / this.#truth.fps;
  }

  /** The side that lengthens: of the rear leg, or of the leg that stays down. */
  get stretchedSide(): 'left' | 'right' {
    const { trailing, moved } = this.#truth;
    return trailing === 'L' || moved === 'R' ? 'left' : 'right';
  }

  /** Seconds of the hold between two moments of the looped clip. */
  heldSeconds(from: number, to: number): number {
    const { truth, fps } = this.#truth;
    let held = 0;
    for (let frame = Math.ceil(from * fps); frame < to * fps; frame += 1) {
      if (truth[frame % truth.length]?.phase === 'hold') held += 1 / fps;
    }
    return held;
  }

  /** When the trunk first leans forward by more than this, in the first run of the clip. */
  leansFrom(degrees: number): number {
    const frame = this.#truth.truth.find(
      ({ angles }) => (angles?.trunkPitchForwardSigned ?? 0) > degrees,
    );
    if (frame === undefined) throw new Error(`nobody leans by ${String(degrees)} degrees`);
    return frame.t;
  }
}
