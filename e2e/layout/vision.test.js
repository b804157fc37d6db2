import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { eventually } from '../support/eventually.js';
import { site } from '../support/site.js';

const { visit } = site({ demo: false });
const has = (page, name, value) => eventually(async () => assert.equal(await page.locator('html').getAttribute(`data-${name}`), value));

async function openPanel(page) {
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Версия для слабовидящих' });
  await button.click();
  await eventually(async () => assert.equal(await button.getAttribute('aria-expanded'), 'true'));
}

test('the chosen look holds, and after a reload it is there before the program starts', () =>
  visit(async (page) => {
    await openPanel(page);
    await page.getByLabel('Белым по чёрному').check();
    await page.getByLabel('200 %').check();
    await has(page, 'scheme', 'white-on-black');
    await has(page, 'font', '200');

    await page.route('**/*.wasm', () => {});
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByText('Загрузка…').waitFor();
    await has(page, 'scheme', 'white-on-black');
    await has(page, 'font', '200');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }));

test('«Вернуть обычный вид» brings the usual look back', () =>
  visit(async (page) => {
    await openPanel(page);
    await page.getByLabel('Увеличенный').check();
    await page.getByLabel('Скрыть').check();
    await page.getByRole('button', { name: 'Вернуть обычный вид' }).click();
    await has(page, 'spacing', 'normal');
    await has(page, 'images', 'on');
    await eventually(async () => assert.ok(await page.getByLabel('Показывать').isChecked()));
  }));

for (const scheme of ['Чёрным по белому', 'Белым по чёрному', 'Тёмно-синим по голубому']) {
  test(`«${scheme}» at 200 % is accessible and does not scroll sideways`, () =>
    visit(async (page) => {
      await openPanel(page);
      await page.getByLabel(scheme).check();
      await page.getByLabel('200 %').check();
      await assertAccessible(page);
      await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    }));
}
