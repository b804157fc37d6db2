// Every page of everybody, teachers, experts and school coordinators.
import { test } from 'node:test';

import { inDays } from '../support/clock.js';
import { registeredTeacher, signedIn } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';
import { tour } from '../support/tour.js';

const here = site();

const everybody = tour(here, 'everybody', async ({ page, look, check }) => {
  await look({
    login: '/login',
    register: '/register',
    confirm: '/confirm?token=none',
    recovery: '/recovery',
    reset: '/reset?token=none',
    invitation: '/invitation?token=none',
    help: '/help',
    keys: '/help/keys',
    'personal-data': '/personal-data',
    'not-found': '/nowhere',
  });
  await page.goto('/register');
  await settled(page);
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await page.getByText('Есть ошибки').first().waitFor();
  await check('register-mistakes');
  await page.goto('/login');
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByText('Есть ошибки').first().waitFor();
  await check('login-mistakes');
});
test('pages for everybody', everybody);

const teachers = tour(here, 'teacher', async ({ page, look, check }) => {
  const teacher = await registeredTeacher(here, {
    username: 'v.tsaplin',
    surname: 'Цаплин',
    first_name: 'Вадим',
    patronymic: 'Ильич',
    municipality: 'Бакчарский район',
  });
  const { id } = await teacher.send('POST', '/applications', { body: {} });
  const own = (name) => `/applications/${id}/${name}`;
  await signIn(page, 'v.tsaplin');
  await look({
    home: '/',
    mine: '/applications',
    profile: '/profile',
    'profile-edit': '/profile/edit',
    'draft-case': `/applications/${id}`,
    tasks: own('edit'),
    work: own('edit/work'),
    held: own('edit/held'),
    claimed: own('edit/claimed'),
    documents: own('edit/documents'),
    name: own('edit/name'),
    'check-too-early': own('check'),
    'sign-too-early': own('sign'),
    'sent-too-early': own('sent'),
    'no-right': '/registration',
    'not-there': '/applications/0192f0c1-7a00-7000-8000-000000000001',
  });
  await page.goto(own('edit/claimed'));
  await settled(page);
  await page.getByRole('button', { name: 'Сохранить и продолжить' }).click();
  await page.getByText('Есть ошибки').first().waitFor();
  await check('claimed-mistakes');

  await teacher.answers(id, {
    held_category: 'first',
    held_until: inDays(300),
    claimed_category: 'highest',
    form: 'simplified',
    simplified_grounds: 'Победитель регионального конкурса «Учитель года»',
  });
  await look({ 'claimed-simplified': own('edit/claimed'), 'documents-simplified': own('edit/documents'), check: own('check') });

  await teacher.answers(id, { form: 'in_person', clear: ['simplified_grounds'] });
  await look({ 'check-complete': own('check') });
  await teacher.move(id, 'generate');
  await look({ 'generated-case': `/applications/${id}`, 'mine-generated': '/applications', sign: own('sign') });
  await page.getByRole('button', { name: 'Изменить сведения' }).click();
  await page.getByRole('dialog').waitFor();
  await check('edit-again');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Подать заявление' }).click();
  await page.getByText('Есть ошибки').first().waitFor();
  await check('sign-mistakes');

  await teacher.handsIn(id);
  await look({ sent: own('sent'), 'submitted-case': `/applications/${id}`, 'home-filed': '/' });
});
test('pages of a teacher', teachers);

const experts = tour(here, 'expert', async ({ page, look }) => {
  const expert = await signedIn(here.server().url, 'ekspert');
  const [mine] = (await expert.get('/applications')).items;
  await signIn(page, 'ekspert');
  await look({ home: '/', cases: '/applications', case: `/applications/${mine.id}`, profile: '/profile', 'profile-edit': '/profile/edit' });
});
test('pages of an expert', experts);

const school = tour(here, 'school', async ({ page, look }) => {
  const coordinator = await signedIn(here.server().url, 'shkola');
  const { items } = await coordinator.get('/applications?per_page=50');
  const draft = items.find(({ stage }) => stage === 'draft').id;
  const filed = items.find(({ stage }) => stage === 'submitted').id;
  await signIn(page, 'shkola');
  await look({
    home: '/',
    applications: '/applications',
    tasks: `/applications/${draft}/edit`,
    documents: `/applications/${draft}/edit/documents`,
    case: `/applications/${filed}`,
    profile: '/profile',
  });
});
test('pages of a school coordinator', school);
