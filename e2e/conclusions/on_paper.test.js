// A conclusion that was replaced, taken back and signed on paper; the teacher objects: not my signature.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { concludedCase } from '../support/conclusion.js';
import { photoOf } from '../support/documents.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const here = site();
const { visit, lettersTo } = here;

const teacher = {
  username: 'f.ostrecov',
  surname: 'Острецов',
  first_name: 'Фрол',
  patronymic: 'Адамович',
  municipality: 'Бакчарский район',
};
const email = 'f.ostrecov@example.ru';
const name = 'Острецов Фрол Адамович';
const objection = 'В этот день меня не было в школе';

test('the expert brings the signed paper, the teacher objects, the coordinator sees it', { timeout: 180_000 }, async () => {
  const { id, pdf } = await concludedCase(here, teacher);
  await visit((page) => worksOnIt(page, id, pdf));
  const { link } = await lettersTo(email).about('Прикреплено заключение с Вашей подписью');
  assert.equal(new URL(link).pathname, `/applications/${id}/conclusion`);
  await visit((page) => objects(page, link));
  await lettersTo('koordinator@example.ru').about(objection);
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/attestation?conclusion=signed&q=${encodeURIComponent(teacher.surname)}` });
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText(`Возражение против подписи на бумаге: ${objection}`).waitFor();
    await row.getByRole('button', { name: /Подписанный скан/ }).waitFor();
    await row.getByRole('button', { name: /^Аттестовать/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Аттестовать?' });
    await dialog.getByText(objection).waitFor();
    await assertAccessible(page);
    await dialog.getByRole('button', { name: 'Не отмечать' }).click();
  });
  await visit((page) => beginsAnew(page, id, pdf));
  await lettersTo(email).about('Итоговое заключение заменено');
});

/** Replaces the file, takes it back, attaches it again, and brings the paper. */
async function worksOnIt(page, id, pdf) {
  const file = (title) => ({ name: title, mimeType: 'application/pdf', buffer: pdf });
  const conclusion = page.getByRole('region', { name: 'Итоговое заключение' });
  await signIn(page, 'ekspert', { path: `/applications/${id}` });
  await conclusion.getByText('Итоговое заключение прикреплено').waitFor();
  await settled(page);
  await assertAccessible(page);
  await page.locator('input[name=replacement]').setInputFiles(file('Заключение исправленное.pdf'));
  await conclusion.getByText('Заключение исправленное').first().waitFor();
  await lettersTo(email).about('Итоговое заключение заменено');

  await page.getByRole('button', { name: 'Отозвать заключение' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отозвать', exact: true }).click();
  await conclusion.getByText('Итоговое заключение не прикреплено').waitFor();
  await page.locator('input[name=conclusion]').setInputFiles(file('Заключение.pdf'));
  await conclusion.getByText('Итоговое заключение прикреплено').waitFor();

  const photo = { name: 'Подписано.jpg', mimeType: 'image/jpeg', buffer: await photoOf(pdf) };
  await page.locator('input[name=signed_conclusion]').setInputFiles(photo);
  await page.locator('input[name=replacement]').waitFor({ state: 'detached' });
  await conclusion.getByText(/^подписано на бумаге, /).waitFor();
}

/** A disputed signature is none. */
async function beginsAnew(page, id, pdf) {
  await signIn(page, 'ekspert', { path: `/applications/${id}` });
  await page.getByText('Аттестуемый возразил против подписи на бумаге. Прикрепите').waitFor();
  const paper = { name: 'Заключение заново.pdf', mimeType: 'application/pdf', buffer: pdf };
  await page.locator('input[name=replacement]').setInputFiles(paper);
  const conclusion = page.getByRole('region', { name: 'Итоговое заключение' });
  await conclusion.getByText('Итоговое заключение прикреплено').waitFor();
  await page.getByRole('heading', { name: 'Подписано на бумаге' }).waitFor();
}

async function objects(page, link) {
  await signIn(page, teacher.username, { path: new URL(link).pathname });
  await page.getByText('Прикреплён скан заключения с подписью').waitFor();
  const button = page.getByRole('button', { name: 'Возразить' });
  await button.click();
  await page.getByRole('link', { name: 'Напишите возражение' }).waitFor();
  await page.getByLabel('Возражение').fill(objection);
  await button.click();
  await page.getByText(`Возражение: «${objection}»`).waitFor();
  await button.waitFor({ state: 'detached' });
  await assertAccessible(page);
}
