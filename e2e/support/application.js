// A teacher's application, from the empty list of tasks to «Заявление подано».
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { textOf } from './documents.js';

/** Opens a task of the list, does what it asks, and comes back to the list. */
export async function task(page, name, steps) {
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await steps();
  await page.getByRole('button', { name: 'Сохранить и продолжить' }).click();
  await page.getByRole('heading', { name: 'Заявление о проведении аттестации' }).waitFor();
}

/** From «Главная» to the generated form. */
export async function fillIn(page, { held, heldUntil, claimed, form }) {
  await page.getByRole('button', { name: 'Заполнить заявление' }).click();
  await page.getByRole('heading', { name: 'Заявление о проведении аттестации' }).waitFor();
  await task(page, 'Имеющаяся категория', async () => {
    await page.getByRole('radio', { name: held, exact: true }).check();
    if (heldUntil) await page.getByLabel('Дата окончания срока действия').fill(heldUntil);
  });
  await task(page, 'Заявленная категория и форма', async () => {
    await page.getByRole('radio', { name: claimed, exact: true }).check();
    await page.getByRole('radio', { name: form, exact: true }).check();
  });
}

export async function generate(page) {
  await page.getByRole('link', { name: 'Проверить ответы и сформировать заявление' }).click();
  await page.getByRole('button', { name: 'Сформировать заявление' }).click();
  await page.getByRole('heading', { name: 'Подпишите и подайте заявление' }).waitFor();
}

/** Downloads the form to print. */
export async function printedForm(page, press = (button) => button.click()) {
  const pdf = await downloaded(page, () => press(page.getByRole('button', { name: 'Скачать PDF' })));
  const text = await textOf(pdf);
  const code = text.match(/[A-Z0-9]{4}-[A-Z0-9]{4}/)?.[0];
  const number = text.match(/АТ-\d{4}-\d{5}/)?.[0];
  assert.ok(code && number, `no check code or number in: ${text}`);
  return { pdf, text, code, number };
}

/** The scan and the code from the paper. */
export async function handIn(page, { scan, code }, heading = 'Заявление подано') {
  await page.locator('input[name=signed_scan]').setInputFiles(scan);
  await page.getByRole('list', { name: 'Загруженный скан' }).waitFor();
  await page.getByLabel('Проверочный код').fill(code);
  await page.getByRole('button', { name: 'Подать заявление' }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
}

export async function downloaded(page, start) {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return readFile(await download.path());
}
