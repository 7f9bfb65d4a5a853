import { expect, it } from 'vitest';
import { withWorkerPolicy } from './worker-policy.ts';

const response = (type: string) =>
  new Response('content', { status: 203, headers: { 'content-type': type, etag: '"e"' } });

it('puts the policy on scripts and keeps the rest of the response', async () => {
  const script = withWorkerPolicy(response('text/javascript; charset=utf-8'));
  expect(
    script.headers.get('content-security-policy'),
    'a worker could send something to another origin',
  ).toContain("connect-src 'self'");
  expect([script.status, script.headers.get('etag'), await script.text()]).toEqual([
    203,
    '"e"',
    'content',
  ]);
});

it('leaves pages alone, whose own policy carries the hashes of their script', () => {
  const page = response('text/html');
  expect(withWorkerPolicy(page), 'no page would start').toBe(page);
});
