// A release while the page is open: the page that the server gives out then names another program.
const EVERY = 600_000;
const NOT_SOONER = 60_000;

const program = document.getElementById('program').getAttribute('src');
let asked = 0;

export async function askVersion() {
  asked = Date.now();
  try {
    const answer = await fetch('/', { cache: 'no-cache' });
    const page = answer.ok ? await answer.text() : '';
    const newest = /id="program" src="([^"]+)"/.exec(page)?.[1];
    if (newest && newest !== program) window.dispatchEvent(new Event('new-version'));
  } catch {
    // No connection: the next time tells.
  }
}

export function watchVersion() {
  const look = (pause) => {
    if (!document.hidden && Date.now() - asked >= pause) askVersion();
  };
  setInterval(() => look(EVERY), EVERY);
  window.addEventListener('focus', () => look(NOT_SOONER));
}
