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
const part = (name: keyof typeof THIRD_STRETCH, change: object) => ({
  [name]: { ...(THIRD_STRETCH[name] as object), ...change },
});

/** What is wrong, the change that makes it so, and the field that must be named. */
const MISTAKES: readonly (readonly [string, object, string])[] = [
  ['an unknown field', { colour: 'red' }, 'colour'],
  ['an id with capitals', { id: 'Standing' }, 'id'],
  ['a version that is no number', { version: '3' }, 'version'],
  ['version 0', { version: 0 }, 'version'],
  ['a posture without a checker', { posture: 'lying' }, 'posture'],
  ['an unknown limb to stretch', { stretchedLimb: 'tail' }, 'stretchedLimb'],
  ['a view that refuses before it warns', part('view', { refuseAbove: 0.1 }), 'view'],
  ['a view without source', part('view', { source: '' }), 'view.source'],
  [
    'leaveAt above enterAt for "above"',
    position({ side: 'above', leaveAt: 40 }),
    'position.allOf.0',
  ],
  ['leaveAt below enterAt for "below"', position({ leaveAt: 10 }), 'position.allOf.0'],
  ['a limit that no knee can reach', position({ leaveAt: 170 }), 'position.allOf.0'],
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

describe('mistakes in a stretch file', () => {
  it('are not in the example that the mistakes are made in', () => {
    expect(parseStretch(THIRD_STRETCH_PATH, THIRD_STRETCH).id).toBe('standing-front-fold');
  });

  it.each(MISTAKES)('%s is refused with file and field', (_name, change, field) => {
    const parse = () => parseStretch(THIRD_STRETCH_PATH, { ...THIRD_STRETCH, ...change });
    expect(parse, 'the editor is not told which file is wrong').toThrow(FILE);
    expect(parse, 'the editor is not told where the mistake is').toThrow(`${field}:`);
  });

  it.each(Object.keys(THIRD_STRETCH))('"%s" must not be missing', (field) => {
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
