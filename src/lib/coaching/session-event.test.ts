import { describe, expect, it } from 'vitest';
import { milliseconds } from '../domain/units.ts';
import { endOf, speechKindOf, toneOf, type SessionEvent } from './session-event.ts';

const PROBLEMS: readonly SessionEvent[] = [
  { kind: 'restarted' },
  { kind: 'camera-back' },
  { kind: 'save-problem', problem: 'disk-full' },
];
const STATES: readonly SessionEvent[] = [
  { kind: 'ready', side: 'left', isOtherSide: false },
  { kind: 'go', side: 'left', repetition: 1, repetitions: 2 },
  { kind: 'lost', heldMs: milliseconds(4000) },
  { kind: 'complete', side: 'left' },
  { kind: 'other-side', side: 'right' },
  { kind: 'paused', by: 'person' },
  { kind: 'back' },
  // The question gives way to what follows from its answer.
  { kind: 'ask-pain' },
  { kind: 'eased' },
  { kind: 'ended-for-pain' },
  { kind: 'stopped' },
  { kind: 'saved' },
];
const CUES: readonly SessionEvent[] = [
  { kind: 'reminder', cueId: 'breathe-out' },
  { kind: 'get-into-position' },
  { kind: 'glide' },
];

describe('how important it is to hear an event', () => {
  it.each(PROBLEMS)('a problem, or what must be heard at all costs: $kind', (event) => {
    expect(speechKindOf(event), 'it is left out, or cut off by a lesser thing').toBe('problem');
  });

  it.each(STATES)('a change of state: $kind', (event) => {
    expect(speechKindOf(event)).toBe('state');
  });

  it.each(CUES)('no more than a cue: $kind', (event) => {
    expect(speechKindOf(event)).toBe('cue');
  });

  it('half-way is a count, which can be left out', () => {
    expect(speechKindOf({ kind: 'half-way' })).toBe('count');
  });
});

describe('the tone of an event', () => {
  it('is one for each thing that somebody who looks away must know', () => {
    expect(toneOf({ kind: 'count', number: 3 })).toBe('tick');
    expect(toneOf({ kind: 'complete', side: 'left' })).toBe('complete');
    expect(toneOf({ kind: 'saved' })).toBe('complete');
    expect(toneOf({ kind: 'lost', heldMs: milliseconds(900) })).toBe('lost');
    expect(toneOf({ kind: 'paused', by: 'out-of-view' })).toBe('paused');
    expect(toneOf({ kind: 'ask-pain' })).toBe('paused');
    expect(toneOf({ kind: 'back' })).toBe('resumed');
    expect(toneOf({ kind: 'resumed' })).toBe('resumed');
    expect(toneOf({ kind: 'save-problem', problem: 'unavailable' })).toBe('problem');
  });

  it('is none where words are enough', () => {
    expect(toneOf({ kind: 'half-way' })).toBeNull();
    expect(toneOf({ kind: 'other-side', side: 'left' })).toBeNull();
  });
});

describe('the end that events mean', () => {
  it('is completed when all is held', () => {
    const events: readonly SessionEvent[] = [
      { kind: 'complete', side: 'left' },
      { kind: 'finished' },
    ];
    expect(endOf(events)).toEqual({ ending: 'completed', event: 'saved' });
  });

  it('is stopped when it hurt too much, whatever else is told', () => {
    expect(endOf([{ kind: 'ended-for-pain' }, { kind: 'finished' }])).toEqual({
      ending: 'stopped',
      event: 'ended-for-pain',
    });
  });

  it('is none while it goes on', () => {
    expect(endOf([{ kind: 'eased' }, { kind: 'other-side', side: 'left' }])).toBeNull();
    expect(endOf([])).toBeNull();
  });
});
