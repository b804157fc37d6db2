// Versions of an approved schedule: what changed, the document of one, DOCX, the print.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { downloaded } from '../support/application.js';
import { gone } from '../support/eventually.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit } = site();

test('the versions page tells what changed, compares, and leads to the document of a version', async () => {
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/schedules' });
    const row = page.getByRole('row').filter({ hasText: 'есть изменения' });
    await row.getByRole('link', { name: 'Посмотреть' }).click();
    await page.getByText('После утверждения есть изменения').waitFor();
    const sheet = page.getByRole('article');
    await sheet.getByText('Не утвержден: есть изменения после версии 2').waitFor();
    await gone(sheet.getByText(/^Утвержден/));
    await page.getByRole('link', { name: 'Что изменилось между версиями' }).click();
    await page.getByRole('heading', { name: 'Есть изменения после утверждения' }).waitFor();
    await page.getByText('начало аттестации: было').first().waitFor();
    await assertAccessible(page);
    await page.getByLabel('Было').selectOption({ label: 'Версия 1' });
    await page.getByLabel('Стало').selectOption({ label: 'Версия 2' });
    await page.waitForURL(/from=1&to=2/);
    await page.getByRole('link', { name: /Посмотреть документ.*версия 1/ }).click();
    await page.getByText('Есть более новая версия: 2').waitFor();
    await assertAccessible(page);
    const file = await downloaded(page, () => page.getByRole('button', { name: 'Скачать DOCX' }).click());
    assert.equal(Buffer.from(file).subarray(0, 2).toString(), 'PK');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  });
});

test('versions fit a phone', async () => {
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/schedules' });
    const href = await page.getByRole('row').filter({ hasText: 'есть изменения' }).getByRole('link', { name: 'Посмотреть' }).getAttribute('href');
    for (const path of [`${href}/versions`, `${href}/versions/1`, '/planning']) {
      await page.goto(path);
      await settled(page);
      const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: innerWidth }));
      assert.ok(scroll <= width, `${path}: ${scroll} > ${width}`);
    }
  }, { viewport: { width: 390, height: 844 } });
});
