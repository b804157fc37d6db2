// «Передать в Центр»: the coordinator chooses and hands over, the archive is read back, the operator takes and returns.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { assertAccessible } from '../support/accessible.js';
import { downloaded } from '../support/application.js';
import { entries, textOf, wordsOf } from '../support/documents.js';
import { eventually, gone } from '../support/eventually.js';
import { settled } from '../support/settled.js';
import { signIn } from '../support/sign_in.js';
import { site } from '../support/site.js';

const { visit, lettersTo } = site();

const remarks = 'На второй странице заключения нет даты';

test('verified cases go to the Centre in one package, and what is returned goes into the next', async () => {
  const { number, names } = await visit(handsOver);
  await visit((page) => looksThrough(page, number, names));
  await lettersTo('koordinator@example.ru').about(remarks);
  await visit(async (page) => {
    await signIn(page, 'koordinator', { path: '/packages' });
    const ready = page.getByRole('region', { name: 'Готово к передаче', exact: true });
    await ready.getByRole('row').filter({ hasText: names[1] }).getByText(remarks).waitFor();
    await page.getByRole('row').filter({ hasText: number }).getByText('принято 1, возвращено 1').waitFor();
  });
});

/** All but one; answers the package's number and who is in it. */
async function handsOver(page) {
  await signIn(page, 'koordinator', { path: '/packages' });
  await settled(page);
  await page.getByText(/Передать до 15/).first().waitFor();
  await assertAccessible(page);
  const ready = page.getByRole('region', { name: 'Готово к передаче', exact: true });
  await eventually(async () => {
    const all = await ready.getByRole('checkbox', { name: /^Выбрать: / }).count();
    assert.ok(all >= 3, `${all} are ready`);
  });
  await ready.getByRole('checkbox', { name: 'Выбрать всех' }).uncheck();
  await page.getByText('Выберите хотя бы одного аттестуемого').waitFor();
  const boxes = ready.getByRole('checkbox', { name: /^Выбрать: / });
  const names = [];
  for (const place of [0, 1]) {
    await boxes.nth(place).check();
    names.push((await boxes.nth(place).getAttribute('aria-label')).replace('Выбрать: ', ''));
  }
  await ready.getByText('выбрано 2').waitFor();

  await page.getByRole('button', { name: 'Передать в Центр' }).click();
  const dialog = page.getByRole('dialog', { name: 'Передать документы в Центр' });
  await dialog.getByText('2 аттестуемых').waitFor();
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Не передавать' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Передать в Центр' }).click();
  await dialog.getByRole('button', { name: 'Передать пакет' }).click();
  const told = await page.getByText(/Пакет № \S+ передан в Центр/).textContent();
  const number = told.match(/07-\d{4}\/П-\d+/)[0];

  await page.getByRole('link', { name: 'Открыть пакет' }).click();
  await page.getByRole('heading', { name: `Пакет № ${number}` }).waitFor();
  await settled(page);
  await assertAccessible(page);
  await readsTheArchive(page, names);
  return { number, names };
}

async function readsTheArchive(page, names) {
  const files = entries(await downloaded(page, () => page.getByRole('button', { name: 'Скачать ZIP' }).click()));
  const shown = page.getByRole('table', { name: 'Содержимое архива' });
  for (const { name, bytes } of files) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    await shown.getByRole('row').filter({ hasText: name }).getByText(hash).waitFor();
  }
  const inventory = files.find(({ name }) => name.endsWith('опись.pdf'));
  const text = await textOf(inventory.bytes);
  for (const name of names) assert.ok(text.includes(name.split(' ')[0]), `${name}: ${text}`);
  assert.match(text, /Аттестуемых: 2/);
  const register = wordsOf(files.find(({ name }) => name.endsWith('реестр.xlsx')).bytes);
  for (const name of names) assert.ok(register.includes(name), register.join('\n'));
}

/** The first is taken, the second comes back. */
async function looksThrough(page, number, names) {
  await signIn(page, 'operator', { path: '/packages?waiting=true' });
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: new RegExp(`^Принять.*${names[0]}`) }).click();
  await page.getByText('Документы приняты').waitFor();
  await page.getByRole('button', { name: new RegExp(`^Вернуть.*${names[1]}`) }).click();
  await page.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
  await page.getByRole('link', { name: 'Введите замечания: что исправить' }).waitFor();
  await page.getByLabel('Замечания').fill(remarks);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
  await page.getByText('Документы возвращены координатору').waitFor();
  const items = page.getByRole('table', { name: 'Аттестуемые в пакете' });
  await items.getByRole('row').filter({ hasText: names[0] }).getByText('Принято', { exact: true }).waitFor();
  await items.getByRole('row').filter({ hasText: names[1] }).getByText(remarks).waitFor();
  await gone(page.getByRole('button', { name: /^Принять/ }));
}
