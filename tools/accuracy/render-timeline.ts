import type { VerdictKind } from '#lib/domain/form/form-verdict.ts';
import type { ClipComparison } from './compare-clip.ts';
import type { PhaseAgreement } from './timeline.ts';

const LETTERS: Readonly<Record<VerdictKind, string>> = {
  hold: 'H',
  adjust: 'a',
  'not-in-position': 'p',
  'not-side-on': 's',
  'out-of-view': '-',
};

const STEP_SECONDS = 0.2;

/** The verdicts of one clip in letters, under the phases of the truth. */
export function renderTimeline({ clip, stretch, timeline, cues }: ClipComparison): string {
  const { verdicts, phases } = timeline;
  const end = verdicts.at(-1)?.to ?? 0;
  const times = Array.from(
    { length: Math.ceil(end / STEP_SECONDS) },
    (_, step) => step * STEP_SECONDS,
  );
  const at = <Value extends { readonly from: number; readonly to: number }>(
    list: readonly Value[],
    t: number,
  ): Value | undefined => list.find(({ from, to }) => t >= from && t < to);

  const row = times.map((t) => at(verdicts, t)?.value ?? null);
  const truth = phaseRow(times.map((t) => at(phases, t)));
  const seen = row.map((kind) => (kind === null ? ' ' : LETTERS[kind])).join('');
  const wrong = times
    .map((t, index) => {
      const kind = row[index];
      const phase = at(phases, t);
      return phase === undefined ||
        kind === null ||
        kind === undefined ||
        phase.accepted.includes(kind)
        ? ' '
        : 'x';
    })
    .join('');
  const agreement = phases.map(
    ({ phase, agreement: share }) => `${phase} ${(100 * share).toFixed(0)} %`,
  );
  return [
    `${clip}, ${stretch}`,
    `  truth  ${truth}`,
    `  app    ${seen}`,
    ...(wrong.trim() === '' ? [] : [`         ${wrong}`.trimEnd()]),
    `  agreement: ${agreement.join(', ')}`,
    ...(cues.startsAt === null ? [] : [`  the fault starts at ${cues.startsAt.toFixed(1)} s`]),
  ].join('\n');
}

/** The name of each phase spread over its time, as far as it fits, then dots. */
function phaseRow(phases: readonly (PhaseAgreement | undefined)[]): string {
  let place = 0;
  return phases
    .map((phase, index) => {
      place = phase === phases[index - 1] ? place + 1 : 0;
      return phase === undefined ? ' ' : (phase.phase[place] ?? '.');
    })
    .join('');
}
