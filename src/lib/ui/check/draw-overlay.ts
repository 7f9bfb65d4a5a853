import type { BandPlace, BandReading } from '#lib/domain/form/band.ts';
import type { ImageVector } from '#lib/domain/kinematics/joint-angle.ts';
import type { ImagePoint, Landmarks, PoseFrame } from '#lib/domain/landmarks.ts';
import { drawGhost } from './draw-ghost.ts';
import { placeLabels, type Label } from './place-labels.ts';
import { SKELETON_LINES } from './skeleton-lines.ts';

export type OverlayScene = {
  readonly pose: PoseFrame | null;
  /** The target posture, in the pixels of the frame; null for none. */
  readonly ghost: Landmarks | null;
  readonly readings: readonly BandReading[];
  /** The picture is shown mirrored; text must not be. */
  readonly isMirrored: boolean;
  /** Whether the skeleton may carry a verdict; grey otherwise. */
  readonly isJudged: boolean;
  readonly label: (reading: BandReading) => string;
};

export type OverlayColours = Readonly<
  Record<BandPlace | 'line' | 'halo' | 'ink' | 'plate', string>
>;

type Pen = {
  readonly context: CanvasRenderingContext2D;
  readonly colours: OverlayColours;
  /** Frame pixels to canvas pixels, mirrored where the picture is. */
  readonly at: (point: ImagePoint) => readonly [x: number, y: number];
  /** A length of about a hundredth of the picture's height, in canvas pixels. */
  readonly grain: number;
  readonly isMirrored: boolean;
};

/** Draws skeleton, arcs and their values; the canvas is as large as the shown picture. */
export function drawOverlay(
  canvas: HTMLCanvasElement,
  scene: OverlayScene,
  colours: OverlayColours,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const { pose, isMirrored } = scene;
  if (pose === null) return;
  const scale = canvas.width / pose.size.width;
  const pen: Pen = {
    context,
    colours,
    isMirrored,
    grain: canvas.height / 100,
    at: ({ x, y }) => [(isMirrored ? pose.size.width - x : x) * scale, y * scale],
  };
  if (scene.ghost !== null) drawGhost(pen, scene.ghost);
  drawSkeleton(pen, pose, scene.isJudged);
  if (!scene.isJudged) return;
  const labels = scene.readings.flatMap((reading) => {
    const label = drawArc(pen, reading, scene.label(reading));
    return label === null ? [] : [label];
  });
  for (const label of placeLabels(labels, canvas)) drawLabel(pen, label);
}

function drawSkeleton({ context, colours, at, grain }: Pen, pose: PoseFrame, isJudged: boolean) {
  context.lineCap = 'round';
  // A dark line under the light one: readable over any clothes and any room.
  for (const [colour, width] of [
    [colours.halo, grain * 1.5],
    [colours.line, grain * 0.7],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.globalAlpha = isJudged ? 0.95 : 0.5;
    context.beginPath();
    for (const [from, to] of SKELETON_LINES) {
      context.moveTo(...at(pose.landmarks[from].point));
      context.lineTo(...at(pose.landmarks[to].point));
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

const directionOf = ({ dx, dy }: ImageVector, isMirrored: boolean): number =>
  Math.atan2(dy, isMirrored ? -dx : dx);

/** Draws the arc and gives the label that belongs to it; null for a measure without an arc. */
function drawArc(pen: Pen, reading: BandReading, text: string): Label | null {
  if (reading.arc === null) return null;
  const { context, colours, grain, isMirrored } = pen;
  const { vertex, from, to } = reading.arc;
  const [x, y] = pen.at(vertex);
  const start = directionOf(from, isMirrored);
  const end = directionOf(to, isMirrored);
  // The shorter way round.
  const turn = ((((end - start) * 180) / Math.PI + 540) % 360) - 180;
  const radius = grain * 6.5;
  context.strokeStyle = colours.halo;
  context.lineWidth = grain * 2;
  context.beginPath();
  context.arc(x, y, radius, start, end, turn < 0);
  context.stroke();
  context.strokeStyle = colours[reading.place];
  context.lineWidth = grain * 1.3;
  context.stroke();
  const middle = start + (turn * Math.PI) / 360;
  const height = Math.max(16, grain * 4.6);
  context.font = fontFor(height);
  const width = context.measureText(text).width + height * (MARK_PART + 0.9);
  return {
    text,
    place: reading.place,
    width,
    height,
    left: x + Math.cos(middle) * radius * 2 - width / 2,
    top: y + Math.sin(middle) * radius * 2 - height / 2,
  };
}

/** Size of the mark over the height of its label. */
const MARK_PART = 0.62;
const fontFor = (height: number): string => `600 ${String(height * 0.72)}px system-ui, sans-serif`;

function drawLabel({ context, colours }: Pen, label: Label): void {
  const { left, top, width, height, place, text } = label;
  const mark = height * MARK_PART;
  context.fillStyle = colours.plate;
  context.beginPath();
  context.roundRect(left, top, width, height, height / 2);
  context.fill();
  context.fillStyle = colours[place];
  context.beginPath();
  traceMark(context, place, { x: left + height * 0.3, y: top + (height - mark) / 2, size: mark });
  context.fill();
  context.font = fontFor(height);
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  context.fillText(text, left + height * 0.45 + mark, top + height * 0.54);
}

/** Circle, triangle, square: the place is told by shape as well as by colour. */
function traceMark(
  context: CanvasRenderingContext2D,
  place: BandPlace,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  switch (place) {
    case 'in':
      context.arc(x + size / 2, y + size / 2, size / 2, 0, 2 * Math.PI);
      break;
    case 'near':
      context.moveTo(x + size / 2, y);
      context.lineTo(x + size, y + size);
      context.lineTo(x, y + size);
      context.closePath();
      break;
    case 'out':
      context.rect(x, y, size, size);
      break;
  }
}
