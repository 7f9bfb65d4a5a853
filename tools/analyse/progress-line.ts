import type { FileReport } from '#lib/domain/report/file-report.ts';

/** The part of a stream that is used here. */
export type TextStream = {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
};

const CLEAR_LINE = '\r\x1b[2K';

/** One line for each file: how far it is, and then what came of it. */
export class ProgressLine {
  readonly #stream: TextStream;
  readonly #count: number;
  #index = 0;
  #path = '';
  #begunMs = 0;

  constructor(stream: TextStream, count: number) {
    this.#stream = stream;
    this.#count = count;
  }

  begin(path: string): void {
    this.#index += 1;
    this.#path = path;
    this.#begunMs = performance.now();
    this.progress(0);
  }

  /** `done`: from 0 to 1. Only where a line can be written anew: a log would fill with it. */
  readonly progress = (done: number): void => {
    if (this.#stream.isTTY !== true) return;
    this.#stream.write(`${CLEAR_LINE}${this.#name} ${Math.round(done * 100)} %`);
  };

  end(report: FileReport): void {
    const start = this.#stream.isTTY === true ? CLEAR_LINE : '';
    const seconds = ((performance.now() - this.#begunMs) / 1000).toFixed(1);
    this.#stream.write(`${start}${this.#name} ${outcomeOf(report)} (${seconds} s)\n`);
  }

  get #name(): string {
    return `[${this.#index}/${this.#count}] ${this.#path}:`;
  }
}

function outcomeOf({ error, frames, summary }: FileReport): string {
  if (error !== null) return error;
  if (!frames.some(({ person }) => person)) return `${frames.length} frames, nobody in any of them`;
  const { left, right } = summary.heldSeconds;
  return `${frames.length} frames, held left ${left} s, right ${right} s`;
}
