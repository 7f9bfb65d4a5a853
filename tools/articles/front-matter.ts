import * as v from 'valibot';
import { parse, YAMLParseError } from 'yaml';
import { ContentError, parseContent } from '../../src/lib/content/parse-content.ts';
import type { Places } from './places.ts';

const FENCED = /^---\n(?<fields>[\s\S]*?\n)---\n/u;
const MOST_CARD_WORDS = 40;

const line = v.pipe(v.string('must be a text'), v.trim(), v.nonEmpty('must not be empty'));
const known = (ids: ReadonlySet<string>, what: string) =>
  v.pipe(
    v.string(),
    v.check(
      (id) => ids.has(id),
      ({ received }) => `${received} is no ${what}`,
    ),
  );

const frontMatter = ({ sourceIds, practicableIds }: Places) =>
  v.strictObject({
    title: line,
    summary: v.pipe(
      line,
      v.maxWords('en', MOST_CARD_WORDS, `must have at most ${String(MOST_CARD_WORDS)} words`),
    ),
    order: v.pipe(v.number(), v.integer(), v.minValue(1)),
    sources: v.array(known(sourceIds, 'source in content/evidence.json')),
    related: v.array(known(practicableIds, 'stretch, practice or routine')),
  });

export type FrontMatter = v.InferOutput<ReturnType<typeof frontMatter>>;
export type ArticleFile = {
  readonly fields: FrontMatter;
  readonly body: string;
  /** The line of the file that the body begins on, counted from 1. */
  readonly bodyLine: number;
};

function readFields(file: string, yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new ContentError(`${file} cannot be used:\n  (front matter): ${error.message}`);
  }
}

/**
 * Takes the fields between the two lines of three hyphens off an article.
 * @throws {ContentError} naming the file and each field that is wrong.
 */
export function splitFrontMatter(file: string, markdown: string, places: Places): ArticleFile {
  const text = markdown.replaceAll('\r\n', '\n');
  const found = FENCED.exec(text);
  if (found === null) {
    throw new ContentError(
      `${file} cannot be used:\n  (front matter): the file must begin with its fields between two lines of ---`,
    );
  }
  const fields = readFields(file, found.groups?.fields ?? '');
  return {
    fields: parseContent(frontMatter(places), file, fields),
    body: text.slice(found[0].length),
    bodyLine: found[0].split('\n').length,
  };
}
