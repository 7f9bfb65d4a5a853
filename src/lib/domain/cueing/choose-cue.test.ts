import { describe, expect, it } from 'vitest';
import { milliseconds } from '../units.ts';
import { advanceCue, NO_CUES, type CueState } from './choose-cue.ts';
import type { Cue } from './cue.ts';

const LEAN: Cue = { id: 'grow-tall', kind: 'fault' };
const SHIN: Cue = { id: 'shin-post', kind: 'fault' };
const GUIDE: Cue = { id: 'glide', kind: 'guide' };
const NOTE: Cue = { id: 'relief', kind: 'note' };
const VIEW: Cue = { id: 'turn', kind: 'view' };
const SET_UP: Cue = { id: 'more-light', kind: 'set-up' };

/** Runs 10 frames a second; `at` says what is wanted in each. Gives what was spoken, with its time. */
function run(
  untilMs: number,
  at: (nowMs: number) => readonly Cue[],
  isQuiet: (nowMs: number) => boolean = () => false,
) {
  let state: CueState = NO_CUES;
  const spoken: [string, number][] = [];
  const shown: (string | null)[] = [];
  const plain: boolean[] = [];
  for (let nowMs = 0; nowMs <= untilMs; nowMs += 100) {
    const step = advanceCue(state, {
      wanted: at(nowMs),
      isQuiet: isQuiet(nowMs),
      nowMs: milliseconds(nowMs),
    });
    state = step.cues;
    if (step.spoken !== null) {
      spoken.push([step.spoken.id, nowMs]);
      plain.push(step.spoken.isPlain ?? false);
    }
    shown.push(state.shown?.id ?? null);
  }
  return { spoken, shown, plain, state };
}

describe('cues', () => {
  it('repeats the same cue after nine seconds and no sooner, three times at most', () => {
    const { spoken } = run(60_000, () => [LEAN]);
    expect(spoken).toEqual([
      ['grow-tall', 0],
      ['grow-tall', 9000],
      ['grow-tall', 18_000],
    ]);
  });

  it('keeps four seconds between different cues of one kind, the first wanted in front', () => {
    const { spoken } = run(8000, (nowMs) => (nowMs < 500 ? [LEAN] : [SHIN, LEAN]));
    expect(spoken).toEqual([
      ['grow-tall', 0],
      ['shin-post', 4000],
    ]);
  });

  it('lets a fault follow a mere guide after a breath, not after the whole gap', () => {
    const { spoken } = run(5000, (nowMs) => (nowMs <= 2000 ? [GUIDE] : [LEAN]));
    expect(spoken).toEqual([
      ['glide', 2000],
      ['grow-tall', 3500],
    ]);
  });

  it('says nothing about a view that is bad for less than a second', () => {
    expect(run(5000, (nowMs) => (nowMs % 1000 < 900 ? [VIEW] : [])).spoken).toEqual([]);
    expect(run(1000, () => [VIEW]).spoken).toEqual([['turn', 1000]]);
  });

  it('is silent in the last part of a hold', () => {
    const { spoken } = run(
      9000,
      () => [LEAN],
      (nowMs) => nowMs < 5000,
    );
    expect(spoken).toEqual([['grow-tall', 5000]]);
  });

  it('shows a cue for as long as its reason is there, and not longer', () => {
    const { shown } = run(3000, (nowMs) => (nowMs <= 1500 ? [LEAN] : []));
    expect(shown.slice(0, 16)).toEqual(Array(16).fill('grow-tall'));
    expect(shown.slice(16), 'an old instruction stayed on the screen').toEqual(
      Array(15).fill(null),
    );
  });

  it('gives a note once in a session, also when its reason goes and comes again', () => {
    const { spoken } = run(60_000, (nowMs) => (Math.floor(nowMs / 5000) % 2 === 0 ? [NOTE] : []));
    expect(spoken, 'the same remark was made in every hold').toEqual([['relief', 1500]]);
  });

  it('lets a note that was given make room for the next', () => {
    const OTHER: Cue = { id: 'tail-down', kind: 'note' };
    const { spoken } = run(9000, () => [NOTE, OTHER]);
    expect(spoken).toEqual([
      ['relief', 1500],
      ['tail-down', 5500],
    ]);
  });

  it('counts the repeats anew after the fault was mended', () => {
    const { spoken } = run(60_000, (nowMs) => (nowMs > 20_000 && nowMs < 30_000 ? [] : [LEAN]));
    expect(spoken.map(([, atMs]) => atMs)).toEqual([0, 9000, 18_000, 30_000, 39_000, 48_000]);
  });

  it('says the plain words when an image has not helped twice', () => {
    const { plain, state } = run(20_000, () => [LEAN]);
    expect(plain, 'the same image is said for ever').toEqual([false, false, true]);
    expect(state.shown, 'the screen has other words than the voice').toEqual({
      ...LEAN,
      isPlain: true,
    });
  });

  it('begins with the image again after the fault was mended', () => {
    const mended = (nowMs: number) => nowMs > 20_000 && nowMs < 30_000;
    const { plain } = run(31_000, (nowMs) => (mended(nowMs) ? [] : [LEAN]));
    expect(plain).toEqual([false, false, true, false]);
  });

  it('has plain words for faults alone', () => {
    expect(run(40_000, () => [GUIDE]).plain).toEqual([false, false, false]);
  });

  it('gives what the set-up needs as often as it takes, and not without a break', () => {
    const { spoken, plain } = run(100_000, () => [SET_UP]);
    const times = spoken.map(([, atMs]) => atMs);
    expect(times.slice(0, 3)).toEqual([1000, 10_000, 19_000]);
    expect(times, 'it fell silent while the person was still looking for the switch').toHaveLength(
      12,
    );
    expect(new Set(plain)).toEqual(new Set([false]));
  });

  it('lets the set-up follow a correction after a breath', () => {
    const { spoken } = run(4000, (nowMs) => (nowMs < 500 ? [LEAN] : [SET_UP]));
    expect(spoken).toEqual([
      ['grow-tall', 0],
      ['more-light', 1500],
    ]);
  });

  it('gives a cue that was held back as soon as the voice is free, if it is still wanted', () => {
    const busy = (nowMs: number) => nowMs < 6000;
    expect(run(9000, () => [LEAN], busy).spoken).toEqual([['grow-tall', 6000]]);
    expect(run(9000, (nowMs) => (nowMs < 5000 ? [LEAN] : []), busy).spoken).toEqual([]);
  });

  it('shows no cue that was not given', () => {
    expect(
      new Set(
        run(
          3000,
          () => [LEAN],
          () => true,
        ).shown,
      ),
    ).toEqual(new Set([null]));
  });
});
