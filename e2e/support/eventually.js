// What a page comes to show, it shows when its answers are there: a read straight after an action may be too early on a busy machine.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Repeats `assertion` until it holds; its last failure is the test's. */
export async function eventually(assertion, { within = 15_000 } = {}) {
  for (const until = Date.now() + within; ; await pause(50)) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

/** Waits until none is left of what may be several. */
export const gone = (locator) => eventually(async () => assert.equal(await locator.count(), 0, `${locator} is still there`));
