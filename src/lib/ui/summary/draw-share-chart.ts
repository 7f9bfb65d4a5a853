import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';
import type { HeldSpan } from '#lib/domain/summary/held-spans.ts';
import { bandSpans } from '../chart/band-spans.ts';
import { depthLines, depthRange, type TimedResult } from '../chart/depth-line.ts';
import { timeScale } from '../chart/time-scale.ts';
import { clockWords } from '../clock-words.ts';

/** The main angle of a session over time, for the shared picture. */
export type SharedChart = {
  readonly frames: readonly TimedResult[];
  readonly band: TargetBand;
  readonly held: readonly HeldSpan[];
  readonly lengthMs: number;
  readonly title: string;
  /** What the bar under the line stands for. */
  readonly heldWords: string;
  readonly words: (value: number) => string;
};

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const COLOURS = {
  band: '#dcebe3',
  edge: '#1f6f5c',
  line: '#24302c',
  soft: '#55605a',
  held: '#00788a',
} as const;

/** Pixels of the picture. */
const TITLE = 34;
const LABELS = 76;
const AXIS = 34;
const BAR = 12;
/** Closer together two numbers could not be read. */
const LABEL_LINE = 28;

/** Draws it into a box; the bar under the line is the time that counted. */
export function drawShareChart(
  context: CanvasRenderingContext2D,
  { frames, band, held, lengthMs, title, heldWords, words }: SharedChart,
  box: Box,
): void {
  const left = box.x + LABELS;
  const right = box.x + box.width;
  const top = box.y + TITLE;
  const bottom = box.y + box.height - AXIS - BAR - 10;
  const scale = timeScale(lengthMs, left, right);
  const spans = bandSpans(frames, lengthMs);
  const lines = depthLines(frames, band);
  const range = depthRange(lines, [band, ...spans.map((span) => span.band)]);
  const yOf = (value: number): number =>
    bottom - ((value - range.from) / (range.to - range.from)) * (bottom - top);

  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.font = font(26, 600);
  context.fillStyle = COLOURS.line;
  context.fillText(title, left, box.y + 22);
  context.textAlign = 'right';
  context.font = font(24, 400);
  context.fillStyle = COLOURS.soft;
  context.fillText(heldWords, right, box.y + 22);
  context.fillStyle = COLOURS.held;
  context.fillRect(right - context.measureText(heldWords).width - 48, box.y + 9, 36, BAR);

  const shown = spans.length === 0 ? [{ fromMs: 0, toMs: lengthMs, band }] : spans;
  for (const { fromMs, toMs, band: own } of shown) {
    const [low, high] = own.target;
    const x = scale.xOf(fromMs);
    context.fillStyle = COLOURS.band;
    context.fillRect(x, yOf(high), scale.xOf(toMs) - x, yOf(low) - yOf(high));
    context.fillStyle = COLOURS.edge;
    for (const edge of [low, high]) context.fillRect(x, yOf(edge) - 1, scale.xOf(toMs) - x, 2);
  }
  drawEdges(context, band, { right: left - 12, yOf, words });

  context.strokeStyle = COLOURS.line;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const line of lines) {
    context.beginPath();
    for (const { tMs, value } of line) context.lineTo(scale.xOf(tMs), yOf(value));
    context.stroke();
  }

  context.fillStyle = COLOURS.held;
  for (const { fromMs, toMs } of held) {
    const x = scale.xOf(fromMs);
    context.fillRect(x, bottom + 10, Math.max(scale.xOf(toMs) - x, 3), BAR);
  }
  drawTicks(context, scale, { y: box.y + box.height, lengthMs });
}

function drawEdges(
  context: CanvasRenderingContext2D,
  { target: [low, high] }: TargetBand,
  at: {
    readonly right: number;
    readonly yOf: (value: number) => number;
    readonly words: (value: number) => string;
  },
): void {
  context.font = font(24, 400);
  context.fillStyle = COLOURS.soft;
  context.textAlign = 'right';
  const middle = (at.yOf(low) + at.yOf(high)) / 2;
  const apart = Math.max(at.yOf(low) - at.yOf(high), LABEL_LINE) / 2;
  context.fillText(at.words(low), at.right, middle + apart + 8);
  context.fillText(at.words(high), at.right, middle - apart + 8);
}

/** Start, middle and end: more would not be read in a picture. */
function drawTicks(
  context: CanvasRenderingContext2D,
  { xOf }: Pick<ReturnType<typeof timeScale>, 'xOf'>,
  { y, lengthMs }: { readonly y: number; readonly lengthMs: number },
): void {
  context.font = font(24, 400);
  context.fillStyle = COLOURS.soft;
  for (const [part, align] of [
    [0, 'left'],
    [0.5, 'center'],
    [1, 'right'],
  ] as const) {
    context.textAlign = align;
    context.fillText(clockWords(lengthMs * part), xOf(lengthMs * part), y);
  }
}

/** The app's own text face at a size in pixels of the picture. */
export const font = (size: number, weight: number): string =>
  `${String(weight)} ${String(size)}px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif`;
