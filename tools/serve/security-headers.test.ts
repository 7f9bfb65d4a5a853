import { describe, expect, it } from 'vitest';
import { headersFor } from './security-headers.ts';

const policyOf = (pathname: string): string | undefined =>
  headersFor(pathname)['Content-Security-Policy'];

describe('headersFor', () => {
  it.each(['/_app/immutable/workers/pose-worker-x.js', '/service-worker.js'])(
    'keeps the script %s, if it is a worker, from reaching other hosts',
    (pathname) => {
      expect(policyOf(pathname)).toContain("connect-src 'self';");
      expect(policyOf(pathname)).toContain("default-src 'none';");
    },
  );

  it('never allows inline scripts or eval in a worker', () => {
    const policy = policyOf('/service-worker.js');
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy, 'the pose model cannot start').toContain("'wasm-unsafe-eval'");
  });

  it.each(['/', '/practise/', '/practise', '/404.html'])(
    'leaves the policy of the page %s to its meta element and only forbids framing',
    (pathname) => {
      expect(policyOf(pathname)).toBe("frame-ancestors 'none'");
    },
  );

  it.each(['/_app/immutable/entry/start.abc.js', '/pose/pose-full-ef8ddf1679c8.task'])(
    'lets %s be kept for ever, so that nobody downloads it twice',
    (pathname) => {
      expect(headersFor(pathname)['Cache-Control']).toBe('public, max-age=31536000, immutable');
    },
  );

  it.each(['/', '/service-worker.js', '/_app/version.json', '/manifest.webmanifest'])(
    'asks anew for %s each time, so that nobody is stuck on an old version',
    (pathname) => {
      expect(headersFor(pathname)['Cache-Control']).toBe('no-cache');
    },
  );

  it.each(['/', '/app.css', '/service-worker.js'])('protects %s like every answer', (pathname) => {
    expect(headersFor(pathname)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });
});
