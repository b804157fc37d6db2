// Chromium as the tests use it.
import { chromium } from 'playwright-core';

/** The installed browser; nothing of it may talk to the world. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A browser profile of a user in Tomsk, on the screen of an office computer. */
export const user = {
  locale: 'ru-RU',
  timezoneId: 'Asia/Tomsk',
  viewport: { width: 1280, height: 900 },
};
