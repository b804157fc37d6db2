// A teacher withdraws the application; the municipal coordinator returns it once, then registers it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { downloaded } from '../support/application.js';
import { wordsOf } from '../support/documents.js';
import { eventually, gone } from '../support/eventually.js';
import { DEMO_PASSWORD, registeredTeacher, signedIn } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';
import { attach } from '../support/withdrawal.js';

const here = site();
const { visit, lettersTo, server } = here;
const wrongCode = { expectedErrors: ['422'] };

const who = {
  username: 'd.snegireva',
  surname: 'Снегирёва',
  first_name: 'Дина',
  patronymic: 'Олеговна',
  municipality: 'Бакчарский район',
};
const name = 'Снегирёва Дина Олеговна';
const email = `${who.username}@example.ru`;

test('the withdrawal goes from the reason to the journal, and the teacher files again', async () => {
  const teacher = await registeredTeacher(here, who);
  const { id, case_number: number } = await teacher.files();

  await visit(async (page) => {
    await signIn(page, who.username, { password: DEMO_PASSWORD, path: '/applications' });
    await page.getByRole('link', { name: 'Отозвать заявление' }).click();
    await page.getByRole('heading', { name: 'Формирование заявления на отзыв' }).waitFor();
    await page.getByRole('button', { name: 'Сформировать заявление на отзыв' }).click();
    await page.getByRole('link', { name: 'Напишите причину отзыва заявления' }).click();
    await assertAccessible(page);
    await page.getByLabel('Причина отзыва заявления').fill('Увольнение по собственному желанию');
    await page.getByRole('button', { name: 'Сформировать заявление на отзыв' }).click();
    await page.getByRole('heading', { name: 'Подпишите и отправьте заявление на отзыв' }).waitFor();
    await assertAccessible(page);
    const text = await attach(page);
    for (const words of ['от Снегирёвой Дины Олеговны', number, 'Увольнение по собственному желанию']) {
      assert.ok(text.includes(words), `${words}: ${text}`);
    }
    await assertAccessible(page);
  }, wrongCode);

  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/withdrawals?q=${number}` });
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText('Увольнение по собственному желанию').waitFor();
    await assertAccessible(page);
    await row.getByRole('link', { name: 'Просмотреть заявление' }).click();
    await page.getByRole('heading', { name: 'Заявление на отзыв' }).waitFor();
    await page.getByRole('link', { name: 'Вернуть', exact: true }).click();
    await page.getByRole('button', { name: 'Вернуть заявление на отзыв' }).click();
    await page.getByRole('link', { name: 'Выберите причину возврата' }).waitFor();
    await page.getByRole('radio', { name: 'нет подписи' }).check();
    await page.getByLabel('Пояснение').fill('Подпишите и отправьте снова');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Вернуть заявление на отзыв' }).click();
    await page.getByText('Заявление на отзыв возвращено').waitFor();
  });
  const letter = await lettersTo(email).about('Подпишите и отправьте снова');
  assert.match(letter.subject, new RegExp(number));

  // The coordinator's own withdrawal does not begin with the teacher's words.
  await (await signedIn(server().url, 'koordinator')).move(id, 'register');
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/applications/${id}/withdraw` });
    await settled(page);
    assert.equal(await page.getByLabel('Причина отзыва заявления').inputValue(), '');
    await gone(page.getByText('Прошлое заявление на отзыв возвращено'));
  });

  await visit(async (page) => {
    await signIn(page, who.username, { password: DEMO_PASSWORD });
    await page.goto(new URL(letter.link).pathname);
    await page.getByText('Прошлое заявление на отзыв возвращено').waitFor();
    await eventually(async () => assert.equal(await page.getByLabel('Причина отзыва заявления').inputValue(), 'Увольнение по собственному желанию'));
    await page.getByRole('button', { name: 'Сформировать заявление на отзыв' }).click();
    await attach(page);
  }, wrongCode);

  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/withdrawals?q=${number}` });
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByRole('button', { name: 'Зарегистрировать' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(name).waitFor();
    await dialog.getByText('Оно выйдет из графика').waitFor();
    await assertAccessible(page);
    await dialog.getByRole('button', { name: 'Зарегистрировать' }).click();
    await page.getByText('Заявление на отзыв зарегистрировано').waitFor();
    await page.getByRole('tab', { name: 'Возвращённые' }).click();
    await row.getByText('нет подписи').waitFor();
    await page.getByRole('tab', { name: 'Зарегистрированные' }).click();
    await row.getByText('Зарегистрировано').waitFor();
    await assertAccessible(page);
    const list = wordsOf(await downloaded(page, () => page.getByRole('button', { name: 'Скачать' }).click()));
    assert.ok(list.includes(name), list.join('\n'));
  });
  await lettersTo(email).about('Заявление отозвано');

  await visit(async (page) => {
    await signIn(page, who.username, { password: DEMO_PASSWORD, path: '/applications' });
    await page.getByRole('button', { name: 'Подать заново' }).click();
    await page.getByRole('heading', { name: 'Заявление о проведении аттестации' }).waitFor();
  });
});
