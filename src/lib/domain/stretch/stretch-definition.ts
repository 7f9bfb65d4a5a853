import type { MeasureName } from '../kinematics/measures.ts';
import type { Posture } from '../kinematics/posture.ts';
import type { Milliseconds } from '../units.ts';

export type { MeasureName };

export type StretchId = string;
export type FaultId = string;
export type CueId = string;
export type VariantId = string;

/** A role, not a body side: front/rear in a split stance, raised/down when lying. */
export type LimbRole = 'front' | 'rear' | 'raised' | 'down';
export type MeasuredLimb = LimbRole | 'trunk';

/** The start posture, the way in, the held position. Leaving the position ends the hold. */
export type PhaseName = 'setUp' | 'glide' | 'hold';

/** Range counted as right; `min` and `max` bound what is still accepted. */
export type TargetBand = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  readonly min: number;
  readonly target: readonly [low: number, high: number];
  readonly max: number;
  /** Whether the arc of this measure is drawn over the live picture. */
  readonly shown: boolean;
  /** The variants in which it is judged; empty for all. */
  readonly variants: readonly VariantId[];
  readonly source: string;
};

/**
 * What the limits of a condition count from: the measure's own zero, its value in the person's start
 * posture, or the least depth that this person needs (`personalRange`).
 */
export const LIMIT_ORIGINS = ['zero', 'start', 'personal-minimum'] as const;
export type LimitOrigin = (typeof LIMIT_ORIGINS)[number];

/** A claim about one measure, with hysteresis: true from `enterAt`, false again from `leaveAt`. */
export type Condition = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  readonly side: 'above' | 'below';
  readonly from: LimitOrigin;
  readonly enterAt: number;
  readonly leaveAt: number;
};

/** A fault of low confidence is asked about once, and never stops the counting. */
export type FaultConfidence = 'high' | 'medium' | 'low';

export type FaultRule = {
  readonly id: FaultId;
  /** 1 fix now, 2 fix, 3 refine. */
  readonly severity: 1 | 2 | 3;
  /** Lower is spoken first. */
  readonly priority: number;
  readonly anyOf: readonly [Condition, ...Condition[]];
  readonly enterAfterMs: Milliseconds;
  readonly leaveAfterMs: Milliseconds;
  readonly phases: readonly PhaseName[];
  /** The fault waits until the phase has lasted this long. */
  readonly afterPhaseMs: Milliseconds;
  /** Not raised while one of these faults is on. */
  readonly unlessFaults: readonly FaultId[];
  /** The variants in which it is a fault; empty for all. */
  readonly variants: readonly VariantId[];
  readonly confidence: FaultConfidence;
  readonly cueId: CueId;
  readonly source: string;
};

/** How the checker knows that a glide into the stretch has begun and has come to rest. */
export type SettleRule = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  /** Only a value in this range is taken for the person's own start posture. */
  readonly startWithin: readonly [low: number, high: number];
  /** Rise from the person's own start posture that begins the glide, in the measure's unit. */
  readonly movedBy: number;
  /** At rest when the measure stays within a range of this, in its unit, ... */
  readonly stillWithin: number;
  /** ... for this long. */
  readonly stillForMs: Milliseconds;
  /** Fall from the place of rest that ends it. */
  readonly leftBy: number;
  /** Spoken to someone who stays in the start posture. */
  readonly cueId: CueId;
};

/** What the camera is known to read wrong throughout, taken off by the person's start posture. */
export type CalibrationRule = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  /** What the measure truly is in a start posture. */
  readonly usual: number;
  /** What is taken off while no start posture has been seen. */
  readonly otherwise: number;
  /** A start posture farther off is the person's own, and this much is taken off at most. */
  readonly atMost: number;
};

/**
 * The least and the aimed-at depth of one person, from what they can do: relative to their start
 * posture today, or to the best they have comfortably held.
 */
export type PersonalRule = {
  readonly from: 'start' | 'best';
  readonly minimum: number;
  readonly target: number;
};

/** One way of doing the stretch, told apart by what the camera sees. */
export type StretchVariant = {
  readonly id: VariantId;
  /** All must hold; the first variant of the list that fits is taken. */
  readonly allOf: readonly Condition[];
  /** False for a kinder version that leaves the target muscle alone; the app says so. */
  readonly stretchesTarget: boolean;
  /** Said once when it is recognised; null when there is nothing to say. */
  readonly cueId: CueId | null;
};

/** What decides that the stretch is reached. */
export type DepthRule = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  readonly personal: PersonalRule;
  /** Rise of the settle measure from the start posture that a hold needs at least. */
  readonly riseFromStart: number;
  /** Needed of the depth itself when no start posture was seen to compare with. */
  readonly withoutStart: number;
};

/** How far from side-on the body may be seen, in degrees of yaw (docs/clinical.md A0). */
export type ViewRule = {
  readonly warnAbove: number;
  readonly refuseAbove: number;
};

/** How far the stretch is meant to go. */
export const LEVELS = ['gentle', 'standard', 'advanced'] as const;
export type LevelName = (typeof LEVELS)[number];

/** What a level changes: the bands of some measures, the rest stays. */
export type LevelBand = Pick<TargetBand, 'measure' | 'limb' | 'min' | 'target' | 'max'>;
export type LevelBands = Readonly<Partial<Record<LevelName, readonly LevelBand[]>>>;

/** Where both hands are: on a segment of a leg, as a part of its way down, in front of it or behind. */
export type HandPlace = {
  readonly limb: LimbRole;
  readonly on: 'thigh' | 'shin';
  /** From 0 at the upper end of the segment to 1 at the lower. */
  readonly along: number;
  readonly face: 'front' | 'back';
};

/** What the drawing of a stretch needs beyond its bands. */
export type FigureRule = {
  /** What the start posture measures; what it does not name is straight. */
  readonly start: readonly {
    readonly measure: MeasureName;
    readonly limb: MeasuredLimb;
    readonly value: number;
  }[];
  /** Null where the arms lie or hang along the trunk. */
  readonly hands: { readonly start: HandPlace | null; readonly held: HandPlace | null };
};

/** One stretch as described by a file in content/stretches. */
export type StretchDefinition = {
  readonly id: StretchId;
  readonly version: number;
  readonly posture: 'upright' | 'lying';
  /** The role whose muscle lengthens. */
  readonly stretchedLimb: LimbRole;
  /** The role that the set-up asks to be near the camera. */
  readonly nearLimb: LimbRole;
  readonly view: ViewRule;
  /** All must hold for the body to be in this stretch at all. */
  readonly position: {
    /** Any other posture is not this stretch, whatever the angles say. */
    readonly postures: readonly [Posture, ...Posture[]];
    /** What to say to someone in another posture, where it is not `cueId`. */
    readonly steps: Readonly<Partial<Record<Posture, CueId>>>;
    readonly allOf: readonly [Condition, ...Condition[]];
    readonly enterAfterMs: Milliseconds;
    readonly leaveAfterMs: Milliseconds;
    /** Spoken while the person is not in position. */
    readonly cueId: CueId;
  };
  readonly settle: SettleRule;
  readonly calibrations: readonly CalibrationRule[];
  /** Never empty; one variant without conditions where there is only one way of doing it. */
  readonly variants: readonly [StretchVariant, ...StretchVariant[]];
  readonly hold: {
    readonly seconds: number;
    readonly graceMs: Milliseconds;
    /** No cue is spoken in the last part of a hold. */
    readonly quietAtEndMs: Milliseconds;
    /** Between two holds of one side. */
    readonly restMs: Milliseconds;
    /** What is said once so long into every hold, as a breath that nobody can see. */
    readonly reminders: readonly { readonly atMs: Milliseconds; readonly cueId: CueId }[];
  };
  readonly setUp: {
    /** Said when the wrong side is near the camera. */
    readonly nearCueId: CueId;
    /** Said for changing to the other side, until the body has done so. */
    readonly otherSideCueId: CueId;
  };
  readonly depth: DepthRule;
  /** As judged at the standard level, or at the one that `atLevel` was asked for. */
  readonly targets: readonly TargetBand[];
  readonly levels: LevelBands;
  readonly faults: readonly FaultRule[];
  readonly figure: FigureRule;
  /** What a camera from the side cannot tell; ids of messages shown to the person. */
  readonly notVisible: readonly string[];
};
