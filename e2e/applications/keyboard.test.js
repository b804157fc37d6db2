// The whole job without a mouse.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { downloaded, printedForm } from '../support/application.js';
import { textOf } from '../support/documents.js';
import { eventually } from '../support/eventually.js';
import { Keyboard } from '../support/keyboard.js';
import { DEMO_PASSWORD, signedIn } from '../support/person.js';
import { emptyPeriod } from '../support/planning.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit, lettersTo, server } = site();

const municipality = 'Бакчарский район';
const password = 'три лисы у ручья';
const email = 'z.verbina@example.ru';
const name = 'Вербина Зинаида Ефимовна';

test('from registration to the approved schedule by the keyboard alone', { timeout: 300_000 }, async () => {
  const form = await visit((page) => teacherFiles(page));
  const period = await visit((page) => coordinatorRegistersAndPlans(page, form));
  await visit((page) => operatorApproves(page, period));
  await visit((page) => coordinatorDownloads(page, period));
});

test('no stop of the focus hides under the bars at the edges', { timeout: 300_000 }, async () => {
  const coordinator = await signedIn(server().url, 'koordinator');
  const { id } = (await coordinator.get('/applications?stage=submitted&route=general')).items[0];
  const { id: planned } = (await coordinator.get('/applications?stage=registered&route=general')).items[0];
  const { municipality: place, period } = (await coordinator.get('/schedules')).find(({ state }) => state === 'open');
  await visit(async (page) => {
    const user = new Keyboard(page);
    await signIn(page, 'koordinator');
    for (const path of ['/', '/registration', `/planning?application=${planned}`, `/schedules/${place.id}/${period.id}`, `/applications/${id}`]) {
      await page.goto(path);
      await settled(page);
      const stops = await user.walk();
      assert.ok(stops > 10, `${path}: ${stops} stops`);
    }
  }, { viewport: { width: 1280, height: 600 } });
});

async function teacherFiles(page) {
  const user = new Keyboard(page);
  const line = (label, exact = false) => page.getByRole('textbox', { name: label, exact });
  await page.goto('/login');
  await user.press(page.getByRole('link', { name: 'Зарегистрируйтесь' }));
  await user.type(line('Фамилия'), 'Вербина');
  await user.type(line('Имя', true), 'Зинаида');
  await user.type(line('Отчество'), 'Ефимовна');
  await user.type(line('Номер телефона'), '8 900 000-00-43');
  await user.type(line('Адрес электронной почты'), email);
  await user.select(page.getByRole('combobox', { name: 'Муниципалитет' }), municipality);
  const organisation = page.getByRole('combobox', { name: 'Место работы' });
  await user.type(organisation, 'Сосн');
  await page.getByRole('option', { name: 'Кедрушка' }).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await eventually(async () => assert.equal(await organisation.inputValue(), 'МБОУ «Сосновская СОШ»'));
  await user.select(page.getByRole('combobox', { name: 'Должность' }), 'воспитатель');
  await user.type(line('Имя пользователя'), 'z.verbina');
  await user.type(page.getByLabel('Пароль', { exact: true }), password);
  await user.press(page.getByLabel('Согласие прочитано'), 'Space');
  await user.press(page.getByRole('button', { name: 'Зарегистрироваться' }));
  await page.getByRole('heading', { name: 'Осталось подтвердить адрес' }).waitFor();
  await page.goto((await lettersTo(email).about('/confirm?token=')).link);
  await user.press(page.getByRole('button', { name: 'Подтвердить регистрацию' }));
  await user.press(page.getByRole('main').getByRole('link', { name: 'Войти' }));
  await enter(page, user, 'z.verbina', password);

  await user.press(page.getByRole('button', { name: 'Заполнить заявление' }));
  const save = page.getByRole('button', { name: 'Сохранить и продолжить' });
  await user.press(page.getByRole('link', { name: 'Имеющаяся категория' }));
  await user.choose(page.getByRole('radio', { name: 'не имею', exact: true }));
  await user.press(save);
  await user.press(page.getByRole('link', { name: 'Заявленная категория и форма' }));
  await user.choose(page.getByRole('radio', { name: 'первая', exact: true }));
  await user.choose(page.getByRole('radio', { name: 'дистанционно', exact: true }));
  await user.press(save);
  await user.press(page.getByRole('link', { name: 'Проверить ответы и сформировать заявление' }));
  await user.press(page.getByRole('button', { name: 'Сформировать заявление' }));
  const form = await printedForm(page, (button) => user.press(button));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), user.press(page.getByRole('button', { name: 'Выбрать файл' }))]);
  await chooser.setFiles({ name: 'скан.pdf', mimeType: 'application/pdf', buffer: form.pdf });
  await page.getByRole('list', { name: 'Загруженный скан' }).waitFor();
  await user.type(line('Проверочный код'), form.code);
  await user.press(page.getByRole('button', { name: 'Подать заявление' }));
  await page.getByRole('heading', { name: 'Заявление подано' }).waitFor();
  return form;
}

async function coordinatorRegistersAndPlans(page, { number }) {
  const user = new Keyboard(page);
  await page.goto('/login');
  await enter(page, user, 'koordinator', DEMO_PASSWORD);
  await user.press(page.getByRole('link', { name: 'Работа с заявлениями', exact: true }));
  await user.press(page.getByRole('main').getByRole('link', { name: /^Зарегистрировать.*Регистрация заявлений/ }));
  const search = page.getByRole('searchbox', { name: 'Фамилия' });
  await search.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(number);
  await eventually(async () => assert.equal(await search.inputValue(), number));
  await page.keyboard.press('Enter');
  await page.getByText('1 заявление', { exact: true }).waitFor();
  await user.press(page.getByRole('button', { name: /^Зарегистрировать/ }));
  await page.getByText('Заявление зарегистрировано под №').waitFor();
  await user.press(page.getByRole('link', { name: 'Назначить период и специалистов' }));
  const period = await emptyPeriod(server().url);
  await user.choose(page.getByRole('radio', { name: period, exact: true }));
  for (const [place, expert] of ['Ольхова Анна Викторовна', 'Снегирёв Максим Олегович'].entries()) {
    await user.choose(page.getByRole('group', { name: `Специалист по аттестации ${place + 1}` }).getByRole('radio', { name: expert }));
  }
  await user.press(page.getByRole('button', { name: 'Сохранить назначение' }));
  await page.getByRole('heading', { name: 'Заполнение графика аттестации' }).waitFor({ state: 'detached' });
  await openSchedule(page, user, period);
  await user.press(page.getByRole('button', { name: 'Отправить на утверждение' }));
  await user.type(page.getByLabel('Пояснение для оператора'), 'Остальных спланируем в следующих периодах');
  await user.press(page.getByRole('button', { name: 'Отправить с пояснением' }));
  await page.getByText('График отправлен на утверждение').first().waitFor();
  return period;
}

async function operatorApproves(page, period) {
  const user = new Keyboard(page);
  await page.goto('/login');
  await enter(page, user, 'operator', DEMO_PASSWORD);
  await user.press(page.getByRole('link', { name: 'Графики', exact: true }));
  await openRow(page, user, period);
  await user.press(page.getByRole('button', { name: 'Утвердить' }));
  await user.press(page.getByRole('dialog', { name: 'Утвердить график?' }).getByRole('button', { name: 'Утвердить' }));
  await page.getByText('График утвержден').first().waitFor();
}

async function coordinatorDownloads(page, period) {
  const user = new Keyboard(page);
  await page.goto('/login');
  await enter(page, user, 'koordinator', DEMO_PASSWORD);
  await openSchedule(page, user, period);
  const pdf = await downloaded(page, () => user.press(page.getByRole('button', { name: 'Скачать PDF' })));
  assert.match(await textOf(pdf), /Вербина/);
  await page.getByRole('article').getByText(name).waitFor();
}

async function enter(page, user, username, word) {
  await user.type(page.getByRole('textbox', { name: 'Имя пользователя' }), username);
  await user.type(page.getByLabel('Пароль', { exact: true }), word);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Выйти' }).waitFor();
}

async function openSchedule(page, user, period) {
  await user.press(page.getByRole('link', { name: 'Работа с заявлениями', exact: true }).first());
  await user.press(page.getByRole('main').getByRole('link', { name: /^Посмотреть.*Просмотр графика/ }));
  await openRow(page, user, period);
}

async function openRow(page, user, period) {
  const row = page.getByRole('row').filter({ hasText: period }).filter({ hasText: municipality });
  await user.press(row.getByRole('link', { name: 'Посмотреть' }));
  await page.getByRole('article').waitFor();
}
