// From a system without anybody to an approved schedule: everybody comes by a letter.
import { test } from 'node:test';

import { fillIn, generate, handIn, printedForm } from '../support/application.js';
import { openSchedule, plan } from '../support/planning.js';
import { register } from '../support/registration.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const here = site({ demo: false });
const { visit, lettersTo, server } = here;

const password = 'кедр и два бурундука';
const municipality = 'Кривошеинский район';
const teacher = {
  surname: 'Брусникина',
  firstName: 'Фёкла',
  patronymic: 'Ильинична',
  phone: '8 900 000-00-42',
  email: 'f.brusnikina@example.ru',
  municipality,
  typedOrganisation: 'МБОУ «Верхнемоховская СОШ»',
  position: 'воспитатель',
  username: 'f.brusnikina',
  password,
};
const coordinator = { role: 'Муниципальный координатор', name: ['Кочкина', 'Римма', 'Львовна'], username: 'r.kochkina' };
const experts = [
  { role: 'Специалист по аттестации', name: ['Подгорная', 'Юлия', 'Марковна'], username: 'y.podgornaya', position: 'воспитатель' },
  { role: 'Специалист по аттестации', name: ['Лугинин', 'Павел', 'Егорович'], username: 'p.luginin', position: 'старший воспитатель' },
];

test('an empty system comes to its first approved schedule', async () => {
  const words = ['user', 'add', '--role', 'operator', '--username', 'i.ostrovnaya', '--email', 'i.ostrovnaya@example.ru', '--name', 'Островная Инна Глебовна'];
  await server().command(words, { ATTESTATION_USER_PASSWORD: password });

  await visit(async (page) => {
    await signIn(page, 'i.ostrovnaya', { password });
    await invite(page, coordinator, { byOperator: true });
    await invite(page, experts[0], { byOperator: true });
  });
  await visit((page) => accept(page, coordinator));
  await visit((page) => accept(page, experts[0]));
  await visit(async (page) => {
    await signIn(page, coordinator.username, { password });
    await invite(page, experts[1]);
  });
  await visit((page) => accept(page, experts[1]));

  const form = await visit(async (page) => {
    await register(page, here, teacher);
    await signIn(page, teacher.username, { password });
    await fillIn(page, { held: 'не имею', claimed: 'первая', form: 'дистанционно' });
    await generate(page);
    const paper = await printedForm(page);
    await handIn(page, { scan: { name: 'скан.pdf', mimeType: 'application/pdf', buffer: paper.pdf }, code: paper.code });
    return paper;
  });

  const period = await visit(async (page) => {
    await signIn(page, coordinator.username, { password, path: `/registration?q=${form.number}` });
    await page.getByRole('button', { name: 'Зарегистрировать' }).click();
    await page.getByText('Заявление зарегистрировано под №').waitFor();
    await page.getByRole('link', { name: 'Назначить период и специалистов' }).click();
    const advised = page.getByRole('group', { name: 'Период аттестации' }).getByRole('radio', { checked: true });
    const label = await advised.evaluate((radio) => radio.labels[0].textContent);
    await page.getByRole('button', { name: 'Закрыть панель' }).click();
    await plan(page, { name: 'Брусникина', period: label, experts: experts.map(({ name }) => name.join(' ')) });
    await openSchedule(page, label, municipality);
    await page.getByRole('button', { name: 'Отправить на утверждение' }).click();
    await page.getByText('График отправлен на утверждение').first().waitFor();
    return label;
  });
  await visit(async (page) => {
    await signIn(page, 'i.ostrovnaya', { password });
    await openSchedule(page, period, municipality);
    await page.getByRole('button', { name: 'Утвердить' }).click();
    await page.getByRole('dialog', { name: 'Утвердить график?' }).getByRole('button', { name: 'Утвердить' }).click();
    await page.getByText('График утвержден').first().waitFor();
    for (const { name } of experts) await page.getByRole('article').getByText(name.join(' ')).waitFor();
  });
});

async function invite(page, { role, name, username, position }, { byOperator = false } = {}) {
  await page.getByRole('navigation', { name: 'Основные разделы' }).getByRole('link', { name: 'Приглашение' }).click();
  await page.getByRole('link', { name: 'Сформировать приглашение' }).first().click();
  await page.getByRole('radio', { name: role }).check();
  if (byOperator) await page.getByRole('combobox', { name: 'Муниципалитет' }).selectOption({ label: municipality });
  for (const [index, label] of ['Фамилия', 'Имя', 'Отчество'].entries()) {
    await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(name[index]);
  }
  await page.getByRole('textbox', { name: 'Адрес электронной почты' }).fill(`${username}@example.ru`);
  if (position) {
    await page.getByLabel('Должность для графика').fill(position);
    await page.getByLabel('Место работы для графика').fill('МБДОУ «Детский сад «Лисёнок»');
  }
  await page.getByRole('button', { name: /приглашение/ }).click();
  await page.getByText(`Приглашение отправлено на ${username}@example.ru`).waitFor();
}

async function accept(page, { name, username }) {
  const { link } = await lettersTo(`${username}@example.ru`).about('/invitation?token=');
  await page.goto(link);
  await page.getByRole('heading', { name: 'Вас приглашают' }).waitFor();
  await page.getByRole('textbox', { name: 'Рабочий номер телефона' }).fill('8 (38251) 0-00-07');
  await page.getByRole('textbox', { name: 'Имя пользователя' }).fill(username);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Согласие прочитано').check();
  await page.getByRole('button', { name: 'Создать учетную запись' }).click();
  await page.getByText('Учетная запись создана').waitFor();
  await signIn(page, username, { password });
  await page.getByText(name[0]).first().waitFor();
}
