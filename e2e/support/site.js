// What every test file begins with: one server and one browser for the file, a fresh profile for each test.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { openBrowser, user } from './browser.js';
import { startServer } from './server.js';

/** Call it at the top of a test file. `options` are those of `startServer`. */
export function site(options) {
  const running = {};

  before(async () => {
    running.server = await startServer(options);
    running.browser = await openBrowser();
  });
  after(async () => {
    await running.browser?.close();
    await running.server?.stop();
  });

  return {
    address: (path) => new URL(path, running.server.url).href,

    /** `startServer`'s answer: its data folder and what it printed. */
    server: () => running.server,

    /** Runs `steps` with a page in a fresh profile. An error in the page's console fails the test, unless it was expected. */
    async visit(steps, { expectedErrors = [], ...profile } = {}) {
      const context = await running.browser.newContext({ ...user, baseURL: running.server.url, ...profile });
      try {
        context.setDefaultTimeout(10_000);
        const page = await context.newPage();
        const errors = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`));
        await steps(page, context);
        assert.deepEqual(errors.filter((error) => !expectedErrors.some((expected) => error.includes(expected))), []);
      } finally {
        await context.close();
      }
    },
  };
}
