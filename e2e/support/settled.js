/** Waits until the page has what it loads. */
export async function settled(page) {
  await page.locator('main h1, main h2').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
  await page.waitForLoadState('networkidle');
}
