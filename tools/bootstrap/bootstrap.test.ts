import { describe, expect, it } from 'vitest';
import { isInstalled } from './install-packages.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { closingLine, playwrightCounts, vitestCounts } from './test-counts.mjs';

describe('assertNodeVersion', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts Node %s', (version) => {
    expect(() => {
      assertNodeVersion(version);
    }).not.toThrow();
  });

  it.each(['18.20.4', '20.18.3'])('refuses Node %s and says which one is needed', (version) => {
    expect(() => {
      assertNodeVersion(version);
    }).toThrow(`needs Node 20.19 or newer, but this is ${version}`);
  });
});

describe('isInstalled', () => {
  const vite = { version: '8.3.8', integrity: 'sha512-a' };
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/vite': vite,
      'node_modules/only-on-mac': { version: '1.0.0', optional: true },
    },
  };

  it('is content without the optional packages of other systems', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/vite': vite } })).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/vite': { ...vite, version: '8.3.7' } }],
    ['the content differs', { 'node_modules/vite': { ...vite, integrity: 'sha512-b' } }],
    [
      'an optional package is there in another version',
      { 'node_modules/vite': vite, 'node_modules/only-on-mac': { version: '0.9.0' } },
    ],
  ])('asks for an installation when %s', (_why, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});

describe('closingLine', () => {
  const unit = {
    success: true,
    numPassedTests: 9,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  };
  const browser = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

  it('adds up both kinds of tests', () => {
    const counts = [vitestCounts(unit), playwrightCounts({ errors: [], stats: browser })];
    expect(closingLine(counts)).toBe('12 passed, 0 failed');
  });

  it('hides neither a failed nor a skipped test', () => {
    const counts = [
      vitestCounts({ ...unit, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }),
      playwrightCounts({ errors: [], stats: { ...browser, unexpected: 2, skipped: 4 } }),
    ];
    expect(closingLine(counts)).toBe('12 passed, 3 failed, 6 skipped');
  });

  it('counts what failed outside of all tests', () => {
    const counts = [
      vitestCounts({ ...unit, success: false }),
      playwrightCounts({ errors: [{ message: 'no build' }], stats: { ...browser, expected: 0 } }),
    ];
    expect(closingLine(counts)).toBe('9 passed, 2 failed');
  });
});
