// Every page of every role: accessible in the usual colours and in white on black, nothing to scroll sideways on a
// narrow screen or at 200 %, nothing in the console.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { assertAccessible, assertAccessibleColours } from '../support/accessible.js';
import { registeredTeacher, signedIn } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const here = site();
const { visit, server } = here;

const everybody = tour('everybody', async ({ page, look, check }) => {
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
  await check('register-mistakes');
  await page.goto('/login');
  await page.getByRole('button', { name: 'Войти' }).click();
  await check('login-mistakes');
});
test('pages for everybody', everybody);

const teachers = tour('teacher', async ({ page, look, check }) => {
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
  await check('sign-mistakes');

  await teacher.handsIn(id);
  await look({ sent: own('sent'), 'submitted-case': `/applications/${id}`, 'home-filed': '/' });
});
test('pages of a teacher', teachers);

const experts = tour('expert', async ({ page, look }) => {
  const expert = await signedIn(server().url, 'ekspert');
  const [mine] = (await expert.get('/applications')).items;
  await signIn(page, 'ekspert');
  await look({ home: '/', cases: '/applications', case: `/applications/${mine.id}`, profile: '/profile', 'profile-edit': '/profile/edit' });
});
test('pages of an expert', experts);

const school = tour('school', async ({ page, look }) => {
  await signIn(page, 'shkola');
  await look({ home: '/', applications: '/applications', profile: '/profile' });
});
test('pages of a school coordinator', school);

const coordinators = tour('coordinator', async ({ page, look, check }) => {
  await signIn(page, 'koordinator');
  await look({ ...(await pagesOfAnOfficial('koordinator')), profile: '/profile', 'profile-edit': '/profile/edit' });
  await openThePanel(page);
  await check('planning-panel');
  await page.locator('summary').filter({ hasText: 'Муниципальный координатор' }).click();
  await check('role-menu');
});
test('pages of a municipal coordinator', coordinators);

const operators = tour('operator', async ({ page, look, check }) => {
  await signIn(page, 'operator');
  await look({ ...(await pagesOfAnOfficial('operator')), people: '/people', profile: '/profile' });
  await openThePanel(page);
  await check('planning-panel');
  const operator = await signedIn(server().url, 'operator');
  const sent = (await operator.get('/schedules')).find(({ state }) => state === 'sent');
  await page.goto(`/schedules/${sent.municipality.id}/${sent.period.id}`);
  await page.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
  await page.getByRole('button', { name: 'Вернуть график' }).click();
  await check('return-mistakes');
});
test('pages of the operator', operators);

/** The pages of «Работа с заявлениями» with a case in every stage and a schedule in every state that there is. */
async function pagesOfAnOfficial(username) {
  const official = await signedIn(server().url, username);
  const [{ items: cases }, schedules] = await Promise.all([official.get('/applications?per_page=200'), official.get('/schedules')]);
  const submitted = cases.filter(({ stage }) => stage === 'submitted');
  const photographed = submitted.find(({ documents }) => documents.some(({ media_type: type }) => type === 'image/jpeg'));
  const [{ id }] = submitted;
  const pages = {
    home: '/',
    work: '/work',
    new: '/registration',
    'new-filtered': '/registration?form=in_person&review=soon&q=а',
    'nothing-found': '/registration?q=Несуществующий',
    journal: '/registration?tab=journal',
    planning: '/planning',
    'planning-filtered': '/planning?experts=missing',
    schedules: '/schedules',
    invitations: '/invitations',
    'invitation-new': '/invitations/new',
    view: `/applications/${(photographed ?? submitted[0]).id}/view`,
    reject: `/applications/${id}/reject`,
  };
  for (const { id: own, stage, route } of cases) pages[`case-${stage}-${route}`] ??= `/applications/${own}`;
  for (const { state, municipality, period } of schedules) pages[`schedule-${state}`] ??= `/schedules/${municipality.id}/${period.id}`;
  return pages;
}

async function openThePanel(page) {
  await page.goto('/planning');
  await settled(page);
  await page.getByRole('row').getByRole('button', { name: /^(Назначить|Изменить)/ }).first().click();
  await page.getByRole('group', { name: 'Специалист по аттестации 2' }).waitFor();
}

/** A walk over pages; tells at its end all that was wrong on the way. */
function tour(role, steps) {
  return () =>
    visit(async (page) => {
      const mistakes = [];
      const check = async (name) => {
        const found = await mistakesOf(page, role, name);
        mistakes.push(...found.map((mistake) => `${name}: ${mistake}`));
      };
      const look = async (pages) => {
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(path);
          await settled(page);
          await check(name);
        }
      };
      await steps({ page, look, check });
      assert.deepEqual(mistakes, []);
    }, { expectedErrors: ['404'] });
}

/** What holds for every page, whatever it shows now. */
async function mistakesOf(page, role, name) {
  const mistakes = [];
  const note = (error) => mistakes.push(error.message);
  if (!/ЭС «Аттестация»$/.test(await page.title())) mistakes.push(`its title is «${await page.title()}»`);
  await picture(page, role, name, 1280);
  await assertAccessible(page).catch(note);
  await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'white-on-black'));
  await assertAccessibleColours(page).catch((error) => note(new Error(`white on black: ${error.message}`)));
  await page.evaluate(() => document.documentElement.removeAttribute('data-scheme'));
  for (const width of [640, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    if (wider > 0) mistakes.push(`${wider} px wider than a screen of ${width} px`);
  }
  await picture(page, role, name, 390);
  await page.setViewportSize({ width: 1280, height: 900 });
  return mistakes;
}

/** For those who want to look: `E2E_PICTURES` names a folder. */
async function picture(page, role, name, width) {
  const folder = process.env.E2E_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${role}-${name}-${width}.png`), fullPage: true });
}

function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
