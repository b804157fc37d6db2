// Signing in and out, and what stays when a session ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { eventually, gone } from '../support/eventually.js';
import { call, registeredTeacher, signedIn } from '../support/person.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

let teacher;
const here = site({}, async (own) => {
  teacher = await registeredTeacher(own, {
    username: 'n.listvennaya',
    surname: 'Лиственная',
    first_name: 'Нонна',
    patronymic: 'Юрьевна',
    municipality: 'Бакчарский район',
  });
});
const { visit, lettersTo, server } = here;
const out = (page) => page.getByRole('button', { name: 'Выйти' });
const login = (page) => page.getByRole('heading', { name: 'Войти' });

test('a wrong password is told without saying which of the two was wrong', () =>
  visit(async (page) => {
    await page.goto('/login');
    await page.getByRole('textbox', { name: 'Имя пользователя' }).fill('n.listvennaya');
    await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByText('Есть ошибки').waitFor();
    await eventually(async () => assert.match(await page.title(), /^Ошибка: /));
    assert.equal(await page.getByRole('textbox', { name: 'Имя пользователя' }).inputValue(), 'n.listvennaya');
  }, { expectedErrors: ['401'] }));

test('«Запомнить меня» makes a cookie that outlives the browser; without it the cookie ends with it', () =>
  visit(async (page, context) => {
    const lives = async () => (await context.cookies()).find(({ httpOnly }) => httpOnly).expires;
    await signIn(page, 'n.listvennaya', { remember: true });
    assert.ok((await lives()) > Date.now() / 1000 + 7 * 86_400);
    await page.reload();
    await out(page).click();
    await login(page).waitFor();
    await signIn(page, 'n.listvennaya');
    assert.equal(await lives(), -1);
    await page.reload();
    await out(page).waitFor();
  }));

test('a remembered user comes back without a password', async () => {
  const kept = await visit(async (page, context) => {
    await signIn(page, 'n.listvennaya', { remember: true });
    return context.storageState();
  });
  await visit(async (page) => {
    await page.goto('/profile');
    await page.getByText('Лиственная').first().waitFor();
  }, { storageState: kept });
});

test('signing out in one tab ends the other', () =>
  visit(async (page, context) => {
    await signIn(page, 'n.listvennaya');
    const other = await context.newPage();
    await other.goto('/profile');
    await out(other).waitFor();
    await out(page).click();
    await login(page).waitFor();
    await login(other).waitFor();
    await other.goBack().catch(() => {});
    await gone(other.getByText('Лиственная'));
  }));

test('when the session ends under the hands, the password brings everything typed back', () =>
  visit(async (page) => {
    await signIn(page, 'n.listvennaya');
    const asked = page.waitForRequest('**/api/v1/me');
    await page.goto('/profile/edit');
    const phone = page.getByRole('textbox', { name: 'Номер телефона (сотовый)' });
    await phone.fill('8 900 000-00-77');
    await endSession(await asked);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    const dialog = page.getByRole('dialog', { name: 'Сеанс закончился' });
    await dialog.getByLabel('Пароль', { exact: true }).fill('demo-2026-kedr');
    await dialog.getByRole('button', { name: 'Продолжить работу' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await eventually(async () => assert.equal(await phone.inputValue(), '8 900 000-00-77'));
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Изменения сохранены').waitFor();
    await page.getByText('8 900 000-00-77').waitFor();
  }, { expectedErrors: ['401'] }));

test('a link from a letter leads through «Войти» to its page', () =>
  visit(async (page) => {
    const { id } = (await teacher.get('/applications')).items[0] ?? (await teacher.send('POST', '/applications', { body: {} }));
    const path = `/applications/${id}/edit/held`;
    await signIn(page, 'n.listvennaya', { path });
    await page.getByRole('heading', { name: 'Имеющаяся категория' }).waitFor();
    await page.waitForURL((url) => url.pathname === path);
  }));

test('a forgotten password is replaced by a letter, and the answer is the same for an unknown address', () =>
  visit(async (page) => {
    const said = [];
    for (const email of ['nobody@example.ru', 'n.listvennaya@example.ru']) {
      await page.goto('/login');
      await page.getByRole('link', { name: 'Забыли пароль?' }).click();
      await page.getByRole('textbox', { name: 'Адрес электронной почты' }).fill(email);
      await page.getByRole('button', { name: 'Отправить письмо' }).click();
      await page.getByRole('heading', { name: 'Письмо отправлено' }).waitFor();
      said.push(await page.locator('main').innerText());
    }
    assert.equal(said[0], said[1]);
    const letter = await lettersTo('n.listvennaya@example.ru').about('/reset?token=');
    assert.match(letter.text, /n\.listvennaya/);
    await page.goto(letter.link);
    await page.getByLabel('Новый пароль').fill('филин над рекой Чаей');
    await page.getByRole('button', { name: 'Сохранить пароль' }).click();
    await page.getByRole('heading', { name: 'Пароль изменён' }).waitFor();
    await signIn(page, 'n.listvennaya', { password: 'филин над рекой Чаей' });
    await page.goto(letter.link);
    await page.getByLabel('Новый пароль').fill('ещё один длинный пароль');
    await page.getByRole('button', { name: 'Сохранить пароль' }).click();
    await page.getByText('Ссылка не действует').waitFor();
  }, { expectedErrors: ['404'] }));

test('somebody with three roles works in one of them at a time', () =>
  visit(async (page) => {
    const roles = (await (await signedIn(server().url, 'koordinator')).get('/me')).roles;
    assert.equal(roles.length, 3);
    await signIn(page, 'koordinator');
    const menu = page.locator('details.role-switch summary');
    for (const [role, heading, section] of [
      ['Педагогический работник', 'Личный кабинет педагогического работника', 'Мои заявления'],
      ['Специалист по аттестации', 'Личный кабинет специалиста по аттестации', 'Мои аттестуемые'],
      ['Муниципальный координатор', 'Личный кабинет муниципального координатора', 'Работа с заявлениями'],
    ]) {
      await menu.click();
      await page.getByRole('button', { name: role }).click();
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.getByRole('navigation', { name: 'Основные разделы' }).getByRole('link', { name: section }).waitFor();
    }
  }));

/** Ends the session of a page, as its owner would from another device. */
async function endSession(request) {
  const { authorization } = request.headers();
  await call(server().url, 'DELETE', '/sessions/current', { headers: { authorization, 'X-Attestation-Client': 'spa' } });
}
