import { describe, expect, it } from 'vitest';
import { KNOWN, ownRoutine } from '../../../tests/support/made-up-routine.ts';
import { readRoutineFile, sharedRoutine } from './routine-sharing.ts';

describe('a routine as a file', () => {
  it('can be read again', async () => {
    const { bytes } = sharedRoutine(ownRoutine());
    const file = new File([bytes], 'after-the-train.unfurl.json');
    expect(await readRoutineFile(file, KNOWN)).toMatchObject({
      kind: 'read',
      name: 'After the train',
      items: ownRoutine().items,
    });
  });

  it.each([
    ['After the train', 'after-the-train.unfurl.json'],
    ['../../Über Nacht: 10 min?', 'über-nacht-10-min.unfurl.json'],
    ['🧘', 'routine.unfurl.json'],
  ])('called %s has the name %s', (name, fileName) => {
    expect(sharedRoutine(ownRoutine({ name })).fileName).toBe(fileName);
  });

  it('is not even read when it is far too large', async () => {
    const text = () => Promise.reject(new Error('read'));
    expect(await readRoutineFile({ size: 5_000_000_000, text }, KNOWN)).toEqual({
      kind: 'too-large',
    });
  });

  it('that has gone in the meantime is no routine', async () => {
    const text = () => Promise.reject(new Error('gone'));
    expect(await readRoutineFile({ size: 70, text }, KNOWN)).toEqual({ kind: 'not-a-routine' });
  });
});
