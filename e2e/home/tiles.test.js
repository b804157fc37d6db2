// The home page: each tile leads to its list, the radar's days too, and the municipality is asked about.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { eventually } from '../support/eventually.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit } = site();

const TILES = [
  ['Ждут регистрации', '/registration?route=general'],
  ['Без периода или специалистов', '/planning?plan=missing'],
  ['Срок рассмотрения заканчивается', '/registration?review=soon'],
  ['Заключение просрочено', '/attestation?conclusion=overdue'],
  ['Заключение подписано', '/attestation?conclusion=waiting'],
  ['Заявления на отзыв', '/withdrawals?state=sent&by=teacher'],
];

test('each tile leads to its list', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator');
    await settled(page);
    await assertAccessible(page);
    for (const [name, address] of TILES) {
      await page.goto('/');
      await settled(page);
      await page.locator('.metrics').getByRole('link', { name }).click();
      await page.waitForURL(({ pathname, search }) => pathname + search === address);
    }
  }));

test('the radar has today and thirty days more, and its totals count their lists', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator');
    await settled(page);
    await eventually(async () => assert.equal(await page.locator('.radar__day').count(), 31));
    await page.getByText(/^(сегодня: )?передать заключения в Центр$/).first().waitFor();
    for (const name of [/^Просрочено/, /^До 7 дней/, /^До 30 дней/]) {
      await page.goto('/');
      await settled(page);
      const total = page.locator('.radar__totals').getByRole('link', { name });
      const [, number] = (await total.textContent()).match(/: (\d+)/);
      if (number === '0') continue;
      await total.click();
      await eventually(async () => {
        const rows = await page.locator('.table-bar').locator('.count, b').first().textContent();
        assert.equal(rows.match(/\d+/)[0], number, String(name));
      });
    }
  }));

const KINDS = [
  [/рассмотрен/, '/registration'],
  [/заключен/, '/attestation'],
];

for (const [words, list] of KINDS) {
  test(`a day of the radar leads to the rows of that day: ${list}`, () =>
    visit(async (page) => {
      await signIn(page, 'koordinator');
      await settled(page);
      await page.getByText('Сроки текстом').click();
      const day = page.locator('.radar__text').getByRole('link', { name: words }).first();
      const number = Number((await day.textContent()).match(/\d+/)[0]);
      await day.click();
      await page.waitForURL(({ pathname, search }) => pathname === list && search.startsWith('?review_on='));
      await eventually(async () => assert.equal(await page.locator('tbody').getByRole('row').count(), number));
      await page.getByRole('link', { name: /Убрать: Срок/ }).waitFor();
      await assertAccessible(page);
    }));
}

test('the operator is written to about a wrong municipality', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator');
    await settled(page);
    await page.getByRole('link', { name: 'Напишите оператору' }).click();
    await page.getByLabel('Что указано неверно').fill('Перешла в другой район');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Отправить оператору' }).click();
    await page.getByText('Письмо оператору отправлено').waitFor();
    await page.goto('/');
    await page.getByText('Вы написали оператору').waitFor();
  }));

test('the operator leaves the municipality as it is, with an answer', () =>
  visit(async (page) => {
    await signIn(page, 'operator');
    await page.goto('/people?q=koordinator');
    await settled(page);
    await page.getByRole('button', { name: /^Оставить прежний: ответить/ }).click();
    await page.getByRole('button', { name: 'Отправить ответ' }).click();
    await page.getByText('Напишите, почему муниципалитет указан верно').first().waitFor();
    await page.getByLabel('Почему муниципалитет указан верно').fill('В приказе указан этот район');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Отправить ответ' }).click();
    await page.getByText('Ответ отправлен, муниципалитет оставлен прежним').waitFor();
    await page.getByRole('button', { name: 'Выйти' }).click();
    await signIn(page, 'koordinator');
    await settled(page);
    await page.getByText('В приказе указан этот район').waitFor();
    await page.getByRole('link', { name: 'Напишите оператору' }).waitFor();
  }));
