// The pages that municipal coordinators and operators share.
import { signedIn } from './person.js';
import { settled } from './settled.js';

/** The pages of «Работа с заявлениями» with a case in every stage and a schedule in every state that there is. */
export async function pagesOfAnOfficial(here, username) {
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
    attestation: '/attestation',
    'attestation-verified': '/attestation?tab=verified',
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

export async function openThePanel(page) {
  await page.goto('/planning');
  await settled(page);
  await page.getByRole('row').getByRole('button', { name: /^(Назначить|Изменить)/ }).first().click();
  await page.getByRole('group', { name: 'Специалист по аттестации 2' }).waitFor();
}
