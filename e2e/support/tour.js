// A walk over pages. Each of them must be accessible in the usual colours and in white on black, with nothing to scroll
// sideways on a narrow screen (which is a wide one at 200 %), a title of its own, and nothing in the console.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { assertAccessible, assertAccessibleColours } from './accessible.js';
import { eventually } from './eventually.js';
import { settled } from './settled.js';

/** `tour(site, role, steps)`: tells at its end all that was wrong on the way. `look` opens pages by name and address, `check` takes the page as it is. */
export function tour({ visit }, role, steps) {
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
  await eventually(async () => assert.match(await page.title(), /ЭС «Аттестация»$/)).catch(note);
  await picture(page, role, name, 1280);
  await assertAccessible(page).catch(note);
  await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'white-on-black'));
  await assertAccessibleColours(page).catch((error) => note(new Error(`white on black: ${error.message}`)));
  await page.evaluate(() => document.documentElement.removeAttribute('data-scheme'));
  for (const width of [1280, 640, 390]) {
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
