import { describe, expect, it } from 'vitest';
import { layerTable, withLayerTable } from './layer-table.ts';

const LAYERS = [
  { name: 'core', pattern: 'src/core', imports: [], packages: [], mustNotKnow: 'time' },
  { name: 'shop', pattern: 'src/shop', imports: ['core'], packages: ['till'], mustNotKnow: 'UI' },
];
const BEGIN = '<!-- layers: begin (written by npm run docs:layers, do not edit) -->';
const END = '<!-- layers: end -->';

describe('layerTable', () => {
  it('has a row for each layer, in order', () => {
    expect(layerTable(LAYERS).split('\n').slice(2), 'readers see wrong rules').toEqual([
      '| `core` | `src/core` | – | – | time |',
      '| `shop` | `src/shop` | `core` | `till` | UI |',
    ]);
  });
});

describe('withLayerTable', () => {
  it('replaces only what stands between the markers', () => {
    const text = `before\n${BEGIN}\nold\n${END}\nafter`;
    expect(withLayerTable(text, 'new'), 'the words around the table were lost').toBe(
      `before\n${BEGIN}\n\nnew\n\n${END}\nafter`,
    );
  });

  it.each([
    ['no markers', 'only words'],
    ['the end alone', END],
    ['the end before the beginning', `${END}\n${BEGIN}`],
  ])('refuses a text with %s and says which lines to put back', (_name, text) => {
    const write = () => withLayerTable(text, 'new');
    expect(write, 'the table would land in the wrong place').toThrow(BEGIN);
    expect(write, 'the writer is not told how to mend it').toThrow(END);
  });
});
