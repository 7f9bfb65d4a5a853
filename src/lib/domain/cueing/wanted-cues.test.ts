import { describe, expect, it } from 'vitest';
import { LEAN_RULE } from '../../../../tests/support/rules.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import type { FaultRule, PhaseName, StretchDefinition } from '../stretch/stretch-definition.ts';
import type { Cue } from './cue.ts';
import { cueWait, wantedCues } from './wanted-cues.ts';

const SHIN: FaultRule = { ...LEAN_RULE, id: 'shin', cueId: 'shin-post' };
const DEFINITION = {
  position: { cueId: 'kneel' },
  settle: { cueId: 'glide' },
} as StretchDefinition;

const wanted = (
  verdict: FormVerdict,
  { phase = null, lastCue = null }: { phase?: PhaseName | null; lastCue?: Cue | null } = {},
) => wantedCues(verdict, DEFINITION, { phase, lastCue });

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

  it('leads into the position with the words of the stretch', () => {
    expect(wanted({ kind: 'not-in-position' })).toEqual([{ id: 'kneel', kind: 'position' }]);
  });

  it('leads from the start posture into the glide, and is quiet during it', () => {
    const adjust: FormVerdict = { kind: 'adjust', faults: [] };
    expect(wanted(adjust, { phase: 'setUp' })).toEqual([{ id: 'glide', kind: 'guide' }]);
    expect(wanted(adjust, { phase: 'glide' }), 'someone gliding was told to glide').toEqual([]);
    expect(wanted(adjust, { phase: 'hold' })).toEqual([]);
  });

  it('names every fault, in the order of the verdict, before any guidance', () => {
    const verdict: FormVerdict = { kind: 'adjust', faults: [SHIN, LEAN_RULE] };
    expect(wanted(verdict, { phase: 'setUp' })).toEqual([
      { id: 'shin-post', kind: 'fault' },
      { id: 'grow-tall', kind: 'fault' },
    ]);
  });

  it('praises only whoever has mended a fault', () => {
    const hold: FormVerdict = { kind: 'hold' };
    expect(wanted(hold, { lastCue: { id: 'grow-tall', kind: 'fault' } })).toEqual([
      { id: 'praise', kind: 'praise' },
    ]);
    expect(wanted(hold, { lastCue: { id: 'praise', kind: 'praise' } })).toEqual([]);
    expect(wanted(hold, { lastCue: { id: 'glide', kind: 'guide' } })).toEqual([]);
    expect(wanted(hold), 'a still hold was talked into').toEqual([]);
  });

  it('waits longer with guidance than with faults, which have waited already', () => {
    expect(cueWait('fault')).toBe(0);
    expect(cueWait('praise')).toBe(0);
    expect(cueWait('view')).toBe(1000);
    expect(cueWait('guide')).toBeGreaterThan(cueWait('view'));
    expect(cueWait('position')).toBeGreaterThan(cueWait('guide'));
  });
});
