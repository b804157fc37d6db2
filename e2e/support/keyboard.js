// A user without a mouse. Every stop of the focus must be in sight: marked, on the screen, not under a bar.
import assert from 'node:assert/strict';

import { settled } from './settled.js';

const MOST_STOPS = 150;

export class Keyboard {
  constructor(page) {
    this.page = page;
    this.keys = page.keyboard;
  }

  /** Tabs to a control; from the last stop on, round the page if need be. */
  async to(target) {
    await target.waitFor();
    await settled(this.page);
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await target.evaluate((node) => node === document.activeElement)) return this.#seen();
      await this.keys.press('Tab');
      await this.#seen();
    }
    assert.fail(`${target} is not reached by ${MOST_STOPS} stops`);
  }

  /** Every stop of the page, forwards and back; answers how many there are. */
  async walk() {
    let stops = 0;
    for (const key of ['Tab', 'Shift+Tab']) {
      await this.page.evaluate(() => document.activeElement.blur());
      for (let pressed = 0; pressed < 2 * MOST_STOPS; pressed++) {
        await this.keys.press(key);
        if (await this.page.evaluate(() => document.activeElement === document.body)) break;
        await this.#seen();
        stops++;
      }
    }
    return stops / 2;
  }

  async press(target, key = 'Enter') {
    await this.to(target);
    await this.keys.press(key);
  }

  async type(target, text) {
    await this.to(target);
    await this.keys.press('Control+A');
    await this.keys.type(text);
  }

  /** Arrow keys in a group of radio buttons, from the one that the tab key leads to. */
  async choose(radio) {
    await radio.waitFor();
    await settled(this.page);
    const name = await radio.evaluate((node) => node.name);
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    for (let stops = 0; !(await group.evaluateAll((all) => all.includes(document.activeElement))); stops++) {
      assert.ok(stops < MOST_STOPS, `${radio} is not reached`);
      await this.keys.press('Tab');
      await this.#seen();
    }
    await this.keys.press('Space');
    for (let steps = 0; !(await radio.isChecked()); steps++) {
      assert.ok(steps < 40, `${radio} is not reached by arrows`);
      await this.keys.press('ArrowDown');
      await this.#seen();
    }
  }

  /** Arrow keys in a list of choices. */
  async select(list, label) {
    await this.to(list);
    const chosen = () => list.evaluate((node) => node.selectedOptions[0]?.label);
    for (let steps = 0; (await chosen()) !== label; steps++) {
      assert.ok(steps < 60, `«${label}» is not in ${list}`);
      await this.keys.press('ArrowDown');
    }
  }

  async #seen() {
    const hidden = await this.page.evaluate(whyHidden);
    assert.equal(hidden, undefined);
  }
}

/** Runs in the page: what is wrong with the focus, if anything. */
function whyHidden() {
  const node = document.activeElement;
  if (!node || node === document.body) return undefined; // Between the end of the page and its beginning.
  const name = `<${node.tagName.toLowerCase()}> «${(node.labels?.[0]?.innerText ?? node.innerText ?? '').trim().slice(0, 60)}»`;
  const isMarked = ({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  const label = node.labels?.[0];
  const places = [node, label].filter(Boolean).flatMap((one) => [undefined, '::before', '::after'].map((part) => getComputedStyle(one, part)));
  if (!places.some(isMarked)) return `${name} has the focus and no mark of it`;

  const { left, top, right, bottom } = node.getBoundingClientRect();
  const [x1, y1, x2, y2] = [Math.max(left, 0), Math.max(top, 0), Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
  if (x1 >= x2 || y1 >= y2) return `${name} has the focus outside the screen`;
  const above = document.elementFromPoint((x1 + x2) / 2, (y1 + y2) / 2);
  const isOwn = above && (node.contains(above) || above.contains(node) || label?.contains(above));
  return isOwn ? undefined : `${name} has the focus under <${above?.tagName.toLowerCase()} class="${above?.className}">`;
}
