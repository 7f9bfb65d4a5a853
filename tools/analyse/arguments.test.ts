import { describe, expect, it } from 'vitest';
import { ArgumentError, readArguments, usage } from './arguments.ts';

const KNOWN = ['half-kneeling-lunge', 'wall-slide'];
const read = (line: string) => readArguments(line.split(' ').filter(Boolean), KNOWN);
const GIVEN = '--stretch wall-slide --out found.json';

describe('readArguments', () => {
  it('takes the full model and the standard level when nothing else is said', () => {
    expect(read(`${GIVEN} a.mp4 pics/*.jpg`)).toEqual({
      stretch: 'wall-slide',
      model: 'full',
      level: 'standard',
      out: 'found.json',
      files: ['a.mp4', 'pics/*.jpg'],
    });
  });

  it('takes model and level as they are given, wherever they stand', () => {
    const given = read(`a.mp4 --model heavy ${GIVEN} --level=gentle b.mp4`);
    expect(given).toMatchObject({ model: 'heavy', level: 'gentle', files: ['a.mp4', 'b.mp4'] });
  });

  it.each([
    [
      'an unknown stretch',
      '--stretch splits --out x.json a.mp4',
      'half-kneeling-lunge, wall-slide',
    ],
    ['no stretch', '--out x.json a.mp4', 'half-kneeling-lunge, wall-slide'],
    ['an unknown model', `${GIVEN} --model huge a.mp4`, 'lite, full, heavy'],
    ['an unknown level', `${GIVEN} --level expert a.mp4`, 'gentle, standard, advanced'],
    ['no place for the result', '--stretch wall-slide a.mp4', '--out'],
    ['no file', GIVEN, 'no file'],
    ['an unknown option', `${GIVEN} --fast a.mp4`, '--fast'],
  ])('refuses %s and says what would do', (_name, line, said) => {
    expect(() => read(line), 'a wrong call is answered with a riddle').toThrow(ArgumentError);
    expect(() => read(line)).toThrow(said);
  });

  it('names the stretches that there are in the usage', () => {
    expect(usage(KNOWN)).toContain('--stretch half-kneeling-lunge|wall-slide');
  });
});
