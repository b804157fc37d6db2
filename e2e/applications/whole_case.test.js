// A whole case: filed, returned, corrected, registered, planned, approved, concluded, signed, attested, in the package.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { downloaded, generate, handIn, printedForm, task } from '../support/application.js';
import { entries, textOf } from '../support/documents.js';
import { registeredTeacher } from '../support/person.js';
import { emptyPeriod, openSchedule, plan, sendForApproval } from '../support/planning.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const here = site();
const { visit, lettersTo, server } = here;

const municipality = 'Бакчарский район';
const teacher = {
  username: 'z.rechnaya',
  surname: 'Речная',
  first_name: 'Зинаида',
  patronymic: 'Тихоновна',
  municipality,
};
const email = 'z.rechnaya@example.ru';
const name = 'Речная Зинаида Тихоновна';

test('a case goes from its filing to the package for the Centre', { timeout: 300_000 }, async () => {
  const person = await registeredTeacher(here, teacher);
  const filed = await person.files();
  const period = await emptyPeriod(server().url);

  await visit((page) => returns(page, filed));
  const form = await visit((page) => corrects(page));
  assert.equal(form.number, filed.case_number);
  await visit((page) => registers(page, filed));
  await visit((page) => plansAndSends(page, period));
  await visit((page) => approves(page, period));
  await lettersTo(email).about(period);
  await visit((page) => concludes(page, filed, form.pdf));
  await lettersTo(email).about('аключени');
  await visit((page) => signs(page, filed));
  await visit((page) => attests(page));
  await lettersTo(email).about('комисси');
  await visit((page) => handsOver(page));

  const { stage, steps, history } = await person.get(`/applications/${filed.id}`);
  assert.equal(stage, 'compliant');
  assert.deepEqual(steps.slice(0, 6).map((step) => step.state), Array(6).fill('done'));
  const events = history.map((entry) => entry.event);
  for (const event of ['submit', 'return_for_correction', 'register', 'plan', 'schedule_approve', 'attach_conclusion', 'sign_conclusion', 'attest', 'package']) {
    assert.ok(events.includes(event), `${event} is not in ${events}`);
  }
});

async function returns(page, { case_number: number }) {
  await signIn(page, 'koordinator', { path: `/registration?q=${number}` });
  await page.getByRole('link', { name: 'Вернуть на доработку: ' }).click();
  await page.getByRole('radio', { name: 'ошибки в сведениях' }).check();
  await page.getByLabel('Что исправить').fill('Проверьте форму аттестации.');
  await page.getByRole('button', { name: 'Вернуть на доработку' }).click();
  await page.getByText('Заявление возвращено на доработку').first().waitFor();
}

async function corrects(page) {
  await signIn(page, teacher.username, { path: '/applications' });
  await page.getByRole('link', { name: 'Исправить' }).click();
  await task(page, 'Заявленная категория и форма', () => page.getByRole('radio', { name: 'дистанционно', exact: true }).check());
  await generate(page);
  const form = await printedForm(page);
  const scan = { name: 'скан.pdf', mimeType: 'application/pdf', buffer: form.pdf };
  await handIn(page, { scan, code: form.code }, 'Исправленное заявление подано');
  return form;
}

async function registers(page, { id }) {
  await signIn(page, 'koordinator', { path: `/applications/${id}` });
  await page.getByRole('button', { name: 'Зарегистрировать' }).click();
  await page.getByText('Заявление зарегистрировано под номером').waitFor();
}

async function plansAndSends(page, period) {
  await signIn(page, 'koordinator', { path: `/planning?period_id=none&q=${encodeURIComponent('Речная')}` });
  await plan(page, { name, period, experts: ['Лаврова Нина Павловна', 'Горелов Пётр Андреевич'] });
  await openSchedule(page, period, municipality);
  await sendForApproval(page);
}

async function approves(page, period) {
  await signIn(page, 'operator');
  await openSchedule(page, period, municipality);
  await page.getByRole('button', { name: 'Утвердить' }).click();
  await page.getByRole('dialog', { name: 'Утвердить график?' }).getByRole('button', { name: 'Утвердить' }).click();
  await page.getByText('График утвержден').first().waitFor();
}

async function concludes(page, { id }, pdf) {
  await signIn(page, 'ekspert', { path: `/applications/${id}` });
  const file = { name: 'Итоговое заключение.pdf', mimeType: 'application/pdf', buffer: pdf };
  await page.locator('input[name=conclusion]').setInputFiles(file);
  await page.getByRole('heading', { name: 'Заменить заключение' }).waitFor();
}

async function signs(page, { id }) {
  await signIn(page, teacher.username, { path: `/applications/${id}/conclusion` });
  await page.getByLabel('Ваш пароль').fill('demo-2026-kedr');
  await page.getByRole('button', { name: 'Ознакомлен(а)' }).click();
  await page.getByText('подписано в личном кабинете').first().waitFor();
}

async function attests(page) {
  await signIn(page, 'koordinator', { path: `/attestation?conclusion=signed&q=${encodeURIComponent('Речная')}` });
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText('Подписано итоговое заключение аттестуемым').waitFor();
  await row.getByRole('button', { name: /Аттестовать/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Аттестовать' }).click();
  await page.getByText(`${name}: соответствует`).waitFor();
}

async function handsOver(page) {
  await signIn(page, 'koordinator', { path: '/packages' });
  const ready = page.getByRole('region', { name: 'Готово к передаче', exact: true });
  await ready.getByRole('checkbox', { name: 'Выбрать всех' }).uncheck();
  await ready.getByRole('checkbox', { name: `Выбрать: ${name}` }).check();
  await page.getByRole('button', { name: 'Передать в Центр' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Передать пакет' }).click();
  await page.getByRole('link', { name: 'Открыть пакет' }).click();
  const files = entries(await downloaded(page, () => page.getByRole('button', { name: 'Скачать ZIP' }).click()));
  const names = files.map((file) => file.name).join('\n');
  for (const part of ['Речная_З_Т', 'опись.pdf', 'реестр.xlsx', 'рафик']) assert.ok(names.includes(part), `${part} is not in ${names}`);
  const inventory = files.find((file) => file.name.endsWith('опись.pdf'));
  assert.match(await textOf(inventory.bytes), /Речная/);
}
