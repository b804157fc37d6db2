// Another coordinator acts for the first: names and consent by pages and letter, the history says who acted for whom.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { typedInDays } from '../support/clock.js';
import { signedIn } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit, server, lettersTo } = site();

test('a substitute agrees by the letter and acts in the other’s place', async () => {
  await visit(async (page) => {
    await signIn(page, 'koordinator');
    await page.goto('/profile');
    await settled(page);
    await assertAccessible(page);
    // The demo's substitute is in force: ended first.
    await page.getByRole('button', { name: /Завершить ?: Зимина/ }).click();
    await page.getByRole('button', { name: 'Завершить замещение' }).click();
    await page.getByText('Замещающий больше не действует за Вас.').waitFor();

    await page.getByRole('link', { name: 'Назначить замещающего' }).click();
    await page.getByLabel('Имя пользователя или адрес').fill('koordinator3');
    await page.getByLabel('Первый день').fill(typedInDays(0));
    await page.getByLabel('Последний день').fill(typedInDays(5));
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Отправить просьбу' }).click();
    await page.getByText('ждёт согласия').waitFor();
  });
  const { link } = await lettersTo('koordinator3@example.ru').about('Просьба о замещении');

  await visit(async (page) => {
    await signIn(page, 'koordinator3');
    await page.goto(link);
    await settled(page);
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Согласиться заместить' }).click();
    await page.getByText('Вы согласились').waitFor();
    await page.locator('details.role-switch summary').click();
    await page.getByRole('button', { name: /за Дроздову/ }).click();
    await page.getByText('Количество аттестуемых').first().waitFor();

    await page.goto('/registration?route=general');
    await settled(page);
    await page.locator('tbody').getByRole('row').first().getByRole('link').first().click();
    await settled(page);
    await page.getByRole('button', { name: 'Зарегистрировать' }).first().click();
    await page.getByText('Заявление зарегистрировано').first().waitFor();
  });
  const coordinator = await signedIn(server().url, 'koordinator');
  const { items } = await coordinator.get('/applications?stage=registered&sort=-decided_at&per_page=1');
  const { history } = await coordinator.get(`/applications/${items[0].id}`);
  const entry = history.find(({ event }) => event === 'register');
  assert.equal(entry.actor, 'Кольцов Роман Игоревич за Дроздову Марию Аркадьевну');
});
