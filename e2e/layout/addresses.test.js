// Addresses: what they carry, where Back leads, what stands where nothing is.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { eventually } from '../support/eventually.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit } = site();

test('the address of a filtered list shows a colleague the same rows', async () => {
  const names = (page) => page.locator('tbody .cell__title').allTextContents();
  const [address, seen] = await visit(async (page) => {
    await signIn(page, 'operator', { path: '/registration?tab=journal' });
    await settled(page);
    await page.getByLabel('Форма аттестации').first().selectOption({ label: 'очно' });
    await page.getByRole('button', { name: 'Применить' }).click();
    await page.getByRole('link', { name: 'Убрать: Форма: очно' }).waitFor();
    await page.getByRole('button', { name: /Фамилия Имя Отчество/ }).click();
    await page.waitForURL(/sort=surname/);
    await page.waitForFunction(() => {
      const shown = [...document.querySelectorAll('tbody .cell__title')].map((name) => name.textContent);
      return shown.join() === [...shown].sort(new Intl.Collator('ru').compare).join();
    });
    return [page.url(), await names(page)];
  });
  assert.ok(seen.length > 1);
  await visit(async (page) => {
    const { pathname, search } = new URL(address);
    await signIn(page, 'operator', { path: pathname + search });
    await page.getByRole('link', { name: 'Убрать: Форма: очно' }).waitFor();
    await settled(page);
    await eventually(async () => assert.deepEqual(await names(page), seen));
    await page.waitForURL((url) => url.search === search);
  });
});

// Where the viewer does not fit beside the list, a row leads to the case's page.
const narrow = { viewport: { width: 1000, height: 720 } };

test('Back from a case restores the filtered list', () =>
  visit(async (page) => {
    await signIn(page, 'operator', { path: '/registration?tab=journal&form=in_person&sort=-surname' });
    await settled(page);
    const list = page.url();
    const link = page.locator('tbody .cell__title').nth(2);
    const name = await link.textContent();
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Убрать: Форма: очно' }).waitFor();
    await page.waitForURL(({ href }) => href === list);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('link', { name: 'Вернуться назад' }).click();
    await page.getByRole('link', { name: 'Убрать: Форма: очно' }).waitFor();
    await page.waitForURL(({ href }) => href === list);
  }, narrow));

test('Back returns to the row that was left', () =>
  visit(async (page) => {
    await signIn(page, 'operator', { path: '/registration?tab=journal' });
    await settled(page);
    const row = page.locator('tbody .cell__title').last();
    const name = await row.textContent();
    await row.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await row.waitFor();
    await page.waitForFunction(() => {
      const { top, bottom } = [...document.querySelectorAll('tbody .cell__title')].at(-1).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  }, narrow));

test('an address that does not exist says so and offers a way', () =>
  visit(async (page) => {
    await page.goto('/nowhere');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await eventually(async () => assert.match(await page.title(), /не найдена/i));
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Войти' }).waitFor();
  }));

test('a page of another role is explained; a case of another municipality is not there', () =>
  visit(async (page) => {
    await signIn(page, 'ekspert', { path: '/registration' });
    await page.getByText('Раздел недоступен').first().waitFor();
    await page.goto('/applications/0192f0c1-7a00-7000-8000-000000000001');
    await page.getByRole('heading', { level: 1, name: 'Заявление недоступно' }).waitFor();
  }, { expectedErrors: ['404'] }));

test('a new page moves the focus to its heading and tells its name', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator');
    await page.getByRole('link', { name: 'Личный кабинет', exact: true }).click();
    await page.waitForFunction(() => document.activeElement.matches('h1') && document.activeElement.textContent === 'Личный кабинет');
    await eventually(async () => {
      assert.match(await page.title(), /^Личный кабинет/);
      assert.equal(await page.locator('#page-announcement').textContent(), 'Личный кабинет');
    });
  }));
