// Every page of municipal coordinators and the operator.
import { test } from 'node:test';

import { signedIn } from '../support/person.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';
import { tour } from '../support/tour.js';

const here = site();

const coordinators = tour(here, 'coordinator', async ({ page, look, check }) => {
  await signIn(page, 'koordinator');
  await look({ ...(await pagesOfAnOfficial('koordinator')), profile: '/profile', 'profile-edit': '/profile/edit' });
  await openThePanel(page);
  await check('planning-panel');
  await page.locator('summary').filter({ hasText: 'Муниципальный координатор' }).click();
  await check('role-menu');
});
test('pages of a municipal coordinator', coordinators);

const operators = tour(here, 'operator', async ({ page, look, check }) => {
  await signIn(page, 'operator');
  await look({ ...(await pagesOfAnOfficial('operator')), people: '/people', profile: '/profile' });
  await openThePanel(page);
  await check('planning-panel');
  const operator = await signedIn(here.server().url, 'operator');
  const sent = (await operator.get('/schedules')).find(({ state }) => state === 'sent');
  await page.goto(`/schedules/${sent.municipality.id}/${sent.period.id}`);
  await page.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
  await page.getByRole('button', { name: 'Вернуть график' }).click();
  await check('return-mistakes');
});
test('pages of the operator', operators);

/** The pages of «Работа с заявлениями» with a case in every stage and a schedule in every state that there is. */
async function pagesOfAnOfficial(username) {
  const official = await signedIn(here.server().url, username);
  const [{ items: cases }, schedules] = await Promise.all([official.get('/applications?per_page=200'), official.get('/schedules')]);
  const submitted = cases.filter(({ stage }) => stage === 'submitted');
  const photographed = submitted.find(({ documents }) => documents.some(({ media_type: type }) => type === 'image/jpeg'));
  // The browser's PDF viewer never comes to rest.
  const shown = photographed ?? submitted[0];
  const [{ id }] = submitted;
  const pages = {
    home: '/',
    work: '/work',
    new: '/registration',
    'new-filtered': '/registration?form=in_person&review=soon&q=а',
    'nothing-found': '/registration?q=Несуществующий',
    journal: '/registration?tab=journal',
    correction: '/registration?tab=correction',
    viewer: `/registration?open=${shown.id}`,
    'viewer-return': `/registration?open=${shown.id}&act=return`,
    planning: '/planning',
    'planning-filtered': '/planning?experts=missing',
    schedules: '/schedules',
    applications: '/applications',
    packages: '/packages',
    'packages-none-till': '/packages?until=2020-01-15',
    invitations: '/invitations',
    'invitation-new': '/invitations/new',
    view: `/applications/${shown.id}/view`,
    reject: `/applications/${id}/reject`,
    return: `/applications/${id}/return`,
    route: `/applications/${submitted.find(({ form }) => form !== 'simplified').id}/route`,
    organisation: `/applications/${submitted.find(({ organisation_typed: typed }) => typed).id}/organisation`,
  };
  const [{ id: packed }] = (await official.get('/packages')).items;
  pages.package = `/packages/${packed}`;
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
