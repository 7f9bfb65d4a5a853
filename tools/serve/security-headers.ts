import { WORKER_POLICY } from '#lib/offline/worker-policy.ts';

/** What every answer carries. */
const FOR_ALL: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A page's own policy is in its meta element, which cannot carry this part. */
const PAGE_POLICY = "frame-ancestors 'none'";

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Folders whose file names hold the hash of their content. */
const HASHED_FOLDERS = ['/_app/immutable/', '/pose/'];

/** The headers for a path of the built app. They are what a host for it should send, too. */
export function headersFor(pathname: string): Readonly<Record<string, string>> {
  const policy = policyFor(pathname);
  const isHashed = HASHED_FOLDERS.some((folder) => pathname.startsWith(folder));
  return {
    ...FOR_ALL,
    'Cache-Control': isHashed ? FOR_EVER : 'no-cache',
    ...(policy === null ? {} : { 'Content-Security-Policy': policy }),
  };
}

function policyFor(pathname: string): string | null {
  if (/\.m?js$/.test(pathname)) return WORKER_POLICY;
  const hasOtherType = /\.\w+$/.test(pathname) && !pathname.endsWith('.html');
  return hasOtherType ? null : PAGE_POLICY;
}
