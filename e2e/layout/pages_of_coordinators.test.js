// Every page of municipal coordinators.
import { test } from 'node:test';

import { openThePanel, pagesOfAnOfficial } from '../support/official_pages.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';
import { tour } from '../support/tour.js';

const here = site();

const coordinators = tour(here, 'coordinator', async ({ page, look, check }) => {
  await signIn(page, 'koordinator');
  await look({ ...(await pagesOfAnOfficial(here, 'koordinator')), profile: '/profile', 'profile-edit': '/profile/edit' });
  await openThePanel(page);
  await check('planning-panel');
  await page.locator('summary').filter({ hasText: 'Муниципальный координатор' }).click();
  await check('role-menu');
});
test('pages of a municipal coordinator', coordinators);
