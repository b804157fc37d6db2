// The home page: each tile leads to its list, the radar's days too, and the municipality is asked about.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
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
  ['Заявления на отзыв', '/withdrawals?state=sent'],
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
      await settled(page);
      const { pathname, search } = new URL(page.url());
      assert.equal(pathname + search, address);
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
      await settled(page);
      const { pathname, search } = new URL(page.url());
      assert.equal(pathname, list);
      assert.match(search, /^\?review_on=/);
      assert.equal(await page.locator('tbody').getByRole('row').count(), number);
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
