/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { cacheNames, clientsClaim } from 'workbox-core';
import { addPlugins, getCacheKeyForURL, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { POSE_PACK_CACHE, POSE_PACK_PATH } from '#lib/offline/cache-names.ts';
import type { ShellReport, ShellRequest } from '#lib/offline/worker-messages.ts';
import { withWorkerPolicy } from '#lib/offline/worker-policy.ts';

declare const self: ServiceWorkerGlobalScope;

/** Filled in by tools/precache after the build; the name must stand in this file exactly once. */
const shellFiles = self.__WB_MANIFEST;

// So that the first visit, which began without a worker, can be used offline without a reload.
clientsClaim();

// Before the routes: a worker's script must never come from the cache without its policy.
addPlugins([
  {
    cachedResponseWillBeUsed: ({ cachedResponse }) =>
      Promise.resolve(cachedResponse && withWorkerPolicy(cachedResponse)),
  },
]);

precacheAndRoute(shellFiles, {
  cleanURLs: false,
  // Pages read their own query; each is the same file whatever it says.
  ignoreURLParametersMatching: [/./],
  urlManipulation: ({ url }) =>
    /\/$|\.\w+$/.test(url.pathname) ? [] : [new URL(`${url.pathname}/index.html`, url)],
});

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(POSE_PACK_PATH),
  async ({ request }) => {
    const cache = await caches.open(POSE_PACK_CACHE);
    // Not stored here on the way: the page does that, after it has checked every byte.
    return (await cache.match(request.url, { ignoreVary: true })) ?? fetch(request);
  },
);

registerRoute(
  ({ request }) => request.mode === 'navigate',
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch {
      // The empty page of the app: it draws any address by itself.
      return (await matchPrecache('404.html')) ?? Response.error();
    }
  },
);

self.addEventListener('message', (event) => {
  const message = event.data as ShellRequest;
  switch (message.type) {
    // Never without being asked: a new version must not cut off a running session.
    case 'SKIP_WAITING':
      event.waitUntil(self.skipWaiting());
      break;
    case 'CHECK_SHELL':
      event.waitUntil(reportShell(event.ports[0]));
      break;
  }
});

async function reportShell(answer: MessagePort | undefined): Promise<void> {
  await self.clients.claim();
  const cache = await caches.open(cacheNames.precache);
  const stored = new Set((await cache.keys()).map((request) => request.url));
  const isComplete = shellFiles.every((entry) => {
    const key = getCacheKeyForURL(typeof entry === 'string' ? entry : entry.url);
    return key !== undefined && stored.has(key);
  });
  const report: ShellReport = { isComplete };
  answer?.postMessage(report);
}
