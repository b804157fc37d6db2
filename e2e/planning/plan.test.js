// The coordinator plans: a suggestion with its reason, a namesake with a written reason, several rows into one period; a name found wrong.
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { registeredTeacher, signedIn } from '../support/person.js';
import { emptyPeriod, periodOfNextMonth } from '../support/planning.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const here = site();
const { visit } = here;
const municipality = 'Бакчарский район';

/** A registered application of somebody invented. */
async function registered(username, surname, first_name, patronymic) {
  const teacher = await registeredTeacher(here, { username, surname, first_name, patronymic, municipality });
  const { id } = await teacher.files();
  const coordinator = await signedIn(here.server().url, 'koordinator');
  await coordinator.move(id, 'register');
  return id;
}

test('the panel suggests a period and asks why a namesake is no relative', async () => {
  await registered('u.melnikova', 'Мельникова', 'Ульяна', 'Егоровна');
  await periodOfNextMonth(here.server().url);
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/planning?q=Ульяна' });
    await page.getByRole('button', { name: /Назначить.*Мельникова Ульяна/ }).click();
    await page.getByText('Советуем:').waitFor();
    await page.getByText('последний период, который закончится до').first().waitFor();
    const first = page.getByRole('group', { name: 'Специалист по аттестации 1' });
    await first.getByText('Фамилия как у аттестуемого').waitFor();
    await assertAccessible(page);
    await first.getByRole('radio', { name: 'Мельников Антон Глебович' }).check();
    const second = page.getByRole('group', { name: 'Специалист по аттестации 2' });
    await second.getByRole('radio', { name: 'Оставить пустым: назначит оператор' }).check();
    await page.getByRole('button', { name: 'Сохранить назначение' }).click();
    await page.getByRole('link', { name: /Напишите, почему конфликта интересов нет/ }).click();
    await assertAccessible(page);
    await page.getByLabel('Почему конфликта интересов нет').fill('Однофамильцы, родства нет');
    await page.getByRole('button', { name: 'Сохранить назначение' }).click();
    await page.getByText('Назначение сохранено').waitFor();
    await page.getByRole('cell').filter({ hasText: 'назначит оператор' }).first().waitFor();
    await page.getByRole('link', { name: 'Мельникова Ульяна Егоровна' }).click();
    await page.getByText('Однофамильцы, родства нет').first().waitFor();
  }, { expectedErrors: ['422'] });
  await visit(async (page) => {
    await signIn(page, 'operator', { path: '/planning?experts=requested' });
    await page.getByRole('link', { name: 'Мельникова Ульяна Егоровна' }).waitFor();
  });
});

test('several rows go into one period, and what is skipped says why', async () => {
  const url = here.server().url;
  await registered('a.mokhova', 'Мохова', 'Аглая', 'Ильинична');
  const stale = await registered('b.mokhova', 'Мохова', 'Белла', 'Ильинична');
  const period = await emptyPeriod(url);
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/planning?q=Мохова' });
    await asksBeforeAChoiceIsLost(page);
    await page.getByRole('checkbox', { name: 'Выбрать все строки страницы' }).check();
    await page.getByText('Выбрано: 2 заявления').waitFor();
    await assertAccessible(page);
    const coordinator = await signedIn(url, 'koordinator');
    const { version } = await coordinator.get(`/applications/${stale}`);
    await coordinator.send('PUT', `/applications/${stale}/plan`, { body: { period_id: null }, version });
    await page.getByRole('button', { name: 'Назначить период (2)' }).click();
    await page.getByText('Выберите период').first().waitFor();
    await page.getByLabel('Период для выбранных').selectOption({ label: period });
    await page.getByRole('button', { name: 'Назначить период (2)' }).click();
    const report = page.getByRole('status').filter({ hasText: 'Период назначен 1 заявлению' });
    await report.getByText('Мохова Белла Ильинична').waitFor();
    await report.getByText('изменили после того, как Вы его выбрали').waitFor();
    await assertAccessible(page);
    const row = page.getByRole('row').filter({ hasText: 'Мохова Аглая Ильинична' });
    await row.getByText(period).waitFor();
  });
});

async function asksBeforeAChoiceIsLost(page) {
  const panel = page.getByRole('complementary', { name: 'Заполнение графика аттестации' });
  const dialog = page.getByRole('dialog', { name: 'Перейти без сохранения?' });
  await page.getByRole('button', { name: /Назначить.*Мохова Аглая/ }).click();
  await panel.getByRole('group', { name: 'Специалист по аттестации 1' }).getByRole('radio', { name: 'Оставить пустым: назначит оператор' }).check();
  const other = page.getByRole('button', { name: /Назначить.*Мохова Белла/ });
  await other.click();
  await dialog.waitFor();
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Остаться' }).click();
  await panel.getByText('Мохова Аглая Ильинична').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await panel.getByText('Мохова Аглая Ильинична').waitFor();
  await other.click();
  await dialog.getByRole('button', { name: 'Перейти без сохранения' }).click();
  await panel.getByText('Мохова Белла Ильинична').waitFor();
  await panel.getByRole('button', { name: 'Отменить', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
}

test('a name found wrong is proposed, and the operator confirms it', async () => {
  const id = await registered('s.topoleva', 'Тополева', 'Софья', 'Марковна');
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: `/applications/${id}` });
    await page.getByRole('link', { name: 'Предложить исправление имени' }).click();
    await page.getByLabel('Фамилия').fill('Тополёва');
    await page.getByRole('button', { name: 'Предложить исправление' }).click();
    await page.getByRole('link', { name: 'Напишите, откуда известно верное имя' }).waitFor();
    await assertAccessible(page);
    await page.getByLabel('Откуда известно верное имя').fill('Паспорт');
    await page.getByRole('button', { name: 'Предложить исправление' }).click();
    await page.getByRole('link', { name: 'Исправление имени ждёт оператора: Тополёва Софья Марковна' }).waitFor();
  }, { expectedErrors: ['422'] });
  await visit(async (page) => {
    await signIn(page, 'operator', { path: '/people' });
    await page.getByRole('link', { name: /исправлени. им.н.* решения/ }).click();
    await assertAccessible(page);
    await page.getByRole('link', { name: /Решить.*Тополева Софья/ }).click();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Подтвердить исправление' }).click();
    await page.getByRole('heading', { name: 'Исправление имени' }).waitFor({ state: 'detached' });
    await page.goto(`/applications/${id}`);
    await page.getByRole('heading', { name: 'Тополёва Софья Марковна' }).waitFor();
    await page.getByText('Было: Тополева Софья Марковна').first().waitFor();
  });
});
