import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** `place` names the page or state in the failure. */
export async function expectNoViolation(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' | ')})`,
  );
  expect(found, `${place} shuts somebody out`).toEqual([]);
}
