import { describe, expect, it } from 'vitest';
import { parseStretch } from '#lib/content/stretches.ts';
import { THIRD_STRETCH, THIRD_STRETCH_PATH } from '../support/third-stretch.ts';

const FILE = 'standing-front-fold.json';
const [TARGET] = THIRD_STRETCH.targets;
const [FAULT] = THIRD_STRETCH.faults;
const [CONDITION] = THIRD_STRETCH.position.allOf;

const position = (condition: object) => ({
  position: { ...THIRD_STRETCH.position, allOf: [{ ...CONDITION, ...condition }] },
});
const target = (change: object) => ({ targets: [{ ...TARGET, ...change }] });
const fault = (change: object) => ({ faults: [{ ...FAULT, ...change }] });
const variant = (change: object) => ({
  variants: [{ ...THIRD_STRETCH.variants[0], ...change }],
});
/** What the file leaves out, with one entry that is right but for the change. */
const calibration = (change: object) => ({
  calibrations: [
    { measure: 'trunkLean', limb: 'trunk', usual: 0, atMost: 6, source: 'made up', ...change },
  ],
});
const level = (change: object) => ({
  levels: {
    gentle: [
      {
        measure: 'hipFlexion',
        limb: 'front',
        min: 33,
        target: [38, 52],
        max: 64,
        source: 'made up',
        ...change,
      },
    ],
  },
});
const part = (name: keyof typeof THIRD_STRETCH, change: object) => ({
  [name]: { ...(THIRD_STRETCH[name] as object), ...change },
});

/** What is wrong, the change that makes it so, and the field that must be named. */
const MISTAKES: readonly (readonly [string, object, string])[] = [
  ['an unknown field', { colour: 'red' }, 'colour'],
  ['an id with capitals', { id: 'Standing' }, 'id'],
  ['a version that is no number', { version: '3' }, 'version'],
  ['version 0', { version: 0 }, 'version'],
  ['a posture without a checker', { posture: 'floating' }, 'posture'],
  ['an unknown limb to stretch', { stretchedLimb: 'tail' }, 'stretchedLimb'],
  ['an unknown limb near the camera', { nearLimb: 'trunk' }, 'nearLimb'],
  ['a view that refuses before it warns', part('view', { refuseAbove: 11 }), 'view'],
  ['a view beyond the front', part('view', { refuseAbove: 95 }), 'view.refuseAbove'],
  ['a view before the side', part('view', { warnAbove: -3 }), 'view.warnAbove'],
  ['a view without source', part('view', { source: '' }), 'view.source'],
  [
    'leaveAt above enterAt for "above"',
    position({ side: 'above', leaveAt: 40 }),
    'position.allOf.0',
  ],
  ['leaveAt below enterAt for "below"', position({ leaveAt: 10 }), 'position.allOf.0'],
  ['a limit that no knee can reach', position({ leaveAt: 170 }), 'position.allOf.0'],
  [
    'a rise that no knee can make',
    position({ from: 'start', side: 'above', enterAt: 400, leaveAt: 30 }),
    'position.allOf.0',
  ],
  ['an unknown origin of limits', position({ from: 'yesterday' }), 'position.allOf.0.from'],
  ['a position of no posture', part('position', { postures: [] }), 'position.postures.0'],
  ['an unknown posture', part('position', { postures: ['flying'] }), 'position.postures.0'],
  [
    'a step from an unknown posture',
    part('position', { steps: { flying: 'land' } }),
    'position.steps.flying',
  ],
  ['a step that is no cue', part('position', { steps: { prone: 'Turn' } }), 'position.steps.prone'],
  ['an unknown measure', position({ measure: 'elbowBend' }), 'position.allOf.0.measure'],
  ['an unknown limb', position({ limb: 'middle' }), 'position.allOf.0.limb'],
  ['an unknown side', position({ side: 'beyond' }), 'position.allOf.0.side'],
  ['a position without conditions', part('position', { allOf: [] }), 'position.allOf.0'],
  ['a position without source', part('position', { source: '' }), 'position.source'],
  ['a negative time', part('position', { enterAfterSeconds: -1 }), 'position.enterAfterSeconds'],
  ['a time in milliseconds', part('position', { leaveAfterSeconds: 700 }), 'leaveAfterSeconds'],
  ['a cue that is no id', part('position', { cue: 'Split it' }), 'position.cue'],
  ['an unknown measure to settle', part('settle', { measure: 'mood' }), 'settle.measure'],
  ['no rise that begins the glide', part('settle', { movedBy: 0 }), 'settle.movedBy'],
  ['no range that is still', part('settle', { stillWithin: 0 }), 'settle.stillWithin'],
  ['no fall that ends the rest', part('settle', { leftBy: 0 }), 'settle.leftBy'],
  ['a start range of one number', part('settle', { startWithin: [1] }), 'settle.startWithin.1'],
  ['a start range that falls', part('settle', { startWithin: [9, -4] }), 'settle.startWithin'],
  ['a depth without a band', part('depth', { measure: 'kneeHeight' }), 'depth'],
  ['two faults of one id', { faults: [FAULT, { ...FAULT, priority: 77 }] }, 'faults'],
  ['two faults of one priority', { faults: [FAULT, { ...FAULT, id: 'other' }] }, 'faults'],
  ['an unknown fault to give way to', fault({ unlessFaults: ['nobody'] }), 'faults'],
  ['a settle rule without source', part('settle', { source: '' }), 'settle.source'],
  ['no rise for the depth', part('depth', { riseFromStart: 0 }), 'depth.riseFromStart'],
  ['a depth without source', part('depth', { source: '' }), 'depth.source'],
  [
    'a personal depth from nowhere',
    part('depth', { personal: { from: 'norm', minimum: 1, target: 2 } }),
    'depth.personal.from',
  ],
  ['no personal depth', part('depth', { personal: undefined }), 'depth.personal'],
  ['a calibration of nothing', calibration({ atMost: 0 }), 'calibrations.0.atMost'],
  [
    'a calibration of what is not known',
    calibration({ measure: 'mood' }),
    'calibrations.0.measure',
  ],
  ['a calibration without source', calibration({ source: '' }), 'calibrations.0.source'],
  ['a calibration without zero', calibration({ usual: undefined }), 'calibrations.0.usual'],
  ['no variant', { variants: [] }, 'variants.0'],
  ['a variant without source', variant({ source: '' }), 'variants.0.source'],
  [
    'a variant that hides what it is for',
    variant({ stretchesTarget: 1 }),
    'variants.0.stretchesTarget',
  ],
  [
    'two variants of one id',
    { variants: [THIRD_STRETCH.variants[0], THIRD_STRETCH.variants[0]] },
    'variants',
  ],
  ['a band of a variant that there is not', target({ variants: ['wide'] }), 'variants'],
  ['a fault of a variant that there is not', fault({ variants: ['wide'] }), 'variants'],
  ['a level of a band that there is not', level({ limb: 'rear' }), 'levels'],
  ['a level whose target falls', level({ target: [52, 38] }), 'levels.gentle.0'],
  ['a level beyond what a hip can do', level({ max: 171 }), 'levels.gentle.0'],
  ['a level without source', level({ source: '' }), 'levels.gentle.0.source'],
  ['a level that changes nothing', { levels: { gentle: [] } }, 'levels.gentle'],
  ['an unknown level', { levels: { expert: [] } }, 'levels.expert'],
  ['a hold of no time', part('hold', { seconds: 0 }), 'hold.seconds'],
  ['a hold without source', part('hold', { source: '' }), 'hold.source'],
  ['no targets', { targets: [] }, 'targets'],
  ['min above the target', target({ min: 51 }), 'targets.0'],
  ['min above max', target({ min: 90, max: 45 }), 'targets.0'],
  ['max below the target', target({ max: 69 }), 'targets.0'],
  ['a target that falls', target({ target: [70, 50] }), 'targets.0'],
  ['a band outside of what a hip can do', target({ max: 170 }), 'targets.0'],
  ['a target for an unknown measure', target({ measure: 'elbowBend' }), 'targets.0.measure'],
  ['a target without source', target({ source: '' }), 'targets.0.source'],
  ['a target whose source was forgotten', target({ source: undefined }), 'targets.0.source'],
  ['a fault without source', fault({ source: '' }), 'faults.0.source'],
  ['a fault without condition', fault({ anyOf: [] }), 'faults.0.anyOf.0'],
  ['a fault of no phase', fault({ phases: [] }), 'faults.0.phases'],
  ['a fault of an unknown phase', fault({ phases: ['rest'] }), 'faults.0.phases.0'],
  ['severity 4', fault({ severity: 4 }), 'faults.0.severity'],
  ['priority 0', fault({ priority: 0 }), 'faults.0.priority'],
  ['an unknown confidence', fault({ confidence: 'total' }), 'faults.0.confidence'],
  ['a fault without cue', fault({ cue: '' }), 'faults.0.cue'],
  ['nothing that cannot be seen', { notVisible: [] }, 'notVisible'],
];

const REQUIRED = Object.keys(THIRD_STRETCH).filter(
  (field) => !['calibrations', 'levels'].includes(field),
);

describe('mistakes in a stretch file', () => {
  it('are not in the example that the mistakes are made in', () => {
    expect(parseStretch(THIRD_STRETCH_PATH, THIRD_STRETCH).id).toBe('standing-front-fold');
  });

  it.each(MISTAKES)('%s is refused with file and field', (_name, change, field) => {
    const parse = () => parseStretch(THIRD_STRETCH_PATH, { ...THIRD_STRETCH, ...change });
    expect(parse, 'the editor is not told which file is wrong').toThrow(FILE);
    expect(parse, 'the editor is not told where the mistake is').toThrow(`${field}:`);
  });

  it.each([calibration({}), level({}), target({ variants: ['only'] })])(
    'are not in what the mistakes are made of either',
    (change) => {
      const { id } = parseStretch(THIRD_STRETCH_PATH, { ...THIRD_STRETCH, ...change });
      expect(id).toBe('standing-front-fold');
    },
  );

  it('a rise from the start posture may be a fall, which no value can be', () => {
    const fall = { from: 'start', side: 'below', enterAt: -40, leaveAt: -30 };
    const parse = (change: object) => () =>
      parseStretch(THIRD_STRETCH_PATH, { ...THIRD_STRETCH, ...position(change) });
    expect(parse(fall)).not.toThrow();
    expect(parse({ ...fall, from: 'zero' })).toThrow('position.allOf.0:');
  });

  it('what many stretches do not need may be left out', () => {
    const rest = Object.fromEntries(
      Object.entries(THIRD_STRETCH).filter(([field]) => REQUIRED.includes(field)),
    );
    const stretch = parseStretch(THIRD_STRETCH_PATH, rest);
    expect([stretch.calibrations, stretch.levels]).toEqual([[], {}]);
  });

  it.each(REQUIRED)('"%s" must not be missing', (field) => {
    const rest = Object.fromEntries(Object.entries(THIRD_STRETCH).filter(([key]) => key !== field));
    expect(() => parseStretch(THIRD_STRETCH_PATH, rest)).toThrow(`${field}:`);
  });

  it('an id that is not the name of the file is refused, both named', () => {
    const parse = () => parseStretch('/content/stretches/forward-fold.json', THIRD_STRETCH);
    expect(parse).toThrow('forward-fold.json');
    expect(parse).toThrow('id: "standing-front-fold"');
  });

  it('names every mistake at once', () => {
    const parse = () =>
      parseStretch(THIRD_STRETCH_PATH, { ...THIRD_STRETCH, version: 0, notVisible: [] });
    expect(parse).toThrow('version:');
    expect(parse).toThrow('notVisible:');
  });

  it('gives seconds of the file as milliseconds', () => {
    const { position, settle, hold, faults } = parseStretch(THIRD_STRETCH_PATH, THIRD_STRETCH);
    expect([position.enterAfterMs, position.leaveAfterMs]).toEqual([800, 600]);
    expect(settle.stillForMs).toBe(900);
    expect([hold.seconds, hold.graceMs, hold.quietAtEndMs]).toEqual([12, 1200, 3000]);
    expect([faults[0]?.enterAfterMs, faults[0]?.leaveAfterMs]).toEqual([700, 400]);
  });
});
