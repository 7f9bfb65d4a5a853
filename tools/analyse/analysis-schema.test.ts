import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { MEASURES } from '#lib/domain/kinematics/measures.ts';
import { POSTURES } from '#lib/domain/kinematics/posture.ts';
import type { FileCheck } from '#lib/domain/report/file-check.ts';
import type { AnalysisReport } from '#lib/domain/report/file-report.ts';
import {
  failedFileReport,
  toAnalysisReport,
  toFileReport,
} from '#lib/domain/report/to-file-report.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { readTrace, replay } from '../../tests/support/trace.ts';
import { posesOf } from '../trace/pose-trace.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = JSON.parse(read('../../docs/analyse.schema.json')) as Record<string, unknown>;
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

const ABOUT = { stretchId: 'half-kneeling-lunge', model: 'full', level: 'standard' } as const;

/** The report on a recorded clip, as the program would write and read it. */
function reportOn(clip: string): AnalysisReport {
  const definition = findStretch(ABOUT.stretchId);
  if (definition === null) throw new Error('the stretch of these tests is gone');
  const trace = readTrace(clip);
  const poses = posesOf(trace);
  const frames = replay(trace, definition).map(({ tSeconds, result, state }, index) => ({
    tMs: milliseconds(tSeconds * 1000),
    pose: poses[index]?.pose ?? null,
    result,
    heldMs: state.hold.totalMs,
  }));
  const size = { width: trace.width, height: trace.height };
  const check: FileCheck = { name: `${clip}.mp4`, size, plan: ABOUT, frames };
  const bad = failedFileReport('torn.mp4', 'it cannot be decoded');
  const report = toAnalysisReport(ABOUT, [toFileReport(check), bad]);
  return JSON.parse(JSON.stringify(report)) as AnalysisReport;
}

const problemsOf = (report: unknown): readonly string[] =>
  validate(report)
    ? []
    : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`);

/** A report that says something else at one place. */
function changed(report: AnalysisReport, path: string, value: unknown): unknown {
  const copy = structuredClone(report);
  const names = path.split('/');
  const last = names.pop() ?? '';
  const parent = names.reduce<Record<string, unknown>>(
    (at, name) => at[name] as Record<string, unknown>,
    copy as unknown as Record<string, unknown>,
  );
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

describe('docs/analyse.schema.json', () => {
  it.each(['lunge_good', 'lunge_lean30', 'stand_still', 'leave_return', 'empty_room'])(
    'fits what is written of %s',
    (clip) => {
      const report = reportOn(clip);
      expect(report.files[0]?.frames.length).toBeGreaterThan(80);
      expect(problemsOf(report), 'the schema promises another form than is written').toEqual([]);
    },
  );

  it.each([
    ['a version of the future', 'version', 2],
    ['an unknown model', 'model', 'huge'],
    ['an unknown verdict', 'files/0/frames/7/verdict', 'perfect'],
    ['a word for a number', 'files/0/frames/7/t', '0.467'],
    ['a frame that says nothing of its person', 'files/0/frames/7/person', undefined],
    ['a field that nobody documented', 'files/0/frames/7/mood', 'calm'],
    ['a measure of no limb', 'files/0/frames/90/measures/kneeFlexion.arm', null],
    [
      'a measure without its error',
      'files/0/frames/90/measures/trunkLean',
      { value: 2, change: 1 },
    ],
    ['an upright body with its head at a side', 'files/0/frames/90/orientation/headAt', 'left'],
    ['held time of one side only', 'files/0/summary/heldSeconds/left', undefined],
    ['frames of a file that could not be checked', 'files/0/error', 'torn'],
    ['a checked file without a frame', 'files/1/error', null],
  ])('refuses %s', (_name, path, value) => {
    const report = reportOn('lunge_good');
    expect(problemsOf(report)).toEqual([]);
    expect(problemsOf(changed(report, path, value)), 'a mistake would go unseen').not.toEqual([]);
  });

  it('knows every posture', () => {
    const text = JSON.stringify(schema);
    expect(POSTURES.filter((posture) => !text.includes(`"${posture}"`))).toEqual([]);
  });
});

describe('docs/analyse.md', () => {
  const text = read('../../docs/analyse.md');

  it('names every measure with its unit', () => {
    const undocumented = Object.entries(MEASURES).filter(([name, { unit }]) => {
      const words = unit.replace('Lengths', ' lengths');
      return !new RegExp(`\\| \`${name}\` +\\| ${words} +\\|`).test(text);
    });
    expect(undocumented.map(([name]) => name)).toEqual([]);
  });

  it('names every field of the JSON', () => {
    const names = [...JSON.stringify(schema).matchAll(/"required":(\[[^\]]*\])/g)].flatMap(
      ([, list = '[]']) => JSON.parse(list) as string[],
    );
    expect(names).toContain('heldSeconds');
    const undocumented = names.filter(
      (name) => !text.includes(`\`${name}\``) && !text.includes(`"${name}"`),
    );
    expect(undocumented, 'a reader has to guess').toEqual([]);
  });
});
