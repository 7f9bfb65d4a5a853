import { describe, expect, it } from 'vitest';
import { SET_UP_ITEMS, SET_UP_START, toSetUpList, type SetUpFinding } from './set-up-list.ts';

const findings = (wrongAt: number): readonly SetUpFinding[] =>
  SET_UP_ITEMS.map((item, index) => ({
    item,
    wrongCueId: index >= wrongAt ? `mend-${item}` : null,
  }));

describe('the set-up list', () => {
  it('goes from what everything needs to what needs everything', () => {
    expect(SET_UP_ITEMS).toEqual([
      'camera',
      'light',
      'whole-body',
      'side-on',
      'distance',
      'position',
      'near-leg',
    ]);
  });

  it('asks for one thing at a time: what comes after it is not known yet', () => {
    const list = toSetUpList(findings(3));
    expect(list.nextCueId).toBe('mend-side-on');
    expect(list.isReady).toBe(false);
    expect(Object.values(list.items), 'several things are to be changed at once').toEqual([
      'right',
      'right',
      'right',
      'wrong',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('looks no further than the first that is wrong', () => {
    const looked: string[] = [];
    function* lazily() {
      for (const finding of findings(2)) {
        looked.push(finding.item);
        yield finding;
      }
    }
    toSetUpList(lazily());
    expect(looked, 'a body that is not there was judged').toEqual([
      'camera',
      'light',
      'whole-body',
    ]);
  });

  it('is ready when nothing is wrong, and has nothing more to ask', () => {
    const list = toSetUpList(findings(Infinity));
    expect(list.isReady).toBe(true);
    expect(list.nextCueId).toBeNull();
    expect(new Set(Object.values(list.items))).toEqual(new Set(['right']));
  });

  it('knows nothing before the first picture', () => {
    toSetUpList(findings(Infinity));
    expect(SET_UP_START.isReady).toBe(false);
    expect(new Set(Object.values(SET_UP_START.items)), 'the start was written over').toEqual(
      new Set(['unknown']),
    );
  });
});
