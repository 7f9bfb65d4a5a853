import * as v from 'valibot';
import source from '#content/evidence.json';
import {
  EVIDENCE_BASES,
  EVIDENCE_GRADES,
  type EvidenceClaim,
  type Source,
} from '#lib/domain/article/evidence.ts';
import { parseContent } from './parse-content.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'must be an id in kebab-case'));
const sourceId = v.pipe(v.string(), v.regex(/^F\d+[a-z]?$/u, 'must be F and a number'));
const link = v.pipe(
  v.string(),
  v.url('must be an address'),
  v.startsWith('https://', 'must begin with https://'),
);

const claim = v.pipe(
  v.strictObject({
    id,
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    grade: v.picklist(EVIDENCE_GRADES),
    basis: v.optional(v.picklist(EVIDENCE_BASES)),
    sources: v.array(sourceId),
  }),
  v.forward(
    v.check(
      ({ basis, sources }) => basis !== undefined || sources.length > 0,
      'needs a source, or a basis instead',
    ),
    ['sources'],
  ),
);
type WrittenClaim = v.InferOutput<typeof claim>;

const areUnique = (values: readonly (string | number)[]): boolean =>
  new Set(values).size === values.length;

const evidenceFile = v.pipe(
  v.strictObject({
    claims: v.pipe(
      v.array(claim),
      v.nonEmpty('needs at least one claim'),
      v.check((claims) => areUnique(claims.map((each) => each.id)), 'an id stands twice'),
      v.check((claims) => areUnique(claims.map((each) => each.number)), 'a number stands twice'),
    ),
    sources: v.record(
      sourceId,
      v.strictObject({
        text: v.pipe(v.string(), v.nonEmpty('must say where it stands')),
        link: v.optional(link),
        secondHand: v.optional(v.boolean()),
      }),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const each of dataset.value.claims) {
      for (const unknown of each.sources.filter((one) => !(one in dataset.value.sources))) {
        addIssue({ message: `${each.id} rests on ${unknown}, which is not among the sources` });
      }
    }
  }),
);

export type EvidenceContent = {
  /** In the order of their numbers. */
  readonly claims: readonly EvidenceClaim[];
  readonly sources: ReadonlyMap<string, Source>;
};

/**
 * Reads the graded claims and where they come from.
 * @throws {ContentError} naming the file and each wrong field.
 */
export function parseEvidence(path: string, data: unknown): EvidenceContent {
  const file = parseContent(evidenceFile, path, data);
  const sources = new Map(
    Object.entries(file.sources).map(([key, written]): [string, Source] => [
      key,
      {
        id: key,
        text: written.text,
        link: written.link ?? null,
        isSecondHand: written.secondHand ?? false,
      },
    ]),
  );
  const toClaim = (written: WrittenClaim): EvidenceClaim => ({
    id: written.id,
    grade: written.grade,
    basis: written.basis ?? null,
    sources: written.sources.flatMap((one) => sources.get(one) ?? []),
  });
  const inOrder = file.claims.toSorted((a, b) => a.number - b.number);
  return { claims: inOrder.map(toClaim), sources };
}

const evidence = parseEvidence('content/evidence.json', source);

/** Every graded claim; its words are in the message catalogue under `learn.evidence.<id>`. */
export const evidenceClaims: readonly EvidenceClaim[] = evidence.claims;

/**
 * The sources of these ids, in their order.
 * @throws when an id is unknown; the build refuses an article that names one.
 */
export const sourcesOf = (ids: readonly string[]): readonly Source[] =>
  ids.map((one) => {
    const found = evidence.sources.get(one);
    if (found === undefined) throw new Error(`content/evidence.json has no source "${one}"`);
    return found;
  });
