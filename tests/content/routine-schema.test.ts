import { describe, expect, it } from 'vitest';
import { parseRoutine } from '#lib/content/parse-routine.ts';
import { KNOWN } from '../support/made-up-routine.ts';

const PATH = '/content/routines/slow-afternoon.json';
const STRETCH = {
  kind: 'stretch',
  practice: 'long-lunge',
  camera: true,
  holdSeconds: 45,
  repetitions: 2,
  sides: 'both',
  restSeconds: 15,
} as const;
const GUIDED = {
  kind: 'guided',
  practice: 'sighing',
  choice: { seconds: 120, breath: { inSeconds: 4, outSeconds: 6 } },
} as const;
/** 4.5 minutes of the stretch, 2.1 of the practice, and the change between them. */
const FILE = {
  id: 'slow-afternoon',
  kind: 'routine',
  minutes: 7,
  items: [STRETCH, GUIDED],
  source: 'made up',
} as const;

const parse = (change: object = {}) => parseRoutine(PATH, { ...FILE, ...change }, KNOWN);
const stretch = (change: object) => ({ items: [{ ...STRETCH, ...change }, GUIDED] });
const guided = (change: object) => ({ items: [STRETCH, { ...GUIDED, ...change }] });
const choice = (change: object, practice = 'sighing') => guided({ practice, choice: change });

/** What is wrong, the change that makes it so, and the field that must be named. */
const MISTAKES: readonly (readonly [string, object, string])[] = [
  ['an unknown field', { colour: 'red' }, 'colour'],
  ['an id with capitals', { id: 'Slow' }, 'id'],
  ['an id that is not the name of the file', { id: 'fast-morning' }, 'id'],
  ['an unknown kind', { kind: 'workout' }, 'kind'],
  ['no minutes', { minutes: undefined }, 'minutes'],
  ['half a minute', { minutes: 6.5 }, 'minutes'],
  ['minutes of nothing', { minutes: 0 }, 'minutes'],
  ['an hour and more', { minutes: 61 }, 'minutes'],
  ['fewer minutes than it takes', { minutes: 6 }, 'minutes'],
  ['more minutes than it takes', { minutes: 8 }, 'minutes'],
  ['no items', { items: [] }, 'items'],
  ['too many items', { items: Array.from({ length: 31 }, () => STRETCH) }, 'items'],
  ['no source', { source: '' }, 'source'],
  ['an item of an unknown kind', stretch({ kind: 'jump' }), 'items.0.kind'],
  ['an unknown field of a stretch', stretch({ level: 'gentle' }), 'items.0.level'],
  ['an unknown stretch', stretch({ practice: 'splits' }), 'items.0.practice'],
  ['a practice as a stretch', stretch({ practice: 'kneading' }), 'items.0.practice'],
  ['a camera that may be', stretch({ camera: 'maybe' }), 'items.0.camera'],
  ['a hold that cannot be chosen', stretch({ holdSeconds: 40 }), 'items.0.holdSeconds'],
  ['holds that cannot be chosen', stretch({ repetitions: 5 }), 'items.0.repetitions'],
  ['a rest that cannot be chosen', stretch({ restSeconds: 0 }), 'items.0.restSeconds'],
  ['wrong sides of a stretch', stretch({ sides: 'left' }), 'items.0.sides'],
  ['an unknown practice', guided({ practice: 'levitating' }), 'items.1.practice'],
  ['a stretch as a practice', guided({ practice: 'long-lunge' }), 'items.1.practice'],
  ['a practice to be asked for', choice({}, 'poking'), 'items.1.practice'],
  ['an unknown field of a practice', guided({ camera: false }), 'items.1.camera'],
  ['an unknown choice', choice({ speed: 3 }), 'items.1.choice.speed'],
  ['a choice below its range', choice({ seconds: 30 }), 'items.1.choice.seconds'],
  ['a choice above its range', choice({ seconds: 360 }), 'items.1.choice.seconds'],
  ['a choice between its steps', choice({ seconds: 90 }), 'items.1.choice.seconds'],
  ['too many rounds', choice({ rounds: 2 }), 'items.1.choice.rounds'],
  ['parts that cannot be chosen', choice({ parts: 1 }), 'items.1.choice.parts'],
  ['more parts than there are', choice({ parts: 3 }, 'kneading'), 'items.1.choice.parts'],
  ['unknown sides', choice({ sides: 'up' }), 'items.1.choice.sides'],
  ['sides of a practice without', choice({ sides: 'both' }), 'items.1.choice.sides'],
  ['no sides of a practice with', choice({ sides: 'none' }, 'kneading'), 'items.1.choice.sides'],
  [
    'a breath in a practice without',
    choice({ breath: { inSeconds: 4, outSeconds: 4 } }, 'kneading'),
    'items.1.choice.breath.inSeconds',
  ],
  [
    'a breath that is too quick',
    choice({ breath: { inSeconds: 5, outSeconds: 2 } }),
    'items.1.choice.breath.outSeconds',
  ],
  ['half a breath', choice({ breath: { inSeconds: 5 } }), 'items.1.choice.breath.outSeconds'],
];

describe('mistakes in a routine file', () => {
  it('are not in the example that the mistakes are made in', () => {
    expect(parse().items).toEqual([
      {
        kind: 'stretch',
        practiceId: 'long-lunge',
        hasCamera: true,
        holdSeconds: 45,
        repetitions: 2,
        sides: 'both',
        restSeconds: 15,
      },
      {
        kind: 'guided',
        practiceId: 'sighing',
        choice: {
          seconds: 120,
          rounds: 1,
          parts: 1,
          sides: 'none',
          breath: { inSeconds: 4, outSeconds: 6 },
        },
      },
    ]);
  });

  it.each(MISTAKES)('%s is refused with file and field', (_name, change, field) => {
    expect(() => parse(change), 'the editor is not told which file is wrong').toThrow(
      'slow-afternoon.json cannot be used',
    );
    expect(() => parse(change), 'the editor is not told where the mistake is').toThrow(
      `  ${field}:`,
    );
  });

  it('more than the dose ceiling of one side is refused', () => {
    const longest = { ...STRETCH, holdSeconds: 60, repetitions: 4 };
    const enough = { minutes: 12, items: [longest, GUIDED] };
    expect(() => parse(enough)).not.toThrow('items:');
    const more = { minutes: 14, items: [longest, { ...STRETCH, repetitions: 1 }] };
    expect(() => parse(more), 'a routine asks for more than is of use').toThrow('  items:');
  });

  it('what is left out of a choice is as usual', () => {
    const file = { minutes: 7, items: [STRETCH, { kind: 'guided', practice: 'sighing' }] };
    expect(parse(file).items[1]).toMatchObject({
      choice: { seconds: 120, rounds: 1, sides: 'none', breath: { inSeconds: 5, outSeconds: 5 } },
    });
  });

  it('names every mistake at once', () => {
    const items = [
      { ...STRETCH, practice: 'splits' },
      { ...GUIDED, practice: 'poking' },
    ];
    expect(() => parse({ items })).toThrow('items.0.practice:');
    expect(() => parse({ items })).toThrow('items.1.practice:');
  });
});
