import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { eventually, gone } from '../support/eventually.js';
import { site } from '../support/site.js';

const { address, visit } = site({ demo: false });

test('the program starts and takes the place of the skeleton', () =>
  visit(async (page) => {
    await page.goto('/');
    await page.locator('footer').waitFor();
    await gone(page.locator('#skeleton'));
    await eventually(async () => assert.match(await page.title(), /ЭС «Аттестация»$/));
    await assertAccessible(page);
  }));

test('until the module has come the user reads that it is loading', () =>
  visit(async (page) => {
    await page.route('**/*.wasm', () => {});
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByText('Загрузка…').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }));

test('a module that does not come is explained, with a button to try again', () =>
  visit(
    async (page) => {
      await page.route('**/*.wasm', (route) => route.abort());
      await page.goto('/');
      await page.getByRole('heading', { name: 'Не удалось загрузить программу' }).waitFor();
      await assertAccessible(page);
      await page.unroute('**/*.wasm');
      await page.getByRole('button', { name: 'Обновить страницу' }).click();
      await page.locator('footer').waitFor();
    },
    { expectedErrors: ['Failed to load resource', 'Failed to fetch'] },
  ));

test('a browser without WebAssembly is told which one to take', () =>
  visit(
    async (page) => {
      await page.addInitScript(() => delete globalThis.WebAssembly);
      await page.goto('/');
      await page.getByRole('heading', { name: 'Обновите браузер' }).waitFor();
    },
    { expectedErrors: ['WebAssembly'] },
  ));

test('without JavaScript the page says that it is needed', async () => {
  // Chromium does not render <noscript> when scripts are switched off through its debugger, so the page is read as text.
  const page = await (await fetch(address('/'))).text();
  assert.match(page, /<noscript>.*Для работы системы нужен JavaScript\./s);
});

test('the skip link leads to the content and not to another page', () =>
  visit(async (page) => {
    await page.goto('/');
    await page.locator('footer').waitFor();
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: 'Перейти к содержанию' });
    await eventually(async () => assert.ok(await link.evaluate((node) => node === document.activeElement)));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.id === 'main');
  }));
