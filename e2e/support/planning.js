// «Заполнение графика» and the schedule.
import { inDays } from './clock.js';
import { signedIn } from './person.js';

/** The name of a period to come for which the demo's coordinator has planned nobody. */
export async function emptyPeriod(url) {
  const coordinator = await signedIn(url, 'koordinator');
  const [periods, schedules] = await Promise.all([coordinator.get('/reference/periods'), coordinator.get('/schedules')]);
  const isFree = ({ id, starts_on: from }) => from > inDays(0) && schedules.every(({ period }) => period.id !== id);
  return periods.find(isFree).label;
}

/** Makes next month a period of its own: on any day of the year one period is still to come and ends within the ninety days that a decision takes. */
export async function periodOfNextMonth(url) {
  const operator = await signedIn(url, 'operator');
  const [year, month] = inDays(0).split('-').map(Number);
  // Months count from zero here: `month` is the next one, and day zero of the one after it is its last.
  const [starts_on, ends_on] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0)].map((at) => new Date(at).toISOString().slice(0, 10));
  await operator.send('POST', '/reference/periods', { body: { starts_on, ends_on } });
}

/** Opens the panel of one row, chooses, saves. */
export async function plan(page, { name, period, experts }) {
  await page.getByRole('row').filter({ hasText: name }).getByRole('button').click();
  await page.getByRole('heading', { name: 'Заполнение графика аттестации' }).waitFor();
  await page.getByRole('radio', { name: period, exact: true }).check();
  for (const [place, expert] of experts.entries()) {
    await page.getByRole('group', { name: `Специалист по аттестации ${place + 1}` }).getByRole('radio', { name: expert }).check();
  }
  await page.getByRole('button', { name: 'Сохранить назначение' }).click();
  await page.getByRole('heading', { name: 'Заполнение графика аттестации' }).waitFor({ state: 'detached' });
}

/** Leads from the list of schedules to one. */
export async function openSchedule(page, period, municipality) {
  await page.goto('/schedules');
  const row = page.getByRole('row').filter({ hasText: period }).filter({ hasText: municipality });
  await row.getByRole('link', { name: 'Посмотреть' }).click();
  await page.getByRole('article').waitFor();
}

/** Sends the open schedule, with a note where the page asks for one: somebody of the municipality lacks a period or experts. */
export async function sendForApproval(page) {
  await page.getByRole('button', { name: 'Отправить на утверждение' }).click();
  const note = page.getByLabel('Пояснение для оператора');
  const sent = page.getByText('График отправлен на утверждение').first();
  await note.or(sent).first().waitFor();
  if (await note.isVisible()) {
    await note.fill('Остальных спланируем в следующих периодах');
    await page.getByRole('button', { name: 'Отправить с пояснением' }).click();
  }
  await sent.waitFor();
}
