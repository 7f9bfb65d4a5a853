import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

/**
 * Renders static/icons/icon.svg to the sizes that the manifest names.
 * Usage: CHROMIUM=<path> npx tsx tools/icons/render-icons.ts
 */
const FOLDER = new URL('../../static/icons/', import.meta.url);

/** A maskable icon may be cut to a circle of 80 % of its width; the mark stays inside it. */
const MASKABLE_SCALE = 0.9;

const drawing = await readFile(new URL('icon.svg', FOLDER), 'utf8');
const inner = drawing.replace(/<\/?svg[^>]*>/g, '');
const tile = /<rect[^>]*\/>/.exec(inner)?.[0];
const mark = /<g [\s\S]*<\/g>/.exec(inner)?.[0];
if (tile === undefined || mark === undefined) {
  throw new Error(
    'static/icons/icon.svg: the <rect> of the tile or the <g> of the mark is missing',
  );
}

const page = (size: number, content: string) =>
  `<style>*{margin:0}svg{display:block}</style>
   <svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}"
     viewBox="0 0 512 512">${content}</svg>`;

const fullTile = tile.replace(/ rx="[^"]*"/, '');
const smallMark = `<g transform="translate(256 256) scale(${String(MASKABLE_SCALE)}) translate(-256 -256)">${mark}</g>`;

const ICONS = [
  { name: 'icon-192.png', size: 192, content: tile + mark },
  { name: 'icon-512.png', size: 512, content: tile + mark },
  // iOS rounds the corners itself and fills transparent ones with black.
  { name: 'apple-touch-icon.png', size: 180, content: fullTile + mark },
  { name: 'icon-maskable-512.png', size: 512, content: fullTile + smallMark },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
try {
  for (const { name, size, content } of ICONS) {
    const tab = await browser.newPage({ viewport: { width: size, height: size } });
    await tab.setContent(page(size, content));
    await writeFile(new URL(name, FOLDER), await tab.screenshot({ omitBackground: true }));
    await tab.close();
    console.log(`static/icons/${name}`);
  }
} finally {
  await browser.close();
}
