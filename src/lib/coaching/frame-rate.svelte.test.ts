import { describe, expect, it } from 'vitest';
import { milliseconds } from '../domain/units.ts';
import { FrameRate } from './frame-rate.svelte.ts';

function after(...times: readonly number[]): FrameRate {
  const rate = new FrameRate();
  for (const atMs of times) rate.note(milliseconds(atMs));
  return rate;
}

describe('FrameRate', () => {
  it('is not known before the second frame', () => {
    expect(after().perSecond).toBe(0);
    expect(after(400).perSecond).toBe(0);
    expect(after(400).count).toBe(1);
  });

  it('is frames over the time that they took', () => {
    expect(after(400, 450).perSecond).toBe(20);
    expect(after(0, 100, 300, 400).perSecond).toBe(7.5);
  });

  it('follows a device that gets slower, and forgets how quick it was', () => {
    const quick = Array.from({ length: 50 }, (_, index) => index * 40);
    const slow = Array.from({ length: 20 }, (_, index) => 5000 + index * 250);
    const rate = after(...quick, ...slow);
    expect(rate.perSecond, 'an old rate is shown').toBe(4);
    expect(rate.count).toBe(70);
  });

  it('does not divide by a moment', () => {
    expect(after(400, 400).perSecond).toBe(0);
  });
});
