// The coordinator withdraws a registered application: the three states of its row, the teacher's objection, the operator's decision.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { eventually, gone } from '../support/eventually.js';
import { DEMO_PASSWORD, registeredTeacher, signedIn } from '../support/person.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';
import { attach } from '../support/withdrawal.js';

const here = site();
const { visit, lettersTo, server } = here;

const who = {
  username: 'l.trostnikov',
  surname: 'Тростников',
  first_name: 'Лев',
  patronymic: 'Ильич',
  municipality: 'Бакчарский район',
};
const name = 'Тростников Лев Ильич';
const email = `${who.username}@example.ru`;
const unavailable = 'Подача заявления на отзыв недоступна: заявление на отзыв';

test('three states of the row, the objection, and the registration by the operator', async () => {
  const teacher = await registeredTeacher(here, who);
  const { id, case_number: number } = await teacher.files();
  await (await signedIn(server().url, 'koordinator')).move(id, 'register');

  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/exclusion?q=${number}` });
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText(`${unavailable} не сформировано`).waitFor();
    await assertAccessible(page);
    await row.getByRole('link', { name: 'Сформировать заявление на отзыв' }).click();
    const reason = page.getByLabel('Причина отзыва заявления');
    await reason.fill('По состоянию здоровья.');
    await page.getByRole('link', { name: 'Вернуться назад' }).click();
    await row.getByRole('link', { name: 'Сформировать заявление на отзыв' }).click();
    await reason.waitFor();
    await eventually(async () => assert.equal(await reason.inputValue(), 'По состоянию здоровья.'));
    await page.getByRole('button', { name: 'Сформировать заявление на отзыв' }).click();
    await page.getByRole('heading', { name: 'Подпишите и отправьте заявление на отзыв' }).waitFor();
    await page.getByRole('link', { name: 'Вернуться назад' }).click();

    await row.getByText('Подписать, сканировать, прикрепить.').waitFor();
    await row.getByRole('link', { name: 'Сформировать заявление на отзыв заново' }).waitFor();
    await assertAccessible(page);
    await row.getByRole('link', { name: 'Прикрепить заявление на отзыв' }).click();
    const text = await attach(page);
    assert.match(text, /муниципального координатора по аттестации/);
    assert.match(text, /Тростникова Льва Ильича/);
    await page.getByRole('link', { name: 'Вернуться', exact: true }).click();

    await row.getByText(`${unavailable} отправлено`).waitFor();
    await row.getByText('По состоянию здоровья.').waitFor();
    await assertAccessible(page);
  }, { expectedErrors: ['422'] });

  const letter = await lettersTo(email).about('По состоянию здоровья.');
  await visit(async (page) => {
    await signIn(page, who.username, { password: DEMO_PASSWORD });
    await page.goto(new URL(letter.link).pathname);
    await page.getByLabel('Почему Вы не согласны').fill('Я здоров и прошу продолжить аттестацию');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Отправить возражение' }).click();
    await page.getByText('Возражение отправлено координатору и операторам').waitFor();
  });
  await lettersTo('koordinator@example.ru').about('Я здоров и прошу продолжить аттестацию');

  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/withdrawals?q=${number}` });
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText('Регистрирует только оператор ТОИПКРО').waitFor();
    await gone(row.getByRole('button', { name: 'Зарегистрировать' }));
  });
  await visit(async (page) => {
    await signIn(page, 'operator', { path: `/withdrawals?q=${number}` });
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText('Я здоров и прошу продолжить аттестацию').waitFor();
    await row.getByRole('link', { name: 'Просмотреть заявление' }).click();
    await page.getByRole('button', { name: 'Зарегистрировать' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Зарегистрировать' }).click();
    await page.getByText('Заявление на отзыв зарегистрировано').waitFor();
    await assertAccessible(page);
  });
  await lettersTo(email).about('Заявление отозвано');
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/exclusion?q=${number}` });
    await page.getByText('Ничего не найдено').waitFor();
  });
});
