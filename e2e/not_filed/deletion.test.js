// Those who never filed: a notice with a link that deletes, the letter, the page, and nothing left to sign in to.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { typedInDays } from '../support/clock.js';
import { gone } from '../support/eventually.js';
import { registeredTeacher, signedIn } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const WHO = { surname: 'Ненашева', first_name: 'Роза', patronymic: 'Юрьевна', municipality: 'Бакчарский район' };
const here = site({}, async (own) => {
  await registeredTeacher(own, { username: 'r.nenasheva', ...WHO });
  await registeredTeacher(own, { username: 'v.nenasheva', ...WHO, first_name: 'Вера' });
});
const { visit, lettersTo, server } = here;

const row = (page, name) => page.getByRole('row').filter({ hasText: name });

async function openList(page) {
  await signIn(page, 'koordinator');
  await page.goto('/work');
  await page.getByRole('link', { name: /^Посмотреть ?: Не подавшие заявление/ }).click();
  await page.getByRole('heading', { name: 'Педагогические работники, не подавшие заявление' }).waitFor();
  await settled(page);
}

test('a registration by mistake is deleted by its owner, with a letter, a page and an act', async () => {
  await visit(async (page) => {
    await openList(page);
    await assertAccessible(page);
    await page.getByLabel('Фамилия, имя или отчество').fill('Ненашева Роза');
    await page.getByRole('button', { name: 'Применить' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Отправить уведомление' }).click();
    await page.getByText('Выберите хотя бы одного педагога').waitFor();
    await page.getByLabel('Выбрать: Ненашева Роза Юрьевна').check();
    await page.getByText('Выбрано: 1').waitFor();
    await page.getByRole('button', { name: 'Отправить уведомление' }).click();
    const dialog = page.getByRole('dialog', { name: 'Отправить уведомление' });
    await dialog.getByText('Заявление на аттестацию не подано').waitFor();
    await dialog.getByLabel('Ссылка для удаления регистрационных данных').check();
    await dialog.getByText('Удаление регистрационных данных в системе').waitFor();
    await assertAccessible(page);
    await dialog.getByRole('button', { name: 'Отправить 1 письмо' }).click();
    await page.getByText('Поставлено в очередь: 1 письмо').waitFor();
    await row(page, 'Ненашева Роза').getByText('Ссылка для удаления регистрационных данных').waitFor();
  });

  const letter = await lettersTo('r.nenasheva@example.ru').about('/deletion?token=');
  await visit(async (page) => {
    await page.goto(letter.link);
    await page.getByText('Н. Р. Ю.').waitFor();
    await page.getByText('r.nenasheva').waitFor();
    await gone(page.getByText('Ненашева'));
    await assertAccessible(page);
    // Looking changes nothing.
    await page.reload();
    await page.getByRole('button', { name: 'Удалить мои данные' }).click();
    await page.getByText('Данные удалены', { exact: true }).waitFor();
    await page.getByText(/УПД-\d{4}-\d{4}/).waitFor();
    await page.goto(letter.link);
    await page.getByText('Ссылка уже использована').waitFor();
    await page.goto('/login');
    await page.getByLabel('Имя пользователя').fill('r.nenasheva');
    await page.getByLabel('Пароль', { exact: true }).fill('demo-2026-kedr');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByText('Есть ошибки').waitFor();
  }, { expectedErrors: ['401', '404'] });

  await visit(async (page) => {
    await signIn(page, 'koordinator');
    await page.goto('/destruction-acts');
    await page.getByRole('heading', { name: 'Акты об уничтожении персональных данных' }).waitFor();
    await settled(page);
    await assertAccessible(page);
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: /Посмотреть акт/ }).first().click();
    await opened;
  });
});

test('who plans to file later is hidden until the day, and shown by the filter', () =>
  visit(async (page) => {
    await openList(page);
    await page.goto('/not-filed?q=Ненашева Вера');
    await page.getByRole('button', { name: /^Скрыть до…/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Планирует подать позже' });
    await dialog.getByRole('textbox', { name: 'Планирует позже до' }).fill('вчера');
    await dialog.getByRole('button', { name: 'Скрыть строку' }).click();
    await dialog.getByText('Есть ошибки').waitFor();
    const day = typedInDays(20);
    await dialog.getByRole('textbox', { name: 'Планирует позже до' }).fill(day);
    await dialog.getByRole('button', { name: 'Скрыть строку' }).click();
    await page.getByText('строка скрыта до').waitFor();
    await page.getByText('Ничего не найдено').waitFor();
    await page.goto('/not-filed?later=hidden');
    await row(page, 'Ненашева Вера').getByText(`до ${day}`).waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.waitForFunction(() => document.documentElement.scrollWidth <= 390);
    await assertAccessible(page);
  }));

test('Back restores filter and scroll of the lists', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator');
    for (const [path, link] of [
      ['/registration?tab=journal&sort=surname', 'table a.cell__title'],
      ['/planning?sort=surname', 'main table a'],
    ]) {
      await page.goto(path);
      await settled(page);
      const target = page.locator(link).last();
      await target.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => window.scrollY);
      await target.click();
      await page.waitForURL((url) => `${url.pathname}${url.search}` !== path);
      await page.locator('main h1').first().waitFor();
      await page.goBack();
      await page.waitForURL((url) => `${url.pathname}${url.search}` === path);
      await settled(page);
      await page.waitForFunction((top) => Math.abs(window.scrollY - top) < 3, before);
    }
    // From a list without cases of its own: another page and back.
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto('/not-filed?later=any&sort=surname');
    await settled(page);
    await page.evaluate(() => window.scrollTo(0, 300));
    const before = await page.evaluate(() => window.scrollY);
    await page.evaluate(() => document.querySelector('.rail__link[href="/schedules"]').click());
    await page.waitForURL('**/schedules');
    await settled(page);
    await page.goBack();
    await page.waitForURL((url) => url.search === '?later=any&sort=surname');
    await settled(page);
    await page.waitForFunction((top) => Math.abs(window.scrollY - top) < 3, before);
  }));

test('the address of a list leads a colleague there after signing in', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/not-filed?later=any&sort=-surname' });
    await page.getByRole('heading', { name: 'Педагогические работники, не подавшие заявление' }).waitFor();
    await page.waitForURL((url) => url.search === '?later=any&sort=-surname');
    assert.ok(await (await signedIn(server().url, 'operator')).get('/not-filed'));
  }));
