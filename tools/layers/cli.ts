import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { layers } from '../../architecture.config.js';
import { layerTable, withLayerTable } from './layer-table.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** Writes the layer table into the README, or with `--check` only tells whether it is up to date. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const before = readFileSync(README, 'utf8');
const after = await format(withLayerTable(before, layerTable(layers)), {
  ...(await resolveConfig(README)),
  parser: 'markdown',
});

if (before === after) {
  console.log('README.md: the layer table is up to date.');
} else if (values.check) {
  console.error(
    'README.md: the layer table does not say what architecture.config.js says. Run "npm run docs:layers".',
  );
  process.exitCode = 1;
} else {
  writeFileSync(README, after);
  console.log('README.md: the layer table is written.');
}
