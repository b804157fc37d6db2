// What every test file begins with: one server and one browser for the file, a fresh profile for each test.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openBrowser, user } from './browser.js';
import { setClock } from './clock.js';
import { letters } from './letters.js';
import { startServer } from './server.js';

const pictures = fileURLToPath(new URL('../../target/e2e', import.meta.url));

/** Nobody is signed in yet: the program asks for a session that is not there. */
const isFirstRefresh = (error) => error.includes('401') && error.endsWith('/api/v1/sessions/refresh');

/** Call it at the top of a test file. `options` are those of `startServer`; `begin` makes what all tests of the file begin with. */
export function site(options, begin = async () => {}) {
  const running = {};

  before(async () => {
    running.server = await startServer(options);
    running.browser = await openBrowser();
    await begin(here);
  });
  after(async () => {
    await running.browser?.close();
    await running.server?.stop();
  });

  const here = {
    address: (path) => new URL(path, running.server.url).href,

    /** `startServer`'s answer. */
    server: () => running.server,

    /** The letters to an e-mail address. */
    lettersTo: (email) => letters(running.server.mail, email),

    /** Runs `steps` with a page in a fresh profile. An error in the console of any of its pages fails the test, unless it was expected. */
    async visit(steps, { expectedErrors = [], ...profile } = {}) {
      const context = await running.browser.newContext({ ...user, baseURL: running.server.url, ...profile });
      try {
        context.setDefaultTimeout(15_000);
        await setClock(context);
        const errors = [];
        context.on('weberror', (error) => errors.push(String(error.error())));
        context.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`));
        const page = await context.newPage();
        const result = await steps(page, context);
        const isExpected = (error) => isFirstRefresh(error) || expectedErrors.some((expected) => error.includes(expected));
        assert.deepEqual(errors.filter((error) => !isExpected(error)), []);
        return result;
      } catch (error) {
        await explain(error, context);
        throw error;
      } finally {
        await context.close();
      }
    },
  };
  return here;
}

/** Adds to a failure where the user was, with pictures in `target/e2e`. */
async function explain(error, context) {
  for (const [index, page] of context.pages().entries()) {
    const path = join(pictures, `${Date.now()}-${index}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => {});
    const heading = await page.locator('h1').first().textContent({ timeout: 500 }).catch(() => '');
    error.stack += `\nThe page was ${page.url()} «${heading}», ${path}`;
  }
}
