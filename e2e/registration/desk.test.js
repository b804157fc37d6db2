// List and viewer side by side, by the keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { eventually, gone } from '../support/eventually.js';
import { Keyboard } from '../support/keyboard.js';
import { signedIn } from '../support/person.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit, server } = site();

/** The rows as the list shows them. */
async function rows(query) {
  const coordinator = await signedIn(server().url, 'koordinator');
  return (await coordinator.get(`/applications?stage=submitted&${query}`)).items;
}

const heading = (page, name) => page.getByRole('complementary').getByRole('heading', { level: 2, name, exact: true });

async function waitForFocus(page, locator) {
  await locator.waitFor();
  await page.waitForFunction((node) => node === document.activeElement, await locator.elementHandle());
}

test('Enter opens a row, ticks stay, registering opens the next, Esc closes', { timeout: 180_000 }, async () => {
  const [first, second, third] = await rows('route=general');
  await visit(async (page) => {
    const user = new Keyboard(page);
    await signIn(page, 'koordinator', { path: '/registration?route=general' });
    await user.press(page.getByRole('row').getByRole('link', { name: first.full_name, exact: true }));
    await waitForFocus(page, heading(page, first.full_name));
    await page.waitForURL((url) => url.searchParams.get('open') === first.id);
    await page.getByText('Код на скане совпадает').waitFor();

    // The browser's PDF viewer never comes to rest: from here on the focus is put where the keyboard would lead it.
    const saved = page.waitForResponse((answer) => answer.url().endsWith(`/${first.id}/check`) && answer.ok());
    await page.getByRole('checkbox', { name: 'Ошибок в сведениях нет' }).press('Space');
    await saved;
    await page.reload();
    await heading(page, first.full_name).waitFor();
    await eventually(async () => assert.ok(await page.getByRole('checkbox', { name: 'Ошибок в сведениях нет' }).isChecked()));

    await page.getByRole('button', { name: 'Зарегистрировать' }).press('Enter');
    await page.getByText(/Заявление зарегистрировано под №/).waitFor();
    await waitForFocus(page, heading(page, second.full_name));
    await page.getByRole('link', { name: first.full_name, exact: true }).waitFor({ state: 'detached' });

    await page.keyboard.press('Enter');
    await waitForFocus(page, heading(page, third.full_name));
    await page.waitForURL((url) => url.searchParams.get('open') === third.id);

    const row = page.getByRole('link', { name: second.full_name, exact: true });
    await row.press('ArrowDown');
    await waitForFocus(page, page.getByRole('link', { name: third.full_name, exact: true }));
    await page.keyboard.press('Escape');
    await heading(page, third.full_name).waitFor({ state: 'detached' });
    await waitForFocus(page, page.getByRole('row').getByRole('link', { name: third.full_name, exact: true }));
    await page.goBack();
    await heading(page, third.full_name).waitFor();
  });
});

test('rejecting beside the list opens the next row, and can be taken back until its moment', async () => {
  const [first, second] = await rows('route=general');
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/registration?route=general&open=${first.id}` });
    await page.getByRole('button', { name: 'Отклонить', exact: true }).click();
    await page.getByRole('heading', { name: 'Отклонить заявление?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Отклонить заявление?' }).waitFor({ state: 'detached' });
    await rejectsAsDuplicate(page);
    await page.getByText('Отклонение запланировано, вверху страницы его можно отменить').waitFor();
    await waitForFocus(page, heading(page, second.full_name));
    const countdown = page.locator('[data-step]');
    await countdown.getByText(new RegExp(`^Отклонение заявления ${first.case_number} через`)).waitFor();

    await page.goto(`/applications/${first.id}`);
    await countdown.getByRole('button', { name: 'Отменить' }).waitFor();
    // While it waits, the page offers no other decision.
    const bar = page.getByRole('region', { name: 'Решение по заявлению' });
    await bar.getByText('Отклонение запланировано').waitFor();
    await gone(page.getByRole('button', { name: 'Зарегистрировать' }));
    await countdown.getByRole('button', { name: 'Отменить' }).click();
    await page.getByText(`Отклонение заявления ${first.case_number}: отменено`).waitFor();
    await countdown.waitFor({ state: 'detached' });
    await bar.getByRole('button', { name: 'Зарегистрировать' }).waitFor();
  });
  const coordinator = await signedIn(server().url, 'koordinator');
  const { stage, history } = await coordinator.get(`/applications/${first.id}`);
  assert.equal(stage, 'submitted');
  assert.ok(history.some(({ title }) => /отменен/i.test(title)), JSON.stringify(history));
});

async function rejectsAsDuplicate(page) {
  await page.getByRole('button', { name: 'Отклонить', exact: true }).click();
  await page.getByRole('radio', { name: 'повторное' }).check();
  await page.getByRole('group', { name: 'Готовые тексты' }).getByRole('button').click();
  await page.getByRole('region', { name: 'Письмо педагогу' }).getByText('Второе заявление подавать не нужно').waitFor();
  await page.getByRole('button', { name: 'Отклонить заявление' }).click();
}

test('on a narrow screen a row leads to its page', async () => {
  const [first] = await rows('route=general');
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/registration?route=general' });
    await page.getByRole('link', { name: first.full_name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: first.full_name }).waitFor();
    await page.waitForURL(`**/applications/${first.id}*`);
  }, { viewport: { width: 640, height: 900 } });
});

test('the operator finds what the coordinator checked, and gets what is «отраслевое»', async () => {
  const [, second] = await rows('route=general');
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/registration?open=${second.id}` });
    await page.getByRole('link', { name: 'Передать оператору' }).click();
    await page.getByRole('button', { name: 'Передать оператору' }).click();
    await page.getByRole('link', { name: 'Напишите, почему меняется порядок' }).waitFor();
    await page.getByLabel('Примечание').fill('Отраслевое: школа искусств');
    await page.getByRole('button', { name: 'Передать оператору' }).click();
    await page.getByText('Порядок регистрации изменён: регистрирует оператор ТОИПКРО').waitFor();
    await page.getByRole('button', { name: 'Проверено, замечаний нет' }).click();
    await page.getByText(/Дроздова Мария Аркадьевна, /).first().waitFor();
  });
  await visit(async (page) => {
    await signIn(page, 'operator', { path: '/registration' });
    await page.getByLabel('Отметка координатора').selectOption({ label: 'проверено, замечаний нет' });
    await page.getByRole('button', { name: 'Применить' }).click();
    const row = page.getByRole('row').filter({ hasText: second.case_number });
    await row.getByText('Порядок: Отраслевое: школа искусств').waitFor();
    await row.getByText(/Проверено, замечаний нет: Дроздова/).waitFor();
    await row.getByRole('button', { name: 'Зарегистрировать' }).click();
    await page.getByText('Заявление зарегистрировано под №').waitFor();
  });
});
