import { headOf } from '#lib/domain/summary/head-of.ts';
import { drawOverlay, type OverlayColours, type OverlayScene } from '../check/draw-overlay.ts';
import { drawShareChart, font, type SharedChart } from './draw-share-chart.ts';

/** All that the shared picture says. It never holds a camera picture. */
export type SharedSession = {
  readonly app: string;
  readonly stretch: string;
  readonly date: string;
  /** One for each side, such as "Left hip" and "30 s". */
  readonly sides: readonly { readonly name: string; readonly held: string }[];
  readonly heldTitle: string;
  /** Null where there is nothing to draw a figure from. */
  readonly figure: { readonly scene: OverlayScene; readonly caption: string } | null;
  /** Null where nothing was judged. */
  readonly chart: SharedChart | null;
};

/** Upright, as most feeds show it best. */
export const SHARE_SIZE = { width: 1080, height: 1350 } as const;

/** The light palette of the app (src/app.css): a picture does not change with the device. */
const PAPER = '#f7f3ec';
const INK = '#24302c';
const SOFT = '#55605a';
const ACCENT = '#1f6f5c';
const STAGE = '#17574a';
const ON_STAGE = '#fbf6ec';

const FIGURE_COLOURS: OverlayColours = {
  in: '#4fd1a5',
  near: '#ffc857',
  out: '#ff8a7a',
  line: '#ffffff',
  halo: 'rgb(8 20 17 / 70%)',
  ink: '#ffffff',
  plate: 'rgb(8 20 17 / 82%)',
};

const MARGIN = 72;
const INNER = SHARE_SIZE.width - 2 * MARGIN;
const STAGE_TOP = 212;
const CAPTION = 54;
const CHART = { x: MARGIN, y: 1010, width: INNER, height: 250 } as const;
const RADIUS = 36;

/** Larger where no chart stands under it; of the figure's own shape (domain/summary/crop-figure.ts). */
const figureWidth = ({ chart }: SharedSession): number => (chart === null ? INNER : 760);
const figureHeight = (session: SharedSession): number => figureWidth(session) * 0.75;
const stageBottom = (session: SharedSession): number => STAGE_TOP + figureHeight(session) + CAPTION;

/** Draws the picture on a canvas of `SHARE_SIZE`. */
export function drawSharePicture(canvas: HTMLCanvasElement, session: SharedSession): void {
  canvas.width = SHARE_SIZE.width;
  canvas.height = SHARE_SIZE.height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, SHARE_SIZE.width, SHARE_SIZE.height);
  drawTitle(context, session);
  drawStage(context, session);
  drawSides(context, session);
  if (session.chart !== null) drawShareChart(context, session.chart, CHART);
  drawFoot(context, session);
}

const display = (size: number): string => `600 ${String(size)}px ui-serif, Georgia, serif`;

/** The largest size at which a text still fits into a width. */
function fitted(context: CanvasRenderingContext2D, text: string, most: number): string {
  let size = most;
  do {
    context.font = display(size);
    size -= 2;
  } while (context.measureText(text).width > INNER && size > 24);
  return context.font;
}

function drawTitle(context: CanvasRenderingContext2D, { stretch, date }: SharedSession): void {
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = INK;
  context.font = fitted(context, stretch, 60);
  context.fillText(stretch, MARGIN, 120);
  context.font = font(30, 400);
  context.fillStyle = SOFT;
  context.fillText(date, MARGIN, 172);
}

function drawStage(context: CanvasRenderingContext2D, session: SharedSession): void {
  const { figure } = session;
  const bottom = stageBottom(session);
  context.fillStyle = STAGE;
  context.beginPath();
  context.roundRect(MARGIN, STAGE_TOP, INNER, bottom - STAGE_TOP, RADIUS);
  context.fill();
  if (figure === null) return;
  const stage = document.createElement('canvas');
  stage.width = figureWidth(session);
  stage.height = figureHeight(session);
  drawOverlay(stage, figure.scene, FIGURE_COLOURS);
  drawHead(stage, figure.scene);
  context.drawImage(stage, (SHARE_SIZE.width - stage.width) / 2, STAGE_TOP);
  context.font = font(26, 400);
  context.fillStyle = ON_STAGE;
  context.textAlign = 'center';
  context.fillText(figure.caption, SHARE_SIZE.width / 2, bottom - 24);
}

/** The overlay draws trunk and limbs; a figure to be shown has a head as well. */
function drawHead(stage: HTMLCanvasElement, { pose }: OverlayScene): void {
  const context = stage.getContext('2d');
  if (context === null || pose === null) return;
  const { centre, neck, radius } = headOf(pose.landmarks);
  const scale = stage.width / pose.size.width;
  const size = radius * scale;
  const along = Math.hypot(centre.x - neck.x, centre.y - neck.y);
  const part = along === 0 ? 0 : Math.max(0, along - radius) / along;
  context.strokeStyle = FIGURE_COLOURS.line;
  context.lineWidth = stage.height * 0.007;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(neck.x * scale, neck.y * scale);
  context.lineTo(
    (neck.x + (centre.x - neck.x) * part) * scale,
    (neck.y + (centre.y - neck.y) * part) * scale,
  );
  context.stroke();
  context.beginPath();
  context.arc(centre.x * scale, centre.y * scale, size, 0, 2 * Math.PI);
  context.stroke();
}

function drawSides(context: CanvasRenderingContext2D, session: SharedSession): void {
  const { sides, heldTitle } = session;
  const top = stageBottom(session) + 40;
  context.textAlign = 'left';
  context.font = font(28, 400);
  context.fillStyle = SOFT;
  context.fillText(heldTitle, MARGIN, top + 26);
  sides.forEach(({ name, held }, index) => {
    const x = MARGIN + (index * INNER) / Math.max(sides.length, 2);
    context.font = display(64);
    context.fillStyle = ACCENT;
    context.fillText(held, x, top + 96);
    const after = context.measureText(held).width;
    context.font = font(28, 600);
    context.fillStyle = INK;
    context.fillText(name, x + after + 20, top + 96);
  });
}

function drawFoot(context: CanvasRenderingContext2D, { app }: SharedSession): void {
  context.textAlign = 'right';
  context.font = display(40);
  context.fillStyle = ACCENT;
  context.fillText(app, SHARE_SIZE.width - MARGIN, 1322);
}
