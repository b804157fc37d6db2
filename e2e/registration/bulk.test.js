// Rows are selected, what is passed over is said before; the step is cancelled once and performed once.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { inDays } from '../support/clock.js';
import { eventually, gone } from '../support/eventually.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

// Long enough to press «Отменить», short enough to wait for.
process.env.ATTESTATION_UNDO_SECONDS = '15';
const { visit } = site();

test('a selection is planned and cancelled', () =>
  visit(async (page) => {
    await openNew(page);
    const name = await selectGeneral(page, 2);
    await page.locator('.bulk-bar').getByText(/через 15\sсекунд, до этого можно отменить/).waitFor();
    await assertAccessible(page);
    await button(page, /^Зарегистрировать 2\sзаявления$/).click();
    const banner = page.locator('[data-step]');
    await banner.getByText('Регистрация 2 заявлений через').waitFor();
    await page.reload();
    await settled(page);
    await banner.getByRole('button', { name: 'Отменить' }).click();
    await page.getByText('отменено').first().waitFor();
    await banner.waitFor({ state: 'detached' });
    await eventually(async () => assert.ok(await page.getByRole('checkbox', { name: name[0] }).isEnabled()));
  }));

test('a selection is planned, performed, and told row by row', () =>
  visit(async (page) => {
    await openNew(page);
    const [first] = await selectGeneral(page, 2);
    const route = page.locator('tbody tr', { hasText: 'Регистрирует только оператор' });
    if (await route.count()) {
      await route.first().getByRole('checkbox').check();
      await page.locator('.bulk-bar').getByText('Пропустим').waitFor();
    }
    await button(page, /^Зарегистрировать 2\sзаявления$/).click();
    const report = page.locator('.bulk-report');
    await report.getByText(/Зарегистрировано: 2/).waitFor({ timeout: 40_000 });
    await report.getByText('Что сделано').click();
    const year = inDays(0).slice(0, 4);
    await report.getByText(new RegExp(`-${year}/\\d{4}`)).first().waitFor();
    await gone(page.getByRole('checkbox', { name: first }));
    await assertAccessible(page);
  }));

test('a filter is kept under a name', () =>
  visit(async (page) => {
    await openNew(page);
    await page.goto('/registration?form=remote');
    await settled(page);
    await page.getByRole('button', { name: 'Сохранить фильтр' }).click();
    await page.getByRole('textbox', { name: 'Название фильтра' }).fill('Дистанционные');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.goto('/registration');
    await settled(page);
    await page.getByRole('link', { name: 'Дистанционные' }).click();
    await page.waitForURL(/form=remote/);
    await page.getByRole('button', { name: 'Удалить фильтр: Дистанционные' }).click();
    await page.getByRole('link', { name: 'Дистанционные' }).waitFor({ state: 'detached' });
  }));

async function openNew(page) {
  await signIn(page, 'koordinator');
  await page.goto('/registration');
  await settled(page);
}

const button = (page, name) => page.locator('.bulk-bar').getByRole('button', { name });

/** Selects so many rows that this coordinator registers; the labels of their boxes. */
async function selectGeneral(page, count) {
  const rows = page.locator('tbody tr').filter({ has: page.getByRole('button', { name: /^Зарегистрировать/ }) });
  const names = [];
  for (let at = 0; at < count; at += 1) {
    const box = rows.nth(at).getByRole('checkbox');
    names.push(await box.getAttribute('aria-label'));
    await box.check();
  }
  await button(page, /^Зарегистрировать \d/).waitFor();
  return names;
}
