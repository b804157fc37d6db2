// A draft lives on the server.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { typedInDays } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { registeredTeacher } from '../support/person.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

/** When the category in force ends. */
const end = typedInDays(150);
let teacher;
let draft;
const { visit } = site({ demo: false }, async (here) => {
  teacher = await registeredTeacher(here, {
    username: 'd.ozerkov',
    surname: 'Озерков',
    first_name: 'Демьян',
    patronymic: 'Савельевич',
    municipality: 'Бакчарский район',
  });
  draft = await teacher.send('POST', '/applications', { body: {} });
});

const page = (name) => `/applications/${draft.id}/${name}`;

test('a draft that is begun in one browser is finished in another', async () => {
  await visit(async (one) => {
    await signIn(one, 'd.ozerkov');
    await one.goto(page('edit/held'));
    await one.getByRole('radio', { name: 'первая', exact: true }).check();
    await one.getByLabel('Дата окончания срока действия').fill(end);
    await one.getByText(/Сохранено в \d\d:\d\d/).waitFor();
    const kept = await one.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    for (const personal of ['Озерков', 'd.ozerkov', end, 'first', draft.id]) assert.ok(!kept.includes(personal), kept);
  });
  await visit(async (other) => {
    await signIn(other, 'd.ozerkov');
    await other.getByRole('link', { name: 'Продолжить заполнение' }).click();
    await other.getByRole('link', { name: 'Имеющаяся категория' }).click();
    await other.getByRole('radio', { name: 'первая', exact: true, checked: true }).waitFor();
    await eventually(async () => assert.equal(await other.getByLabel('Дата окончания срока действия').inputValue(), end));
    await other.getByRole('button', { name: 'Сохранить и продолжить' }).click();
    await other.getByRole('link', { name: 'Заявленная категория и форма' }).click();
    await other.getByRole('radio', { name: 'высшая', exact: true }).check();
    await other.getByRole('radio', { name: 'очно', exact: true }).check();
    await other.getByRole('button', { name: 'Сохранить и продолжить' }).click();
    await other.getByRole('link', { name: 'Проверить ответы и сформировать заявление' }).click();
    await other.getByRole('button', { name: 'Сформировать заявление' }).click();
    await other.getByRole('heading', { name: 'Подпишите и подайте заявление' }).waitFor();
  });
});

test('a form that was changed after printing no longer counts', () =>
  visit(async (one) => {
    await signIn(one, 'd.ozerkov');
    await one.goto(page('sign'));
    const { check_code: stale } = (await teacher.get(`/applications/${draft.id}`)).printed_form;
    await one.getByRole('button', { name: 'Изменить сведения' }).click();
    await one.getByRole('dialog').getByRole('button', { name: 'Изменить сведения' }).click();
    await one.getByRole('link', { name: 'Заявленная категория и форма' }).click();
    await one.getByRole('radio', { name: 'дистанционно', exact: true }).check();
    await one.getByRole('button', { name: 'Сохранить и продолжить' }).click();
    await one.getByRole('link', { name: 'Проверить ответы и сформировать заявление' }).click();
    await one.getByRole('button', { name: 'Сформировать заявление' }).click();
    await one.getByText('Версия 2').waitFor();
    const form = (await teacher.get(`/applications/${draft.id}`)).printed_form;
    const pdf = await teacher.get(`/applications/${draft.id}/documents/${form.document_id}/content`);
    await one.locator('input[name=signed_scan]').setInputFiles({ name: 'скан.pdf', mimeType: 'application/pdf', buffer: pdf });
    await one.getByRole('list', { name: 'Загруженный скан' }).waitFor();
    await one.getByLabel('Проверочный код').fill(stale);
    await one.getByRole('button', { name: 'Подать заявление' }).click();
    await one.getByText('Есть ошибки').waitFor();
    await one.getByLabel('Проверочный код').fill(form.check_code);
    await one.getByRole('button', { name: 'Подать заявление' }).click();
    await one.getByRole('heading', { name: 'Заявление подано' }).waitFor();
  }, { expectedErrors: ['422'] }));

test('a file of the wrong kind is refused at its place and the others stay', async () => {
  const lying = { name: 'Награда.pdf', mimeType: 'application/pdf', buffer: Buffer.from('не PDF') };
  await visit(async (one) => {
    await signIn(one, 'd.ozerkov');
    const second = await teacher.send('POST', '/applications', { body: {} });
    await one.goto(`/applications/${second.id}/edit/documents`);
    await one.locator('input[name=material]').setInputFiles(lying);
    await one.locator('.field__error').filter({ hasText: /файл|содержимо/i }).waitFor();
    await one.getByRole('textbox', { name: 'Название материала' }).fill('Конспекты');
    await one.getByRole('textbox', { name: 'Адрес' }).fill('file:///F:/konspekty');
    await one.getByRole('button', { name: 'Добавить ссылку' }).click();
    await one.getByText('Адрес должен начинаться с http:// или https://').first().waitFor();
    await one.getByRole('textbox', { name: 'Адрес' }).fill('https://example.ru/konspekty');
    await one.getByRole('button', { name: 'Добавить ссылку' }).click();
    await one.getByRole('link', { name: /Открыть материал/ }).waitFor();
  }, { expectedErrors: ['422', '415'] });
});
