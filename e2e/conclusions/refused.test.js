// A conclusion that the teacher does not sign: remarks, the record of the refusal, «Не аттестовать».
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
  username: 'l.kamysheva',
  surname: 'Камышева',
  first_name: 'Лада',
  patronymic: 'Игнатьевна',
  municipality: 'Бакчарский район',
};
const email = 'l.kamysheva@example.ru';
const name = 'Камышева Лада Игнатьевна';
const remarks = 'В заключении не учтены два открытых занятия';
const reason = 'Материалов о результатах обучающихся нет';

test('the teacher refuses with remarks, the expert records it, the coordinator does not attest', { timeout: 180_000 }, async () => {
  const { id, pdf } = await concludedCase(here, teacher);
  await lettersTo(email).about('Итоговое заключение прикреплено');

  await visit((page) => refuses(page, id));
  await lettersTo('koordinator@example.ru').about(remarks);
  const toExpert = await lettersTo('ekspert@example.ru').about(remarks);
  await visit((page) => records(page, toExpert.link, pdf));
  await lettersTo(email).about('Записан отказ от подписи заключения');
  await visit((page) => doesNotAttest(page));
  await lettersTo(email).about(reason);
  await visit(async (page) => {
    await signIn(page, teacher.username, { path: `/applications/${id}/conclusion` });
    await page.getByText('Записано: от подписи отказался').waitFor();
    await page.getByText(`Причина: ${reason}`).waitFor();
  });
});

async function refuses(page, id) {
  await signIn(page, teacher.username, { path: `/applications/${id}/conclusion` });
  const button = page.getByRole('button', { name: 'Отказаться от подписи' });
  await button.click();
  await page.getByRole('link', { name: 'Напишите, с чем Вы не согласны' }).waitFor();
  await page.getByLabel('Замечания').fill(remarks);
  await button.click();
  await page.getByText(`Ваши замечания, `).waitFor();
  await button.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ознакомлен(а)' }).waitFor();
}

/** The letter leads the expert to the case. */
async function records(page, link, pdf) {
  await signIn(page, 'ekspert', { path: new URL(link).pathname });
  await page.getByText(remarks).first().waitFor();
  const photo = { name: 'Отказ от подписи.jpg', mimeType: 'image/jpeg', buffer: await photoOf(pdf) };
  await page.locator('input[name=refusal_record]').setInputFiles(photo);
  await page.getByText('От подписи отказался').first().waitFor();
  await page.getByRole('heading', { name: 'Заменить заключение' }).waitFor({ state: 'detached' });
  await settled(page);
  await assertAccessible(page);
}

async function doesNotAttest(page) {
  await signIn(page, 'koordinator', { path: `/attestation?conclusion=refused&q=${encodeURIComponent(teacher.surname)}` });
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText('От подписи отказался').waitFor();
  await row.getByText(`Замечания аттестуемого: ${remarks}`).waitFor();
  await row.getByRole('link', { name: 'Не аттестовать' }).click();
  await page.getByRole('heading', { name: 'Не аттестовать?' }).waitFor();
  await page.getByRole('button', { name: 'Не аттестовать' }).click();
  await page.getByRole('link', { name: 'Напишите причину: её получит педагог' }).waitFor();
  await assertAccessible(page);
  await page.getByLabel('Причина').fill(reason);
  await page.getByRole('button', { name: 'Не аттестовать' }).click();
  await page.getByRole('region', { name: 'Итоговое заключение' }).getByText(/^не соответствует, /).waitFor();
  await page.goto(`/attestation?tab=verified&q=${encodeURIComponent(teacher.surname)}`);
  await page.getByRole('row').filter({ hasText: name }).getByText('Не соответствует').waitFor();
}
