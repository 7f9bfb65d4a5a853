import type { Page } from '@playwright/test';

/** What the Content-Security-Policy of the page has refused so far; gives the growing list. */
export function watchPolicy(page: Page): readonly string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return violations;
}
