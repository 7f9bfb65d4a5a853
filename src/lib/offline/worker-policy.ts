/**
 * Content-Security-Policy for the app's own workers. The policy that a page carries in its `meta`
 * element does not bind a worker; the header on the worker's script does. Restricted to scripts,
 * because pages carry the hashes of their inline script and would be stopped by a policy without.
 */
export const WORKER_POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
].join('; ');

/** The same response with the policy on it, if it is a script; any other is returned as it is. */
export function withWorkerPolicy(response: Response): Response {
  if (!(response.headers.get('content-type') ?? '').includes('javascript')) return response;
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', WORKER_POLICY);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
