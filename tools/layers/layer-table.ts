/** One row of architecture.config.js. */
export type Layer = {
  readonly name: string;
  readonly pattern: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  readonly mustNotKnow: string;
};

const BEGIN = '<!-- layers: begin (written by npm run docs:layers, do not edit) -->';
const END = '<!-- layers: end -->';

const code = (text: string): string => `\`${text}\``;
const listed = (names: readonly string[]): string =>
  names.length === 0 ? '–' : names.map(code).join(', ');

/** The layers as a Markdown table, in the order of the file. */
export function layerTable(layers: readonly Layer[]): string {
  const head = ['Layer', 'Folder', 'May import', 'Packages of its own', 'Must not know'];
  const rows = layers.map((layer) => [
    code(layer.name),
    code(layer.pattern),
    listed(layer.imports),
    listed(layer.packages),
    layer.mustNotKnow,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/**
 * The text with what stands between its two markers replaced.
 * @throws when the markers are missing or in the wrong order.
 */
export function withLayerTable(text: string, table: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error(`The markers are missing. Put back these two lines:\n${BEGIN}\n${END}`);
  }
  return `${text.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${text.slice(end)}`;
}
