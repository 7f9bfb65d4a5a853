import { describe, expect, it } from 'vitest';
import { findPractice, parsePractice, practices } from './practices.ts';

const PATH = '/content/practices/kneading.json';
const SOURCE = 'J: made up';
type Values = readonly [least: number, usual: number, most: number, step?: number];
const range = (...[least, usual, most, step = 1]: Values) => ({ least, usual, most, step });
const sourced = (...values: Values) => ({ ...range(...values), source: SOURCE });

const UPPER = { id: 'upper', spot: 'thigh-upper' };
const LOWER = {
  id: 'lower',
  spot: 'thigh-lower',
  seconds: 13,
  remarks: [
    { atSeconds: 4, id: 'ease' },
    { atSeconds: 9, id: 'breathe' },
  ],
  source: 'J: its own',
};
const KNEADING = {
  id: 'kneading',
  version: 2,
  group: 'massage',
  screenedAs: 'pressing',
  isOptIn: true,
  mostPerDay: { times: 3, source: SOURCE },
  hasSides: true,
  opening: { seconds: 21, source: SOURCE },
  between: { seconds: 6, source: SOURCE },
  parts: [UPPER, LOWER],
  seconds: sourced(15, 20, 25, 5),
  rounds: sourced(1, 2, 4),
  partCount: sourced(1, 2, 2),
  drawing: { kind: 'body', view: 'back' },
};

const BREATH = {
  patterns: [{ inSeconds: 5, outSeconds: 6.5 }],
  own: range(3, 4.5, 8, 0.5),
  source: SOURCE,
};
/** A practice without spots. */
const plain = (change: object) => ({
  hasSides: false,
  parts: [{ id: 'breathe' }],
  partCount: undefined,
  ...change,
});
const breathing = (change: object = {}) =>
  plain({ breath: { ...BREATH, ...change }, drawing: { kind: 'breath' } });

const LEG = { thigh: 11, kneeFlexion: 22 };
const POSE = { trunk: -5, neckFlexion: 7, near: { thigh: 54, kneeFlexion: 99 }, far: LEG };
const FIGURE = {
  kind: 'figure',
  posture: 'lying',
  seenFrom: 'side',
  start: POSE,
  held: { ...POSE, trunk: -20 },
  hands: { held: { leg: 'far', on: 'shin', along: 0.4, face: 'front' } },
  source: 'C: a model',
};
const drawn = (change: object = {}) => plain({ drawing: { ...FIGURE, ...change } });

const parse = (change: object, path = PATH) => parsePractice(path, { ...KNEADING, ...change });

describe('a practice file', () => {
  it('becomes a practice, seconds in milliseconds and what is left out named', () => {
    expect(parse({}), 'a practice is led otherwise than its file says').toEqual({
      id: 'kneading',
      version: 2,
      group: 'massage',
      screenedAs: 'pressing',
      isOptIn: true,
      mostPerDay: 3,
      hasSides: true,
      openingMs: 21_000,
      betweenMs: 6000,
      parts: [
        { id: 'upper', lastsMs: null, spot: 'thigh-upper', remarks: [] },
        {
          id: 'lower',
          lastsMs: 13_000,
          spot: 'thigh-lower',
          remarks: [
            { atMs: 4000, remarkId: 'ease' },
            { atMs: 9000, remarkId: 'breathe' },
          ],
        },
      ],
      seconds: range(15, 20, 25, 5),
      rounds: range(1, 2, 4),
      partCount: range(1, 2, 2),
      breath: null,
      drawing: { kind: 'body', view: 'back' },
      sources: ['J: its own', SOURCE],
    });
  });

  it('may leave out the limit of a day and the number of parts', () => {
    const { mostPerDay, partCount } = parse({ mostPerDay: undefined, partCount: undefined });
    expect([mostPerDay, partCount]).toEqual([null, null]);
  });

  it('keeps its breath, the first pattern first', () => {
    expect(parse(breathing()).breath).toEqual({
      patterns: [{ inSeconds: 5, outSeconds: 6.5 }],
      own: range(3, 4.5, 8, 0.5),
    });
  });

  it('names near and far legs by the side that is near, and by their role', () => {
    const { drawing } = parse(drawn());
    expect(drawing).toMatchObject({
      kind: 'figure',
      plan: {
        start: { trunk: -5, legs: { right: POSE.near, left: LEG } },
        hands: { start: null, held: { limb: 'down', on: 'shin', along: 0.4, face: 'front' } },
      },
    });
  });
});

describe('a practice file is refused, with file and field', () => {
  it.each<[string, object, string]>([
    ['an unknown field', { hint: 'x' }, 'hint'],
    ['an id in capitals', { id: 'Kneading' }, 'id'],
    ['a version of nought', { version: 0 }, 'version'],
    ['an unknown group', { group: 'yoga' }, 'group'],
    ['no word on the health questions', { screenedAs: undefined }, 'screenedAs'],
    ['no word on opting in', { isOptIn: undefined }, 'isOptIn'],
    ['nought a day', { mostPerDay: { times: 0, source: SOURCE } }, 'mostPerDay.times'],
    ['a limit without source', { mostPerDay: { times: 1 } }, 'mostPerDay.source'],
    ['no word on sides', { hasSides: undefined }, 'hasSides'],
    ['an opening without source', { opening: { seconds: 9 } }, 'opening.source'],
    ['a negative time', { between: { seconds: -1, source: SOURCE } }, 'between.seconds'],
    [
      'an opening of a quarter of an hour',
      { opening: { seconds: 900, source: SOURCE } },
      'opening',
    ],
    ['no parts', { parts: [], partCount: undefined }, 'parts'],
    ['two parts of one id', { parts: [UPPER, { ...LOWER, id: 'upper' }] }, 'parts: two have'],
    ['a part of no length', { parts: [UPPER, { ...LOWER, seconds: 0 }] }, 'parts.1.seconds'],
    ['a part id in capitals', { parts: [UPPER, { ...LOWER, id: 'Low' }] }, 'parts.1.id'],
    ['an unknown field of a part', { parts: [UPPER, { ...LOWER, say: 'x' }] }, 'parts.1.say'],
    [
      'a length without source',
      { parts: [UPPER, { ...LOWER, source: undefined }] },
      'parts: a part',
    ],
    [
      'remarks without source',
      { parts: [LOWER, { ...UPPER, remarks: [{ atSeconds: 5, id: 'ease' }] }] },
      'parts: a part with seconds or remarks',
    ],
    [
      'a remark at the very start',
      { parts: [UPPER, { ...LOWER, remarks: [{ atSeconds: 0, id: 'ease' }] }] },
      'parts.1.remarks.0.atSeconds',
    ],
    [
      'a remark after the end of its part',
      { parts: [UPPER, { ...LOWER, remarks: [{ atSeconds: 13, id: 'ease' }] }] },
      'parts: a remark comes after',
    ],
    [
      'a remark after the longest choice',
      { parts: [{ ...UPPER, remarks: [{ atSeconds: 25, id: 'ease' }], source: SOURCE }, LOWER] },
      'parts: a remark comes after',
    ],
    [
      'remarks in a muddle',
      { parts: [UPPER, { ...LOWER, remarks: [...LOWER.remarks].reverse() }] },
      'parts: remarks must rise',
    ],
    ['a length that falls', { seconds: sourced(15, 30, 25, 5) }, 'seconds: must rise'],
    ['a length between two steps', { seconds: sourced(15, 22, 25, 5) }, 'seconds: usual and most'],
    ['a length beyond the steps', { seconds: sourced(15, 20, 27, 5) }, 'seconds: usual and most'],
    ['a step of nought', { seconds: sourced(15, 20, 25, 0) }, 'seconds.step'],
    ['a length of nought', { seconds: sourced(0, 20, 25, 5) }, 'seconds.least'],
    ['a length without source', { seconds: range(15, 20, 25, 5) }, 'seconds.source'],
    ['half a round', { rounds: sourced(0.5, 1, 2, 0.5) }, 'rounds.least'],
    ['no round', { rounds: sourced(0, 1, 2) }, 'rounds.least'],
    ['rounds that fall', { rounds: sourced(3, 2, 4) }, 'rounds: must rise'],
    ['rounds without source', { rounds: range(1, 2, 4) }, 'rounds.source'],
    ['more parts than there are', { partCount: sourced(1, 2, 3) }, 'partCount: asks for more'],
    [
      'only parts of a length of their own',
      { parts: [LOWER], partCount: undefined },
      'seconds: no part takes',
    ],
    ['an unknown drawing', plain({ drawing: { kind: 'film' } }), 'drawing.kind'],
    ['an unknown view of the body', { drawing: { kind: 'body', view: 'left' } }, 'drawing.view'],
    ['a part without its spot', { parts: [{ id: 'upper' }, LOWER] }, 'parts: on a body'],
    [
      'a spot without a body',
      plain({ parts: [UPPER], drawing: { kind: 'stillness' } }),
      'parts: on',
    ],
    ['spots without sides', { hasSides: false }, 'hasSides: spots lie'],
    [
      'a breath without its drawing',
      plain({ breath: BREATH, drawing: { kind: 'stillness' } }),
      'breath:',
    ],
    ['a drawn breath without pace', plain({ drawing: { kind: 'breath' } }), 'breath:'],
    ['no pattern', breathing({ patterns: [] }), 'breath.patterns'],
    [
      'a held breath',
      breathing({ patterns: [{ inSeconds: 4, holdSeconds: 4, outSeconds: 4 }] }),
      'breath.patterns.0.holdSeconds',
    ],
    [
      'a breath of no length',
      breathing({ patterns: [{ inSeconds: 0, outSeconds: 4 }] }),
      'breath.patterns.0.inSeconds',
    ],
    [
      'a pattern that nobody could choose',
      breathing({ patterns: [{ inSeconds: 5, outSeconds: 9 }] }),
      'breath: a pattern lies outside',
    ],
    ['a pace that falls', breathing({ own: range(6, 5, 8, 0.5) }), 'breath.own: must rise'],
    ['a pace between steps', breathing({ own: range(3, 5, 8, 1.5) }), 'breath.own: usual and'],
    ['a breath without source', breathing({ source: undefined }), 'breath.source'],
    ['a figure without source', drawn({ source: '' }), 'drawing.source'],
    ['an unknown posture', drawn({ posture: 'sitting' }), 'drawing.posture'],
    ['an unknown view of a figure', drawn({ seenFrom: 'front' }), 'drawing.seenFrom'],
    [
      'a trunk that no body reaches',
      drawn({ start: { ...POSE, trunk: 120 } }),
      'drawing.start.trunk',
    ],
    [
      'a neck that no body reaches',
      drawn({ held: { ...POSE, neckFlexion: -90 } }),
      'drawing.held.neckFlexion',
    ],
    [
      'a thigh that no body reaches',
      drawn({ held: { ...POSE, near: { ...LEG, thigh: 170 } } }),
      'drawing.held.near.thigh',
    ],
    [
      'a knee that bends the wrong way',
      drawn({ held: { ...POSE, far: { ...LEG, kneeFlexion: -20 } } }),
      'drawing.held.far.kneeFlexion',
    ],
    [
      'a hand on no leg',
      drawn({ hands: { held: { ...FIGURE.hands.held, leg: 'left' } } }),
      'hands.held.leg',
    ],
    [
      'a hand beyond the leg',
      drawn({ hands: { held: { ...FIGURE.hands.held, along: 2 } } }),
      'held.along',
    ],
    [
      'a standing body from above',
      drawn({ posture: 'upright', seenFrom: 'above' }),
      'drawing: from',
    ],
  ])('for %s', (_what, change, named) => {
    expect(() => parse(change), 'the editor is not told where the mistake is').toThrow(named);
    expect(() => parse(change), 'the editor is not told which file').toThrow(PATH);
  });

  it('under another name than its id', () => {
    expect(() => parse({}, '/content/practices/pressing.json')).toThrow("must be the file's name");
  });
});

describe('the practices', () => {
  it('are found by their id, and nothing else is', () => {
    const [first] = practices;
    expect(first).toBeDefined();
    expect(findPractice(first?.id ?? '')).toBe(first);
    expect(findPractice('no-such-practice')).toBeNull();
  });
});
