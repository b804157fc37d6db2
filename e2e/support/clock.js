// The moment at which the tests happen: TEST_NOW (`2027-01-01T00:30+07:00`) or the machine's. Server, browser and tests are as far ahead of
// the machine's clock, so that time goes on for all of them alike.
const wanted = process.env.TEST_NOW;

/** The invented people are loaded before the tests: what they did lies behind. */
const AFTER_THE_DEMO = process.env.E2E_DEMO ? 5 * 60_000 : 0;

/** Milliseconds, whole seconds of them: the server's setting counts these. */
const ahead = wanted ? Math.round((Date.parse(wanted) + AFTER_THE_DEMO - Date.now()) / 1000) * 1000 : 0;
if (Number.isNaN(ahead)) throw new Error(`TEST_NOW is an instant, not «${wanted}»`);

export const now = () => new Date(Date.now() + ahead);

/** What the server is started with: a debug build, since a release build refuses it. */
export const clockOfServer = () => (ahead ? { ATTESTATION_CLOCK_AHEAD: String(ahead / 1000) } : {});

/** Puts the clock of all pages to come of a browser's context right. Their timers stay the browser's own. */
export async function setClock(context) {
  if (!ahead) return;
  await context.addInitScript((milliseconds) => {
    const Machine = Date;
    globalThis.Date = class extends Machine {
      constructor(...given) {
        super(...(given.length ? given : [Machine.now() + milliseconds]));
      }

      static now() {
        return Machine.now() + milliseconds;
      }
    };
  }, ahead);
}

/** The day in Tomsk so many days from today: «2026-11-24». */
export function inDays(days) {
  return new Date(now().getTime() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same as a user types it: «24.11.2026». */
export const typedInDays = (days) => inDays(days).split('-').reverse().join('.');
