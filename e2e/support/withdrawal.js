// «Прикрепить заявление на отзыв».
import assert from 'node:assert/strict';

import { downloaded } from './application.js';
import { textOf } from './documents.js';

/** Takes the printed form, gives it back as its own scan with its code, sends it, once with a wrong code (422 in the console); answers with the form's text. */
export async function attach(page) {
  await page.getByRole('heading', { name: 'Подпишите и отправьте заявление на отзыв' }).waitFor();
  const pdf = await downloaded(page, () => page.getByRole('button', { name: 'Скачать PDF' }).click());
  const text = await textOf(pdf);
  const code = text.match(/код проверки ([A-Z0-9]{4}-[A-Z0-9]{4})/)?.[1];
  assert.ok(code, `no check code in: ${text}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'Отзыв, скан.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByRole('list', { name: 'Выбранный скан' }).waitFor();
  await page.getByLabel('Проверочный код').fill('AAAA-AAAA');
  await page.getByRole('button', { name: 'Отправить заявление на отзыв' }).click();
  await page.getByRole('link', { name: /Код не совпадает/ }).waitFor();
  await page.getByLabel('Проверочный код').fill(code);
  await page.getByRole('button', { name: 'Отправить заявление на отзыв' }).click();
  await page.getByRole('heading', { name: 'Заявление на отзыв отправлено' }).waitFor();
  return text;
}
