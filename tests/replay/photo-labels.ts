import type { VerdictKind } from '#lib/domain/form/form-verdict.ts';
import type { Side } from '#lib/domain/landmarks.ts';
import type { LimbRole } from '#lib/domain/stretch/stretch-definition.ts';

/** What is right about one photo, by eye: every verdict that is acceptable for each stretch. */
export type PhotoLabel = {
  /** Name of its trace in tests/replay/traces/photos; the pictures are not in the repository. */
  readonly photo: string;
  readonly shows: string;
  readonly lunge: readonly VerdictKind[];
  readonly kneeToChest: readonly VerdictKind[];
  readonly limbs: Readonly<Partial<Record<LimbRole, Side>>>;
};

/** Exercise photos of yuhonas/free-exercise-db (public domain). */
export const PHOTOS: readonly PhotoLabel[] = [
  {
    photo: 'Kneeling_Hip_Flexor-0',
    shows: 'half-kneeling',
    lunge: ['not-side-on', 'adjust', 'hold'],
    kneeToChest: ['not-in-position'],
    limbs: { rear: 'right', front: 'left' },
  },
  {
    photo: 'Dumbbell_Lunges-1',
    shows: 'low lunge, rear knee just above the floor',
    lunge: ['not-side-on', 'adjust', 'hold'],
    kneeToChest: ['not-in-position'],
    limbs: { rear: 'left', front: 'right' },
  },
  {
    photo: 'Split_Squats-0',
    shows: 'standing split stance, rear knee off the floor',
    lunge: ['not-in-position', 'adjust', 'not-side-on'],
    kneeToChest: ['not-in-position'],
    limbs: { rear: 'left', front: 'right' },
  },
  {
    photo: 'Split_Squats-1',
    shows: 'standing split stance, rear knee off the floor',
    lunge: ['not-in-position', 'adjust', 'not-side-on'],
    kneeToChest: ['not-in-position'],
    limbs: { rear: 'right', front: 'left' },
  },
  {
    photo: 'Crossover_Reverse_Lunge-0',
    shows: 'low lunge, rear knee just above the floor, trunk turned',
    lunge: ['not-side-on', 'adjust'],
    kneeToChest: ['not-in-position'],
    limbs: { rear: 'right', front: 'left' },
  },
  {
    photo: 'Bodyweight_Walking_Lunge-1',
    shows: 'lunge',
    lunge: ['not-side-on'],
    kneeToChest: ['not-in-position', 'not-side-on'],
    limbs: { rear: 'right', front: 'left' },
  },
  {
    photo: 'One_Knee_To_Chest-0',
    shows: 'supine, both knees bent, feet on the floor',
    lunge: ['not-in-position'],
    kneeToChest: ['not-in-position'],
    limbs: {},
  },
  {
    photo: 'One_Knee_To_Chest-1',
    shows: 'supine, one knee to the chest',
    lunge: ['not-in-position'],
    kneeToChest: ['adjust', 'hold'],
    limbs: { raised: 'left', down: 'right' },
  },
  {
    photo: 'Leg-Up_Hamstring_Stretch-0',
    shows: 'supine, one thigh upright, knee bent, hands behind the thigh',
    lunge: ['not-in-position'],
    kneeToChest: ['adjust', 'hold'],
    limbs: { raised: 'left', down: 'right' },
  },
  {
    photo: 'Knee_Across_The_Body-0',
    shows: 'supine, both legs straight, arms wide',
    lunge: ['not-in-position'],
    kneeToChest: ['not-in-position', 'not-side-on'],
    limbs: {},
  },
  {
    photo: 'Intermediate_Hip_Flexor_and_Quad_Stretch-1',
    shows: 'lying on the front, one foot pulled with a strap',
    lunge: ['not-in-position'],
    kneeToChest: ['not-in-position'],
    limbs: {},
  },
  {
    photo: 'Runners_Stretch-0',
    shows: 'standing upright',
    lunge: ['not-in-position', 'out-of-view'],
    kneeToChest: ['not-in-position', 'out-of-view'],
    limbs: {},
  },
  {
    photo: 'Side-Lying_Floor_Stretch-0',
    shows: 'lying on the side',
    lunge: ['not-in-position'],
    kneeToChest: ['not-in-position', 'not-side-on'],
    limbs: {},
  },
  {
    photo: 'Dancers_Stretch-0',
    shows: 'sitting on the floor, knees bent',
    lunge: ['not-in-position', 'not-side-on'],
    kneeToChest: ['not-in-position', 'not-side-on'],
    limbs: {},
  },
  {
    photo: 'Lying_Glute-0',
    shows: 'two people: one supine, a helper kneels behind',
    lunge: ['not-in-position', 'not-side-on', 'adjust'],
    kneeToChest: ['not-in-position', 'not-side-on', 'adjust', 'hold'],
    limbs: {},
  },
  {
    photo: 'Iliotibial_Tract-SMR-0',
    shows: 'on a foam roller, side plank like',
    lunge: ['not-in-position', 'not-side-on'],
    kneeToChest: ['not-in-position', 'not-side-on'],
    limbs: {},
  },
  {
    photo: 'All_Fours_Quad_Stretch-0',
    shows: 'on hands and knees',
    lunge: ['not-in-position'],
    kneeToChest: ['not-in-position'],
    limbs: {},
  },
  {
    photo: 'Kneeling_Jump_Squat-0',
    shows: 'nearly black picture, nobody is found',
    lunge: ['out-of-view'],
    kneeToChest: ['out-of-view'],
    limbs: {},
  },
];
