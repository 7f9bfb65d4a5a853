import { landmarkOf, SIDES, type ImagePoint, type Landmarks } from '#lib/domain/landmarks.ts';
import { midpoint } from '#lib/domain/kinematics/joint-angle.ts';
import { trunkOf } from '#lib/domain/kinematics/trunk.ts';

/** What is drawn with: as in the overlay, of which this is the lowest layer. */
export type GhostPen = {
  readonly context: CanvasRenderingContext2D;
  /** Frame pixels to canvas pixels, mirrored where the picture is. */
  readonly at: (point: ImagePoint) => readonly [x: number, y: number];
  /** A length of about a hundredth of the picture's height, in canvas pixels. */
  readonly grain: number;
};

/** A piece of the body between two points, with its half-width at each, in trunk lengths. */
type Piece = {
  readonly from: ImagePoint;
  readonly to: ImagePoint;
  readonly width: readonly [from: number, to: number];
};

/** Seen through in one piece, and never taken for a limb of the person: the edge is broken. */
const FILL = 'rgb(168 240 226 / 36%)';
const EDGE = 'rgb(236 255 250 / 85%)';
const EDGE_SHADE = 'rgb(6 40 35 / 45%)';

function piecesOf(landmarks: Landmarks): readonly Piece[] {
  const { midHip, midShoulder } = trunkOf(landmarks);
  const ears = midpoint(landmarks['left.ear'].point, landmarks['right.ear'].point);
  const limbs = SIDES.flatMap((side): Piece[] => {
    const of = (part: Parameters<typeof landmarkOf>[1]): ImagePoint =>
      landmarks[landmarkOf(side, part)].point;
    return [
      { from: of('hip'), to: of('knee'), width: [0.16, 0.1] },
      { from: of('knee'), to: of('ankle'), width: [0.1, 0.055] },
      { from: of('heel'), to: of('footIndex'), width: [0.05, 0.04] },
      { from: of('shoulder'), to: of('elbow'), width: [0.095, 0.065] },
      { from: of('elbow'), to: of('wrist'), width: [0.065, 0.045] },
    ];
  });
  return [
    ...limbs,
    { from: midHip, to: midShoulder, width: [0.18, 0.16] },
    { from: midShoulder, to: ears, width: [0.1, 0.08] },
    { from: ears, to: ears, width: [0.21, 0.21] },
  ];
}

/** A limb with round ends that grows thinner along its way; both ends may be the same. */
function tracePiece(path: Path2D, pen: GhostPen, { piece, unit }: { piece: Piece; unit: number }) {
  const [x, y] = pen.at(piece.from);
  const [toX, toY] = pen.at(piece.to);
  const [wide, thin] = [piece.width[0] * unit, piece.width[1] * unit];
  const length = Math.hypot(toX - x, toY - y);
  const along = Math.atan2(toY - y, toX - x);
  if (length <= Math.abs(wide - thin)) {
    path.moveTo(x + wide, y);
    path.arc(x, y, wide, 0, 2 * Math.PI);
    return;
  }
  // Where the two circles have their common tangents.
  const lean = Math.acos((wide - thin) / length);
  path.moveTo(x + wide * Math.cos(along + lean), y + wide * Math.sin(along + lean));
  path.arc(x, y, wide, along + lean, along - lean + 2 * Math.PI);
  path.arc(toX, toY, thin, along - lean, along + lean);
  path.closePath();
}

/**
 * Draws the target posture as a soft body. It must come first on a cleared canvas: the inside of the
 * edges is taken out of it again, so that only the outline of the whole body is left.
 */
export function drawGhost(pen: GhostPen, landmarks: Landmarks): void {
  const { context, grain } = pen;
  const { midHip, midShoulder } = trunkOf(landmarks);
  const [fromX, fromY] = pen.at(midHip);
  const [toX, toY] = pen.at(midShoulder);
  const unit = Math.hypot(toX - fromX, toY - fromY);
  const body = new Path2D();
  for (const piece of piecesOf(landmarks)) tracePiece(body, pen, { piece, unit });
  context.save();
  context.lineJoin = 'round';
  // Twice as wide as seen: the inner half is taken out.
  for (const [colour, width] of [
    [EDGE_SHADE, grain * 1.5],
    [EDGE, grain * 0.9],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash([grain * 1.6, grain * 1.1]);
    context.stroke(body);
  }
  context.globalCompositeOperation = 'destination-out';
  context.fill(body);
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = FILL;
  context.fill(body);
  context.restore();
}
