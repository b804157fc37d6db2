// «Заполнение графика» and the schedule.

/** Opens the panel of one row, chooses, saves. */
export async function plan(page, { name, period, experts }) {
  await page.getByRole('button', { name: new RegExp(`^(Назначить|Изменить): ${name}`) }).click();
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
