// The program comes in parts: what a page needs is asked for early and alone, what does not come is told, a release is offered.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { gone } from '../support/eventually.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit } = site();
const expectedErrors = ['Failed to load resource'];

/** As the browser of somebody who pays for what is loaded: nothing comes that the page does not need. */
const sparing = (page) => page.addInitScript(() => Object.defineProperty(navigator.connection, 'saveData', { value: true }));

/** The files of the parts that the page has loaded, with and without having been asked for early. */
const loaded = (page) =>
  page.evaluate(() => {
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'));
    const early = [...document.querySelectorAll('link[rel=preload]')].map(({ href }) => href);
    return [[...new Set(files.map(({ name }) => name))].sort(), early.sort()];
  });

for (const [username, path] of [
  ['pedagog', '/applications'],
  ['pedagog', '/profile'],
  ['ekspert', '/applications'],
  ['koordinator', '/'],
  ['koordinator', '/registration'],
  ['koordinator', '/planning'],
  ['operator', '/schedules'],
  ['operator', '/people'],
]) {
  test(`${path} asks early for all that ${username} needs there, and for nothing else`, () =>
    visit(async (page) => {
      await sparing(page);
      await signIn(page, username, { path });
      await settled(page);
      await page.reload();
      await settled(page);
      const [files, early] = await loaded(page);
      assert.ok(files.length > 1);
      assert.deepEqual(files, early);
    }));
}

test('/login needs the main module alone', () =>
  visit(async (page) => {
    await page.goto('/login');
    await settled(page);
    const [files] = await loaded(page);
    assert.equal(files.length, 1);
  }));

test('the next pages of a role are there before they are opened', () =>
  visit(async (page) => {
    const asked = page.waitForResponse((response) => /\/registration-\w+\.wasm$/.test(response.url()));
    await signIn(page, 'koordinator');
    await asked;
    assert.equal(new URL(page.url()).pathname, '/');
  }));

test('a part that does not come is told, and comes when it is asked for again', () =>
  visit(
    async (page) => {
      await page.goto('/login');
      await settled(page);
      await page.route('**/entry-*.wasm', (route) => route.abort());
      await page.getByRole('link', { name: 'Помощь', exact: true }).click();
      const banner = page.getByRole('alert').filter({ hasText: 'Не удалось загрузить раздел' });
      await banner.waitFor();
      await assertAccessible(page);
      await banner.getByRole('button', { name: 'Повторить' }).click();
      await banner.getByRole('button', { name: 'Повторить' }).waitFor();
      await page.unroute('**/entry-*.wasm');
      await banner.getByRole('button', { name: 'Повторить' }).click();
      await page.getByRole('heading', { level: 1, name: 'Помощь' }).waitFor();
      await gone(banner);
    },
    { expectedErrors },
  ));

/** The server as it is after a release: its page names another program, the old files are gone. */
async function release(page) {
  await page.route('**/entry-*.wasm', (route) => route.fulfill({ status: 404 }));
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/id="program" src="[^"]+"/, 'id="program" src="/assets/app-next.js"');
      await route.fulfill({ response: answer, body });
    },
  );
}

test('after a release a part of the old version leads to the new one', () =>
  visit(
    async (page) => {
      await page.goto('/login');
      await settled(page);
      await release(page);
      await page.getByRole('link', { name: 'Помощь', exact: true }).click();
      const banner = page.getByRole('alert').filter({ hasText: 'Не удалось загрузить раздел' });
      await banner.getByText('Вышла новая версия системы').waitFor();
      await page.unrouteAll();
      await banner.getByRole('button', { name: 'Обновить страницу' }).click();
      await page.getByRole('heading', { level: 1, name: 'Помощь' }).waitFor();
    },
    { expectedErrors },
  ));

test('a release is offered and forced on nobody', () =>
  visit(async (page) => {
    await page.goto('/login');
    await page.getByLabel('Имя пользователя').fill('pedagog');
    const offer = page.getByRole('status').filter({ hasText: 'Вышла новая версия' });
    const look = () => page.evaluate(() => window.dispatchEvent(new Event('focus')));
    const same = page.waitForResponse((response) => new URL(response.url()).pathname === '/');
    await look();
    await same;
    assert.equal(await offer.count(), 0);

    await page.goto('/login');
    await page.getByLabel('Имя пользователя').fill('pedagog');
    await release(page);
    await look();
    await offer.waitFor();
    await assertAccessible(page);
    assert.equal(await page.getByLabel('Имя пользователя').inputValue(), 'pedagog');
    await page.unrouteAll();
    await Promise.all([page.waitForNavigation(), offer.getByRole('button', { name: 'Обновить страницу' }).click()]);
    await settled(page);
    assert.equal(await offer.count(), 0);
  }));
