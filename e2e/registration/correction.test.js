// Returned, corrected, registered; the letter says what its preview said.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { generate, handIn, printedForm, task } from '../support/application.js';
import { eventually } from '../support/eventually.js';
import { registeredTeacher } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const here = site();
const { visit, lettersTo } = here;

const teacher = {
  username: 'u.lisitsyna',
  surname: 'Лисицына',
  first_name: 'Ульяна',
  patronymic: 'Фёдоровна',
  municipality: 'Бакчарский район',
};
const email = 'u.lisitsyna@example.ru';
const name = 'Лисицына Ульяна Фёдоровна';

test('a returned application is corrected and registered under its number', { timeout: 240_000 }, async () => {
  const person = await registeredTeacher(here, teacher);
  const filed = await person.files();
  const preview = await visit((page) => returns(page, filed));
  const letter = await lettersTo(email).about('возвращено на доработку');
  // The letter quotes with «> ».
  const words = (text) => text.replaceAll(/^> /gm, '').replaceAll(/\s+/g, ' ').trim();
  for (const line of preview.slice(1)) assert.ok(words(letter.text).includes(words(line)), `«${line}» is not in: ${letter.text}`);
  assert.equal(letter.subject, preview[0]);

  const form = await visit((page) => corrects(page, filed));
  assert.equal(form.number, filed.case_number);
  await lettersTo(email).about('Исправленное заявление подано');
  await visit((page) => matchesAndRegisters(page, filed));
  const { filed_on: day, returned, data } = await person.get(`/applications/${filed.id}`);
  assert.equal(day, filed.filed_on);
  assert.equal(returned.reason, 'errors_in_data');
  assert.equal(data.workplace, 'МБОУ «Сосновская СОШ»');
});

/** Answers with the lines of the letter's preview. */
async function returns(page, { case_number: number }) {
  await signIn(page, 'koordinator', { path: `/registration?q=${number}` });
  await page.getByRole('link', { name: 'Вернуть на доработку: ' }).click();
  await page.getByRole('heading', { name: `Вернуть заявление ${number} на доработку?` }).waitFor();
  await page.getByRole('button', { name: 'Вернуть на доработку' }).click();
  await page.getByRole('link', { name: 'Выберите причину возврата' }).waitFor();
  await page.getByRole('radio', { name: 'ошибки в сведениях' }).check();
  const ready = page.getByRole('group', { name: 'Готовые тексты' });
  await ready.getByRole('button').first().click();
  const comment = page.getByLabel('Что исправить');
  await eventually(async () => assert.match(await comment.inputValue(), /ошибка в сведениях о работе/));
  await comment.fill('Проверьте предмет по трудовому договору.');
  await ready.getByRole('button').last().click();
  const both = await eventually(async () => {
    const lines = (await comment.inputValue()).split('\n');
    assert.equal(lines.length, 2);
    return lines;
  });
  assert.equal(both[0], 'Проверьте предмет по трудовому договору.', 'what was typed stays');
  await assertAccessible(page);
  const preview = page.getByRole('region', { name: 'Письмо педагогу' });
  for (const line of both) await preview.getByText(line).first().waitFor();
  const lines = await preview.locator('p, blockquote').allInnerTexts();
  await page.getByRole('button', { name: 'Вернуть на доработку' }).click();
  await page.getByText('Заявление возвращено на доработку, письмо с причиной отправлено педагогу').waitFor();
  await page.goto('/registration?tab=correction');
  await page.getByRole('row').filter({ hasText: name }).getByText('Причина: ошибки в сведениях').waitFor();
  return lines;
}

async function corrects(page, { case_number: number }) {
  await signIn(page, teacher.username);
  await page.getByRole('link', { name: 'Мои заявления' }).click();
  await page.getByText('Проверьте предмет по трудовому договору.').waitFor();
  await page.getByRole('link', { name: 'Исправить' }).click();
  const banner = page.getByText('Причина: ошибки в сведениях');
  await banner.waitFor();
  await settled(page);
  await assertAccessible(page);
  await task(page, 'Заявленная категория и форма', async () => {
    await banner.waitFor();
    await page.getByRole('radio', { name: 'дистанционно', exact: true }).check();
  });
  await generate(page);
  await banner.waitFor();
  const form = await printedForm(page);
  const scan = { name: 'скан.pdf', mimeType: 'application/pdf', buffer: form.pdf };
  await handIn(page, { scan, code: form.code }, 'Исправленное заявление подано');
  await page.getByText(`Номер Вашего заявления: ${number}`).waitFor();
  await page.getByText('Номер дела и дата подачи прежние').waitFor();
  return form;
}

async function matchesAndRegisters(page, { id, case_number: number }) {
  await signIn(page, 'koordinator', { path: `/registration?q=${number}` });
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText('после доработки').waitFor();
  await row.getByText('организация вписана вручную').waitFor();
  await page.goto(`/applications/${id}`);
  await page.getByRole('link', { name: 'Выбрать организацию из списка' }).click();
  await page.getByText('Похожих названий в списке нет').waitFor();
  await page.getByRole('combobox', { name: 'Место работы' }).fill('Сосн');
  await page.getByRole('option', { name: 'МБОУ «Сосновская СОШ»' }).click();
  await page.getByRole('button', { name: 'Выбрать', exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('checkbox', { name: 'Есть личная подпись' }).check();
  await page.getByText('Отмечено 1 из 4').waitFor();
  await page.getByRole('button', { name: 'Зарегистрировать' }).click();
  await page.getByText('Заявление зарегистрировано под номером').waitFor();
}
