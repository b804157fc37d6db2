// A question on a case, its letter, and the answer.
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { registeredTeacher } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

let application;
const here = site({}, async (own) => {
  const teacher = await registeredTeacher(own, {
    username: 'z.voprosova',
    surname: 'Вопросова',
    first_name: 'Зоя',
    patronymic: 'Ильинична',
    municipality: 'Бакчарский район',
  });
  ({ id: application } = await teacher.files());
});
const { visit } = here;

test('the teacher asks, the coordinator gets a letter and answers', async () => {
  await visit(async (page) => {
    await signIn(page, 'z.voprosova', { path: `/applications/${application}` });
    await settled(page);
    const text = page.getByRole('textbox', { name: 'Вопрос или ответ' });
    await page.getByRole('button', { name: 'Отправить сообщение' }).click();
    await page.getByRole('link', { name: 'Напишите вопрос или ответ' }).waitFor();
    await text.fill('Нужен ли диплом о переподготовке?');
    // Without a connection nothing typed is lost.
    await page.route('**/questions', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'Отправить сообщение' }).click();
    await page.getByText('Нет связи с сервером').first().waitFor();
    await page.unroute('**/questions');
    await page.getByRole('button', { name: 'Отправить сообщение' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Нужен ли диплом о переподготовке?' }).first().waitFor();
    await assertAccessible(page);
  }, { expectedErrors: ['422', 'ERR_FAILED'] });
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/applications/${application}#questions` });
    await settled(page);
    await page.getByRole('button', { name: /^Ответить ?: Вопросова/ }).click();
    await page.getByRole('textbox', { name: 'Вопрос или ответ' }).fill('Достаточно копии');
    await page.getByRole('button', { name: 'Отправить сообщение' }).click();
    await page.getByText('Достаточно копии').first().waitFor();
    await page.getByText('В ответ на: Нужен ли диплом').first().waitFor();
    await assertAccessible(page);
  });
  await visit(async (page) => {
    await signIn(page, 'z.voprosova', { path: `/applications/${application}` });
    await page.getByText('Достаточно копии').first().waitFor();
  });
});
