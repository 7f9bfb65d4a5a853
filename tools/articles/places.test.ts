import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPlaces } from './places.ts';

const places = findPlaces(fileURLToPath(new URL('../../', import.meta.url)));

describe('what articles may point to', () => {
  it.each(['/', '/journal/', '/learn/', '/learn/psoas/', '/practise/knee-to-chest/'])(
    'has the page %s',
    (page) => {
      expect([...places.pages], 'a good link is refused').toContain(page);
    },
  );

  it('has no page for what content does not have', () => {
    expect([...places.pages].filter((page) => page.includes('['))).toEqual([]);
    expect([...places.pages]).not.toContain('/practise/heart/');
  });

  it('has claims, sources and stretches', () => {
    expect([...places.claimIds]).toContain('stored-trauma');
    expect([...places.sourceIds]).toContain('F7');
    expect([...places.stretchIds]).toContain('half-kneeling-lunge');
    expect([...places.practicableIds]).toContain('half-kneeling-lunge');
  });
});
