import { describe, expect, it } from 'vitest';
import { LEAN_RULE } from '../../../../tests/support/rules.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import type {
  FaultRule,
  StretchDefinition,
  StretchVariant,
} from '../stretch/stretch-definition.ts';
import { cueWait, wantedCues, type CueContext } from './wanted-cues.ts';

const SHIN: FaultRule = { ...LEAN_RULE, id: 'shin', cueId: 'shin-post' };
const DEFINITION = {
  position: { cueId: 'kneel' },
  settle: { cueId: 'glide' },
} as StretchDefinition;

const wanted = (verdict: FormVerdict, context: Partial<CueContext> = {}) =>
  wantedCues(verdict, DEFINITION, { phase: null, lastCue: null, variant: null, ...context });

const adjust = (...faults: readonly FaultRule[]): FormVerdict => ({
  kind: 'adjust',
  faults,
  areLegsUnsure: false,
});
const hold = (...questions: readonly FaultRule[]): FormVerdict => ({ kind: 'hold', questions });
const variant = (cueId: string | null): StretchVariant => ({
  id: 'bent',
  allOf: [],
  stretchesTarget: false,
  cueId,
});

describe('wanted cues', () => {
  it('tells nobody from somebody who is cut off', () => {
    expect(wanted({ kind: 'out-of-view', missing: 'person' })).toEqual([
      { id: 'nobody-in-view', kind: 'view' },
    ]);
    expect(wanted({ kind: 'out-of-view', missing: ['left.ankle'] })).toEqual([
      { id: 'whole-body-in-view', kind: 'view' },
    ]);
  });

  it('asks for a side view', () => {
    expect(wanted({ kind: 'not-side-on' })).toEqual([{ id: 'turn-side-on', kind: 'view' }]);
  });

  it('leads into the position with the step from where the person is', () => {
    expect(wanted({ kind: 'not-in-position', stepCueId: 'roll-over' })).toEqual([
      { id: 'roll-over', kind: 'position' },
    ]);
  });

  it('leads from the start posture into the glide, and is quiet during it', () => {
    expect(wanted(adjust(), { phase: 'setUp' })).toEqual([{ id: 'glide', kind: 'guide' }]);
    expect(wanted(adjust(), { phase: 'glide' }), 'someone gliding was told to glide').toEqual([]);
    expect(wanted(adjust(), { phase: 'hold' })).toEqual([]);
  });

  it('names every fault, in the order of the verdict, before any guidance', () => {
    expect(wanted(adjust(SHIN, LEAN_RULE), { phase: 'setUp' })).toEqual([
      { id: 'shin-post', kind: 'fault' },
      { id: 'grow-tall', kind: 'fault' },
    ]);
  });

  it('praises only whoever has mended a fault', () => {
    expect(wanted(hold(), { lastCue: { id: 'grow-tall', kind: 'fault' } })).toEqual([
      { id: 'praise', kind: 'praise' },
    ]);
    expect(wanted(hold(), { lastCue: { id: 'praise', kind: 'praise' } })).toEqual([]);
    expect(wanted(hold(), { lastCue: { id: 'glide', kind: 'guide' } })).toEqual([]);
    expect(wanted(hold()), 'a still hold was talked into').toEqual([]);
  });

  it('blames nobody whose legs cannot be told apart', () => {
    const unsure: FormVerdict = { kind: 'adjust', faults: [SHIN], areLegsUnsure: true };
    expect(wanted(unsure, { phase: 'hold' }), 'a leg that nobody can name was blamed').toEqual([
      { id: 'legs-unsure', kind: 'view' },
    ]);
  });

  it('asks what the camera is not sure of, as a note and not as a fault', () => {
    expect(wanted(hold(SHIN, LEAN_RULE))).toEqual([
      { id: 'shin-post', kind: 'note' },
      { id: 'grow-tall', kind: 'note' },
    ]);
  });

  it('says what the seen variant is good for, before any question', () => {
    expect(wanted(hold(SHIN), { variant: variant('relief') })).toEqual([
      { id: 'relief', kind: 'note' },
      { id: 'shin-post', kind: 'note' },
    ]);
    expect(wanted(hold(), { variant: variant(null) })).toEqual([]);
    expect(
      wanted(adjust(SHIN), { variant: variant('relief') }),
      'a remark came in the way of a fault',
    ).toEqual([{ id: 'shin-post', kind: 'fault' }]);
  });

  it('waits longer with guidance than with faults, which have waited already', () => {
    expect(cueWait('fault')).toBe(0);
    expect(cueWait('praise')).toBe(0);
    expect(cueWait('view')).toBe(1000);
    expect(cueWait('guide')).toBeGreaterThan(cueWait('view'));
    expect(cueWait('position')).toBeGreaterThan(cueWait('guide'));
    expect(cueWait('set-up'), 'the set-up shouts at whoever walks through').toBe(1000);
  });
});
