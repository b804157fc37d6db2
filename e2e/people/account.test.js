// The address is changed by the letter's link; an expert's role is ended and the open cases handed over.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { DEMO_PASSWORD, signedIn } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit, server, lettersTo } = site();

test('the address is changed by the letter’s link', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator2');
    await page.goto('/profile');
    await settled(page);
    await page.getByRole('link', { name: /^Изменить ?: Адрес электронной почты/ }).click();
    await page.getByLabel('Новый адрес электронной почты').fill('zimina.novaya@example.ru');
    await page.getByLabel('Ваш пароль').fill(DEMO_PASSWORD);
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Отправить ссылку' }).click();
    await page.getByText('Проверьте почту').waitFor();

    const { link } = await lettersTo('zimina.novaya@example.ru').about('Подтвердите адрес');
    await page.goto(link);
    await page.getByRole('button', { name: 'Подтвердить адрес' }).click();
    await page.getByRole('heading', { name: 'Адрес подтверждён' }).waitFor();
    await page.getByRole('link', { name: 'Открыть личный кабинет' }).click();
    await page.getByText('zimina.novaya@example.ru').waitFor();
    await lettersTo('koordinator2@example.ru').about('Адрес электронной почты изменён');
  }));

test('a role is ended with its open cases handed over', () =>
  visit(async (page) => {
    const expert = await signedIn(server().url, 'ekspert');
    const { acting } = await expert.get('/me');
    assert.equal(acting.role, 'expert');
    await signIn(page, 'koordinator');
    await page.goto('/invitations?q=ekspert&state=accepted');
    await settled(page);
    await assertAccessible(page);
    await page.getByRole('link', { name: /^Завершить роль ?: ekspert$/ }).click();
    await settled(page);
    await page.getByRole('heading', { name: /открыт/ }).waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Завершить роль' }).click();
    await page.getByText('Выберите, кому передать дела').first().waitFor();
    await page.getByLabel('Кому передать дела').selectOption('operator');
    await page.getByRole('button', { name: 'Завершить роль' }).click();
    await page.getByText('Роль завершена, специалистов назначит оператор').waitFor();
    await page.getByRole('link', { name: 'Вернуться к списку' }).click();
    await page.getByText('роль завершена', { exact: true }).first().waitFor();
    await assert.rejects(expert.get('/me'));
  }));
