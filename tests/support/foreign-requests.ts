import type { BrowserContext } from '@playwright/test';

/** Notes every request of any page or worker to another origin; gives the growing list. */
export function watchForeignRequests(context: BrowserContext, home: string): readonly string[] {
  const found: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== home) found.push(request.url());
  });
  return found;
}
