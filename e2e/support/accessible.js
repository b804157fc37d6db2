// WCAG 2.2 AA as far as a program can tell.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function assertAccessible(page) {
  assertNone(await new AxeBuilder({ page }).withTags(rules).analyze());
}

/** The same for another scheme of a page that was asserted: only what depends on colours. */
export async function assertAccessibleColours(page) {
  assertNone(await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze());
}

function assertNone({ violations }) {
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`);
  assert.deepEqual(found, []);
}
