import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guidedItem,
  KNOWN,
  ownRoutine,
  stretchItem,
} from '../../../../tests/support/made-up-routine.ts';
import { LONGEST_NAME, MOST_ITEMS } from './edit-routine.ts';
import { LARGEST_ROUTINE_FILE, parseRoutineFile, toRoutineFile } from './routine-file.ts';

const FILE = {
  kind: 'unfurl-routine',
  version: 1,
  name: 'From a friend',
  items: [stretchItem(), guidedItem()] as readonly unknown[],
};
const read = (file: unknown) => parseRoutineFile(JSON.stringify(file), KNOWN);
const readItem = (item: unknown) => read({ ...FILE, items: [item] });
const without = (fields: object, field: string) =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== field));

describe('a routine that is handed on', () => {
  const routine = ownRoutine({
    items: [
      stretchItem(),
      guidedItem(),
      guidedItem('sighing', {
        seconds: 180,
        rounds: 1,
        sides: 'none',
        breath: { inSeconds: 4, outSeconds: 6 },
      }),
    ],
  });
  const text = toRoutineFile(routine);

  it('comes back as it was', () => {
    expect(parseRoutineFile(text, KNOWN)).toEqual({
      kind: 'read',
      name: 'After the train',
      items: routine.items,
      unknown: [],
      optIn: [],
    });
  });

  it('tells nothing about the person', () => {
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['kind', 'version', 'name', 'items']);
    expect(text, 'the file tells when it was made').not.toContain('17000000');
  });
});

describe('a file of somebody else', () => {
  it('gives its name and items', () => {
    expect(read(FILE)).toMatchObject({ kind: 'read', name: 'From a friend', items: FILE.items });
  });

  it('gives nothing else', () => {
    const item = { ...stretchItem(), onrun: 'alert(1)', isOptIn: false };
    const outcome = read({ ...FILE, id: 'mine', createdAt: 5, items: [item] });
    expect(outcome, 'a file can bring along what it likes').toEqual({
      kind: 'read',
      name: 'From a friend',
      items: [stretchItem()],
      unknown: [],
      optIn: [],
    });
  });

  it('has its name cut', () => {
    const outcome = read({ ...FILE, name: 'n'.repeat(500) });
    expect(outcome).toMatchObject({ name: 'n'.repeat(LONGEST_NAME) });
  });

  it('has its values brought to what can be chosen', () => {
    const items = [
      stretchItem({ holdSeconds: 86_400, repetitions: -4, restSeconds: 1e300 }),
      guidedItem('kneading', { seconds: 0, rounds: 99, parts: -1, sides: 'none' }),
    ];
    expect(read({ ...FILE, items }), 'a file makes a session of a day').toMatchObject({
      items: [
        { holdSeconds: 60, repetitions: 1, restSeconds: 30 },
        { choice: { seconds: 10, rounds: 3, parts: 1, sides: 'both' } },
      ],
    });
  });

  it('has practices left out that are not known, and they are named', () => {
    const items = [guidedItem('levitating'), stretchItem(), guidedItem('levitating')];
    expect(read({ ...FILE, items })).toMatchObject({
      kind: 'read',
      items: [stretchItem()],
      unknown: ['levitating'],
    });
    expect(read({ ...FILE, items: [stretchItem({ practiceId: 'kneading' })] })).toMatchObject({
      kind: 'nothing-usable',
      unknown: ['kneading'],
    });
  });

  it('leads nobody to what they must ask for themselves', () => {
    expect(read({ ...FILE, items: [guidedItem('poking'), stretchItem()] })).toMatchObject({
      kind: 'read',
      items: [stretchItem()],
      optIn: ['poking'],
    });
    expect(readItem(guidedItem('poking'))).toEqual({
      kind: 'nothing-usable',
      unknown: [],
      optIn: ['poking'],
    });
  });

  it('does not fill the page with names', () => {
    const items = Array.from({ length: MOST_ITEMS }, (_, index) =>
      guidedItem(`${'x'.repeat(900)}${String(index)}`),
    );
    const outcome = read({ ...FILE, items });
    const named = outcome.kind === 'nothing-usable' ? outcome.unknown.join('') : '';
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThan(400);
  });

  it('of a later version is told as such, whatever else it holds', () => {
    expect(read({ kind: 'unfurl-routine', version: 2, steps: 5 })).toEqual({
      kind: 'newer-version',
    });
  });

  it.each([
    ['too much text', ' '.repeat(LARGEST_ROUTINE_FILE + 1)],
    [
      'too many items',
      JSON.stringify({
        ...FILE,
        items: Array.from({ length: MOST_ITEMS + 1 }, () => guidedItem()),
      }),
    ],
  ])('with %s is too large', (_name, text) => {
    expect(parseRoutineFile(text, KNOWN)).toEqual({ kind: 'too-large' });
  });

  it('without items has nothing usable', () => {
    expect(read({ ...FILE, items: [] })).toMatchObject({ kind: 'nothing-usable' });
  });
});

describe('what is no routine', () => {
  it.each([
    '',
    'hello',
    '{"kind":"unfurl-routine"',
    'null',
    '17',
    '"unfurl-routine"',
    '[]',
    '[['.repeat(20_000),
  ])('is told as such: %s', (text) => {
    expect(parseRoutineFile(text, KNOWN)).toEqual({ kind: 'not-a-routine' });
  });

  it.each([
    ['another kind', { kind: 'unfurl-backup' }],
    ['no version', { version: undefined }],
    ['version 0', { version: 0 }],
    ['version 1.5', { version: 1.5 }],
    ['a version in words', { version: '1' }],
    ['a name that is no text', { name: { length: 3 } }],
    ['items that are no list', { items: { length: 2 } }],
    ['an item that is a list', { items: [[]] }],
    ['an item that is nothing', { items: [null] }],
    ['an item of another kind', { items: [{ ...stretchItem(), kind: 'jump' }] }],
  ])('%s is told as such', (_name, change) => {
    expect(read({ ...FILE, ...change })).toEqual({ kind: 'not-a-routine' });
  });

  it.each(Object.keys(stretchItem()))('a stretch without "%s" is none', (field) => {
    expect(readItem(without(stretchItem(), field))).toEqual({ kind: 'not-a-routine' });
  });

  it.each(Object.keys(guidedItem()))('a practice without "%s" is none', (field) => {
    expect(readItem(without(guidedItem(), field))).toEqual({ kind: 'not-a-routine' });
  });

  it.each(Object.keys(guidedItem().choice))('a choice without "%s" is none', (field) => {
    const item = { ...guidedItem(), choice: without(guidedItem().choice, field) };
    expect(readItem(item)).toEqual({ kind: 'not-a-routine' });
  });

  it('a breath of half a pattern is none', () => {
    const item = guidedItem('sighing', { breath: { inSeconds: 4 } as never });
    expect(readItem(item)).toEqual({ kind: 'not-a-routine' });
  });

  it('a number beyond all numbers is none', () => {
    const text = JSON.stringify({ ...FILE, items: [stretchItem()] });
    expect(parseRoutineFile(text.replace('45', '1e999'), KNOWN)).toEqual({
      kind: 'not-a-routine',
    });
  });

  it('never breaks the page', () => {
    const hostile = fc.record({
      kind: fc.constant('unfurl-routine'),
      version: fc.oneof(fc.constant(1), fc.jsonValue()),
      name: fc.oneof(fc.string(), fc.jsonValue()),
      items: fc.oneof(
        fc.array(
          fc.oneof(
            fc.constantFrom(guidedItem('__proto__'), guidedItem(), stretchItem()),
            fc.jsonValue(),
          ),
        ),
        fc.jsonValue(),
      ),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((file) => JSON.stringify(file)),
          fc.string(),
        ),
        (text) => {
          const outcome = parseRoutineFile(text, KNOWN);
          const items = outcome.kind === 'read' ? outcome.items : [guidedItem()];
          expect(items.length, 'an empty routine is opened').toBeGreaterThan(0);
        },
      ),
    );
  });
});
