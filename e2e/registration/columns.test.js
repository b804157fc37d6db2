// Columns are hidden by the keyboard; the choice stands in the address, is kept, and is what is downloaded.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { downloaded } from '../support/application.js';
import { wordsOf } from '../support/documents.js';
import { eventually } from '../support/eventually.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit } = site();

test('columns are chosen, kept and downloaded', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/registration' });
    await settled(page);
    const heading = (name) => page.getByRole('columnheader', { name });
    const menu = page.locator('details', { hasText: 'Столбцы' });
    await heading('Форма аттестации').waitFor();
    await menu.locator('summary').press('Enter');
    await menu.getByRole('checkbox', { name: 'Форма аттестации' }).press('Space');
    await heading('Форма аттестации').waitFor({ state: 'detached' });
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences') && answer.request().method() === 'PUT');
    await menu.getByRole('checkbox', { name: 'Имеющаяся категория' }).press('Space');
    await heading(/^Имеющаяся/).waitFor({ state: 'detached' });
    assert.equal((await kept).status(), 200);
    const names = 'full_name,held_until,claimed_category,review_until';
    await page.waitForURL((url) => url.searchParams.get('columns') === names);
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await eventually(async () => assert.equal(await menu.getAttribute('open'), null));

    const asked = page.waitForRequest((request) => (request.postData() ?? '').includes('export.csv'));
    await page.getByRole('button', { name: 'скачать журнал текстом' }).click();
    assert.match(decodeURIComponent((await asked).postData()), /columns=case_number,full_name,workplace,held_until,claimed_category,review_until/);

    await page.goto('/registration');
    await settled(page);
    await heading('Форма аттестации').waitFor({ state: 'detached' });
    await menu.locator('summary').press('Enter');
    for (const name of ['Дата окончания срока действия', 'Заявленная категория', 'Срок рассмотрения']) {
      await menu.getByRole('checkbox', { name }).press('Space');
    }
    await heading('Квалификационная категория').waitFor({ state: 'detached' });
    await page.waitForURL((url) => url.searchParams.get('columns') === 'full_name');
    await assertAccessible(page);
  }));

test('the journal is downloaded with its number and decision, whatever is shown', () =>
  visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/registration?tab=journal' });
    await settled(page);
    const words = wordsOf(await downloaded(page, () => page.getByRole('button', { name: 'Скачать журнал, файл XLSX' }).click()));
    for (const column of ['Регистрационный номер', 'Решение']) assert.ok(words.some((one) => one.startsWith(column)), words.slice(0, 30).join('; '));
    assert.ok(words.some((one) => /^07-\d{4}\/0001$/.test(one)), words.slice(0, 30).join('; '));
  }));
