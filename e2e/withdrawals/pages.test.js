// Every page of withdrawals in the states that the demo shows, for each who opens it.
import { test } from 'node:test';

import { signedIn } from '../support/person.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';
import { tour } from '../support/tour.js';

const here = site();

/** The demo's cases by who withdraws and how far it is: `coordinator-sent`, `teacher-returned`. */
async function cases(username) {
  const official = await signedIn(here.server().url, username);
  const { items } = await official.get('/applications?stage=registered,withdrawn&per_page=200');
  const state = ({ withdrawal }) => (withdrawal ? `${withdrawal.by}-${withdrawal.state}` : 'none');
  return Object.fromEntries(items.map((row) => [state(row), row]));
}

const coordinators = tour(here, 'coordinator-withdrawals', async ({ page, look, check }) => {
  await signIn(page, 'koordinator');
  const found = await cases('koordinator');
  const at = (state, rest) => `/applications/${found[state].id}/${rest}`;
  await look({
    new: '/withdrawals',
    registered: '/withdrawals?tab=registered',
    returned: '/withdrawals?tab=returned',
    'nothing-found': '/withdrawals?q=Несуществующий',
    exclusion: '/exclusion',
    'exclusion-nothing-found': '/exclusion?q=Несуществующий',
    reason: at('none', 'withdraw'),
    again: at('coordinator-returned', 'withdraw'),
    sign: at('coordinator-generated', 'withdraw'),
    sent: at('coordinator-sent', 'withdraw'),
    'not-now': at('teacher-sent', 'withdraw'),
    look: at('teacher-sent', 'withdrawal'),
    return: at('teacher-sent', 'withdrawal/return'),
    withdrawn: at('teacher-registered', 'withdrawal'),
    case: `/applications/${found['teacher-sent'].id}`,
    'case-withdrawn': `/applications/${found['teacher-registered'].id}`,
  });
  await page.goto('/withdrawals');
  await page.getByRole('button', { name: 'Зарегистрировать' }).first().click();
  await page.getByRole('dialog').waitFor();
  await check('confirm');
});
test('pages of a municipal coordinator', coordinators);

const operators = tour(here, 'operator-withdrawals', async ({ page, look }) => {
  await signIn(page, 'operator');
  const found = await cases('koordinator');
  const own = `/applications/${found['coordinator-sent'].id}`;
  await look({ new: '/withdrawals', exclusion: '/exclusion', look: `${own}/withdrawal`, return: `${own}/withdrawal/return` });
});
test('pages of the operator', operators);

const teachers = tour(here, 'teacher-withdrawals', async ({ page, look }) => {
  const found = await cases('koordinator');
  const { id } = found['coordinator-sent'];
  const coordinator = await signedIn(here.server().url, 'koordinator');
  const { data } = await coordinator.get(`/applications/${id}`);
  await signIn(page, data.email.split('@')[0]);
  await look({
    mine: '/applications',
    case: `/applications/${id}`,
    'not-now': `/applications/${id}/withdraw`,
    object: `/applications/${id}/withdraw/object`,
  });
});
test('pages of a teacher', teachers);
