import type { CameraFrame, Footage } from '#lib/domain/ports.ts';
import { milliseconds } from '#lib/domain/units.ts';

export const FOOTAGE_SIZE = { width: 1280, height: 720 };

/** A file of so many frames, ten a second, that keeps account of what was taken and given back. */
export class FakeFootage implements Footage {
  readonly kind = 'video';
  readonly name = 'garden.mp4';
  readonly size = FOOTAGE_SIZE;
  readonly durationMs: Footage['durationMs'];
  /** Breaks when it comes to this frame. */
  breaksAt = Infinity;
  opened = 0;
  closed = 0;
  picturesTaken = 0;
  picturesClosed = 0;
  /** Whether nobody can be waiting for a further frame. */
  isReadingOver = false;
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
    this.durationMs = milliseconds(count * 100);
  }

  readonly frames = (): AsyncIterable<CameraFrame> => this.#read();
  readonly close = (): void => void (this.closed += 1);

  async *#read(): AsyncGenerator<CameraFrame> {
    try {
      for (let index = 0; index < this.#count; index += 1) {
        await Promise.resolve();
        if (index === this.breaksAt) throw new Error('bits are missing');
        this.picturesTaken += 1;
        const image = { width: 480, height: 270, close: () => void (this.picturesClosed += 1) };
        yield { image, size: this.size, capturedAtMs: milliseconds(index * 100) };
      }
    } finally {
      this.isReadingOver = true;
    }
  }
}
