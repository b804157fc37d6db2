// The whole job: teacher → coordinator → operator → coordinator, with real PDF and JPG files.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { downloaded, fillIn, generate, handIn, printedForm } from '../support/application.js';
import { typedInDays } from '../support/clock.js';
import { infoOf, photoOf, textOf, wordsOf } from '../support/documents.js';
import { gone } from '../support/eventually.js';
import { signedIn } from '../support/person.js';
import { emptyPeriod, openSchedule, plan, sendForApproval } from '../support/planning.js';
import { register } from '../support/registration.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

// A rejection waits so long: enough to see its countdown.
process.env.ATTESTATION_UNDO_SECONDS = '4';
const here = site();
const { visit, lettersTo, server } = here;

const municipality = 'Бакчарский район';
const alyona = {
  surname: 'Ковыльная-Ёлкина',
  firstName: 'Алёна',
  patronymic: 'Семёновна',
  phone: '8 900 000-00-41',
  email: 'a.kovylnaya@example.ru',
  municipality,
  organisation: 'МБОУ ДО «Дом творчества «Родник»',
  position: 'учитель',
  subject: 'математика',
  username: 'a.kovylnaya',
  password: 'три лисы у ручья',
};
const gleb = {
  ...alyona,
  surname: 'Мшанников',
  firstName: 'Глеб',
  patronymic: 'Артёмович',
  email: 'g.mshannikov@example.ru',
  organisation: undefined,
  typedOrganisation: 'МБОУ «Верхнемоховская СОШ»',
  position: 'воспитатель',
  subject: undefined,
  username: 'g.mshannikov',
};
const name = 'Ковыльная-Ёлкина Алёна Семёновна';

test('an application goes from the form to the approved schedule', async () => {
  const period = await emptyPeriod(server().url);
  const form = await visit((page) => files(page, alyona, { held: 'первая', heldUntil: typedInDays(200), claimed: 'высшая', form: 'очно' }));
  assert.match(form.text, /от Ковыльной-Ёлкиной Алёны Семёновны/);
  assert.match(form.text, /МБОУ ДО «Дом творчества «Родник»/);
  assert.match(await infoOf(form.pdf), /Tagged:\s+yes/);
  await lettersTo(alyona.email).about(form.number);

  await visit((page) => registers(page, form));
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/planning?period_id=none&q=${encodeURIComponent('Ковыльная')}` });
    await plan(page, { name, period, experts: ['Лаврова Нина Павловна', 'Горелов Пётр Андреевич'] });
    await sends(page, period);
  });
  await visit(async (page) => {
    await signIn(page, 'operator');
    await openSchedule(page, period, municipality);
    await page.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
    await page.getByLabel('Замечания').fill('Проверьте специалистов в строке 1');
    await page.getByRole('button', { name: 'Вернуть график' }).click();
    await page.getByText('График возвращён координатору').waitFor();
  });
  await visit(async (page) => {
    await signIn(page, 'koordinator');
    await openSchedule(page, period, municipality);
    await page.getByText('Проверьте специалистов в строке 1').waitFor();
    await sendForApproval(page);
  });
  await visit(async (page) => {
    await signIn(page, 'operator');
    await openSchedule(page, period, municipality);
    await page.getByRole('button', { name: 'Утвердить' }).click();
    await page.getByRole('dialog', { name: 'Утвердить график?' }).getByRole('button', { name: 'Утвердить' }).click();
    await page.getByText('График утвержден').first().waitFor();
  });
  await visit((page) => readsTheApprovedSchedule(page, period));
  await lettersTo(alyona.email).about(period);

  await visit(async (page) => {
    await signIn(page, alyona.username, { password: alyona.password });
    await page.getByRole('link', { name: 'Посмотреть ход дела' }).click();
    const history = page.getByRole('region', { name: 'История' });
    for (const words of ['зарегистрировано', 'подано', 'сформировано']) await history.getByText(words).first().waitFor();
    await page.getByRole('region', { name: 'График' }).getByText('Лаврова Нина Павловна').waitFor();
  });
});

test('a rejected application comes back with its reason, in the letter and on the page', async () => {
  const form = await visit((page) => files(page, gleb, { held: 'не имею', claimed: 'первая', form: 'дистанционно', photo: true }));
  const reason = 'На второй странице нет подписи. Подпишите каждую страницу.';

  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/registration?q=${encodeURIComponent('Мшанников')}` });
    await page.getByRole('link', { name: 'Просмотреть заявление' }).click();
    await page.getByText('Код на скане совпадает').waitFor();
    const scan = page.getByRole('img', { name: /скан|заявлен/i });
    await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await scan.elementHandle());
    await opensInATab(page);
    await page.getByRole('button', { name: 'Отклонить' }).click();
    await page.getByRole('button', { name: 'Отклонить заявление' }).click();
    await page.getByRole('link', { name: 'Выберите причину отклонения' }).waitFor();
    await page.getByRole('radio', { name: 'нет подписи' }).check();
    await page.getByLabel('Что исправить').fill(reason);
    await page.getByRole('button', { name: 'Отклонить заявление' }).click();
    await page.locator('[data-step]').getByText(/^Отклонение заявления .+ через/).waitFor();
    await page.locator('.bulk-report').getByText('Отклонено: 1').waitFor();
    await page.getByRole('tab', { name: 'Журнал' }).click();
    await page.getByRole('row').filter({ hasText: 'Мшанников Глеб Артёмович' }).getByText(reason).waitFor();
  });
  const letter = await lettersTo(gleb.email).about(reason);
  assert.match(letter.subject, new RegExp(form.number));
  assert.match(letter.text, /нет подписи/);

  await visit(async (page) => {
    await signIn(page, gleb.username, { password: gleb.password });
    await page.getByText(/нет подписи/).first().waitFor();
    await page.getByRole('link', { name: 'Мои заявления' }).click();
    await page.getByText(reason).waitFor();
    await page.getByRole('button', { name: 'Подать заново' }).click();
    await page.getByRole('heading', { name: 'Заявление о проведении аттестации' }).waitFor();
  });
});

test('on the operator\'s route the coordinator reads who registers, and the operator does', async () => {
  const coordinator = await signedIn(server().url, 'koordinator');
  const [{ full_name: teacher, case_number: number, id }] = (await coordinator.get('/applications?stage=submitted&route=operator')).items;
  await assert.rejects(coordinator.move(id, 'register'), /403/);

  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/registration?q=${number}` });
    const row = page.getByRole('row').filter({ hasText: teacher });
    await row.getByText('Регистрирует только оператор ТОИПКРО').waitFor();
    await gone(row.getByRole('button', { name: /Зарегистрировать/ }));
    await row.getByRole('link', { name: teacher, exact: true }).click();
    await page.getByRole('region', { name: 'Решение по заявлению' }).getByText('Регистрирует только оператор ТОИПКРО').waitFor();
    await gone(page.getByRole('button', { name: 'Зарегистрировать' }));
  });
  await visit(async (page) => {
    await signIn(page, 'operator', { path: `/registration?q=${number}` });
    await page.getByRole('row').filter({ hasText: teacher }).getByRole('button', { name: /Зарегистрировать/ }).click();
    await page.getByText('Заявление зарегистрировано под №').waitFor();
  });
});

/** Registers, fills in, prints, signs and files; answers with the printed form. */
async function files(page, teacher, answers) {
  await register(page, here, teacher);
  await signIn(page, teacher.username, { password: teacher.password });
  await fillIn(page, answers);
  await generate(page);
  const form = await printedForm(page);
  const scan = answers.photo
    ? { name: 'Заявление, фото.jpg', mimeType: 'image/jpeg', buffer: await photoOf(form.pdf) }
    : { name: 'Заявление, скан.pdf', mimeType: 'application/pdf', buffer: form.pdf };
  await handIn(page, { scan, code: form.code });
  await page.getByText(`Номер Вашего заявления: ${form.number}`).waitFor();
  return form;
}

/** A document is shown by the browser itself, in a tab of its own. */
async function opensInATab(page) {
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Просмотреть форму заявления' }).click()]);
  await tab.waitForURL((url) => url.href.startsWith(server().url));
  await tab.close();
}

async function registers(page, form) {
  await signIn(page, 'koordinator', { path: `/registration?q=${form.number}` });
  await page.getByRole('link', { name: 'Просмотреть заявление' }).click();
  await page.getByText('Код на скане совпадает').waitFor();
  await page.getByRole('button', { name: 'Зарегистрировать' }).click();
  await page.getByText(/Заявление зарегистрировано под №\s07-\d{4}\/\d{4}/).waitFor();
  await page.goto(`/registration?tab=journal&q=${form.number}`);
  await page.getByRole('row').filter({ hasText: name }).getByText(/07-\d{4}\/\d{4}/).waitFor();
  await lettersTo(alyona.email).about('зарегистрировано');
  const list = wordsOf(await downloaded(page, () => page.getByRole('button', { name: 'Скачать журнал, файл XLSX' }).click()));
  assert.ok(list.includes(name), list.join('\n'));
}

async function sends(page, period) {
  await openSchedule(page, period, municipality);
  await sendForApproval(page);
}

async function readsTheApprovedSchedule(page, period) {
  await signIn(page, 'koordinator');
  await openSchedule(page, period, municipality);
  const sheet = page.getByRole('article');
  await sheet.getByRole('heading').filter({ hasText: '«Бакчарский район»' }).waitFor();
  for (const words of [name, 'высшая', 'очно', 'Лаврова Нина Павловна', 'Горелов Пётр Андреевич', 'Утвержден']) {
    await sheet.getByText(words).first().waitFor();
  }
  const pdf = await downloaded(page, () => page.getByRole('button', { name: 'Скачать PDF' }).click());
  const text = await textOf(pdf);
  for (const words of ['Ковыльная-', 'Алёна', 'Лаврова', 'Горелов', '№ 2']) assert.ok(text.includes(words), `${words}: ${text}`);
  assert.match(await infoOf(pdf), /Tagged:\s+yes/);
  const xlsx = wordsOf(await downloaded(page, () => page.getByRole('button', { name: 'Скачать XLSX' }).click()));
  assert.ok(xlsx.includes(name), xlsx.join('\n'));
  assert.ok(xlsx.some((words) => words.includes('Лаврова Нина Павловна')));
}
