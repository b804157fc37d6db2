// The session's end is told five minutes before, and one click goes on; after it the page stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { now } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { call, registeredTeacher } from '../support/person.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const here = site({}, (own) =>
  registeredTeacher(own, {
    username: 'k.sonnaya',
    surname: 'Сонная',
    first_name: 'Кира',
    patronymic: 'Юрьевна',
    municipality: 'Бакчарский район',
  }),
);
const { visit, server } = here;
const dialog = (page) => page.getByRole('dialog', { name: 'Сеанс скоро закончится' });

async function typing(page) {
  await page.clock.install({ time: now() });
  await signIn(page, 'k.sonnaya');
  await page.goto('/profile/edit');
  const phone = page.getByRole('textbox', { name: 'Номер телефона (сотовый)' });
  await phone.fill('8 900 000-00-66');
  return phone;
}

test('five minutes before the end one click goes on, and what was typed stays', () =>
  visit(async (page) => {
    const phone = await typing(page);
    await page.clock.fastForward('50:00');
    assert.equal(await dialog(page).isVisible(), false);
    await page.clock.fastForward('05:10');
    await dialog(page).getByText('Сеанс закончится в').waitFor();
    await assertAccessible(page);
    const asked = page.waitForResponse('**/api/v1/sessions/refresh');
    await dialog(page).getByRole('button', { name: 'Продолжить работу' }).click();
    assert.equal((await asked).status(), 200);
    await dialog(page).waitFor({ state: 'hidden' });
    await page.clock.fastForward('50:00');
    assert.equal(await dialog(page).isVisible(), false);
    await eventually(async () => assert.equal(await phone.inputValue(), '8 900 000-00-66'));
  }));

test('a session that ended asks for the password on the same page', () =>
  visit(async (page) => {
    const asked = page.waitForRequest('**/api/v1/me');
    const phone = await typing(page);
    const { authorization } = (await asked).headers();
    await call(server().url, 'DELETE', '/sessions/current', { headers: { authorization, 'X-Attestation-Client': 'spa' } });
    await page.clock.fastForward('01:01:00');
    const ended = page.getByRole('dialog', { name: 'Сеанс закончился' });
    await ended.getByLabel('Пароль', { exact: true }).fill('demo-2026-kedr');
    await ended.getByRole('button', { name: 'Продолжить работу' }).click();
    await ended.waitFor({ state: 'hidden' });
    await eventually(async () => assert.equal(await phone.inputValue(), '8 900 000-00-66'));
  }, { expectedErrors: ['401'] }));
