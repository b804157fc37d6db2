// Every page of the operator.
import { test } from 'node:test';

import { openThePanel, pagesOfAnOfficial } from '../support/official_pages.js';
import { signedIn } from '../support/person.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';
import { tour } from '../support/tour.js';

const here = site();

const operators = tour(here, 'operator', async ({ page, look, check }) => {
  await signIn(page, 'operator');
  await look({ ...(await pagesOfAnOfficial(here, 'operator')), people: '/people', profile: '/profile' });
  await openThePanel(page);
  await check('planning-panel');
  const operator = await signedIn(here.server().url, 'operator');
  const sent = (await operator.get('/schedules')).find(({ state }) => state === 'sent');
  await page.goto(`/schedules/${sent.municipality.id}/${sent.period.id}`);
  await page.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
  await page.getByRole('button', { name: 'Вернуть график' }).click();
  await page.getByText('Есть ошибки').first().waitFor();
  await check('return-mistakes');
});
test('pages of the operator', operators);
