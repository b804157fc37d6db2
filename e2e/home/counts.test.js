// One case changes over HTTP: the tile, the number beside the page, the words over the list and the filtered list move by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { eventually } from '../support/eventually.js';
import { signedIn } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit, server } = site();

test('a registration over HTTP moves every number by one', () =>
  visit(async (page) => {
    const coordinator = await signedIn(server().url, 'koordinator');
    await signIn(page, 'koordinator');
    const before = await eventually(async () => {
      const read = await numbers(page);
      assert.deepEqual([read.rail, read.words, read.rows], Array(3).fill(read.tile));
      return read;
    });

    const { items } = await coordinator.get('/applications?stage=submitted&route=general');
    await coordinator.move(items[0].id, 'register');

    await eventually(async () => {
      const after = await numbers(page);
      const moved = Object.fromEntries(Object.entries(after).map(([name, number]) => [name, number - before[name]]));
      assert.deepEqual(moved, { tile: -1, rail: -1, words: -1, rows: -1, unplanned: 1, planningRail: 1, planningWords: 1 });
    });
  }));

async function numbers(page) {
  await page.goto('/');
  await settled(page);
  const tile = await numberIn(page.getByRole('link', { name: 'Ждут регистрации' }));
  const unplanned = await numberIn(page.getByRole('link', { name: 'Без периода или специалистов' }));

  await page.getByRole('link', { name: 'Ждут регистрации' }).click();
  await page.waitForURL('**/registration?*');
  await settled(page);
  const rail = await numberIn(page.getByRole('link', { name: 'Регистрация заявлений' }));
  const planningRail = await numberIn(page.getByRole('navigation', { name: 'Работа с заявлениями' }).getByRole('link', { name: 'Заполнение графика' }));
  const words = await numberIn(page.locator('.table-bar'));
  const rows = await page.locator('tbody').getByRole('row').count();

  await page.goto('/planning?plan=missing');
  await settled(page);
  const planningWords = await numberIn(page.locator('.table-bar'));
  return { tile, rail, words, rows, unplanned, planningRail, planningWords };
}

/** The number that stands for a count: the one of `.count`, or the first there is. */
async function numberIn(place) {
  const count = place.locator('.count, .metric__value, b');
  const text = await count.first().textContent();
  return Number(text.match(/\d+/)[0]);
}
