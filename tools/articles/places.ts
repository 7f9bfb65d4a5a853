import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an article may point to. */
export type Places = {
  /** Addresses of pages within the app, with a slash at both ends. */
  readonly pages: ReadonlySet<string>;
  readonly claimIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
  readonly stretchIds: ReadonlySet<string>;
  /** Stretches, guided practices and routines alike. */
  readonly practicableIds: ReadonlySet<string>;
};

/** The language that every article is written in first. */
export const FIRST_ARTICLES = 'content/articles/en';

function namesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

/** Ids that stand for the parameter of an address, as `/practise/[stretch]/`; others have no page. */
type Parameters = Readonly<Record<string, readonly string[]>>;

function pagesOf(folder: string, parameters: Parameters, address = '/'): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.some(({ name }) => name === '+page.svelte') ? [address] : [];
  const below = entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const parameter = /^\[(.+)\]$/.exec(name)?.[1];
      const parts = parameter === undefined ? [name] : (parameters[parameter] ?? []);
      return parts.flatMap((part) => pagesOf(join(folder, name), parameters, `${address}${part}/`));
    });
  return [...own, ...below];
}

type EvidenceFile = {
  readonly claims: readonly { readonly id: string }[];
  readonly sources: Readonly<Record<string, unknown>>;
};

/** Reads from the project what articles may point to. */
export function findPlaces(root: string): Places {
  const ids = (folder: string): readonly string[] =>
    namesIn(join(root, 'content', folder), '.json');
  const evidence = JSON.parse(
    readFileSync(join(root, 'content/evidence.json'), 'utf8'),
  ) as EvidenceFile;
  const stretch = ids('stretches');
  const practice = ids('practices');
  const routine = ids('routines');
  const article = namesIn(join(root, FIRST_ARTICLES), '.md');
  return {
    pages: new Set(pagesOf(join(root, 'src/routes'), { stretch, practice, routine, article })),
    claimIds: new Set(evidence.claims.map(({ id }) => id)),
    sourceIds: new Set(Object.keys(evidence.sources)),
    stretchIds: new Set(stretch),
    practicableIds: new Set([...stretch, ...practice, ...routine]),
  };
}
