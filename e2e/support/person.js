// A person who uses the API instead of the pages: to make what a test begins with.
import assert from 'node:assert/strict';

export const DEMO_PASSWORD = 'demo-2026-kedr';

/** A call without a session. */
export async function call(url, method, path, { body, headers = {} } = {}) {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...(body && !isForm && { 'Content-Type': 'application/json' }), ...headers },
    body: isForm || body === undefined ? body : JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${answer.ok ? '' : await answer.text()}`);
  return answer;
}

export async function signedIn(url, username, password = DEMO_PASSWORD) {
  const answer = await call(url, 'POST', '/sessions', { body: { username, password } });
  return new Person(url, (await answer.json()).access_token);
}

class Person {
  constructor(url, token) {
    Object.assign(this, { url, token });
  }

  async send(method, path, { body, version } = {}) {
    const headers = { Authorization: `Bearer ${this.token}`, ...(version !== undefined && { 'If-Match': `"${version}"` }) };
    const answer = await call(this.url, method, path, { body, headers });
    return answer.headers.get('Content-Type')?.includes('json') ? answer.json() : Buffer.from(await answer.arrayBuffer());
  }

  get(path) {
    return this.send('GET', path);
  }

  /** A move of an application upon its present version. */
  async move(id, verb, body) {
    const { version } = await this.get(`/applications/${id}`);
    return this.send('POST', `/applications/${id}/${verb}`, { body, version });
  }

  /** Changes the answers of a draft. */
  async answers(id, body) {
    const { version } = await this.get(`/applications/${id}`);
    return this.send('PATCH', `/applications/${id}`, { body, version });
  }

  /** A filed application. */
  async files(answers = { held_category: 'none', claimed_category: 'first', form: 'in_person' }) {
    const { id } = await this.send('POST', '/applications', { body: {} });
    await this.answers(id, answers);
    await this.move(id, 'generate');
    return this.handsIn(id);
  }

  /** The generated form comes back as its own scan. */
  async handsIn(id) {
    const { printed_form: form, version } = await this.get(`/applications/${id}`);
    const pdf = await this.get(`/applications/${id}/documents/${form.document_id}/content`);
    const scan = new FormData();
    scan.append('kind', 'signed_scan');
    scan.append('file', new Blob([pdf]), 'Заявление.pdf');
    await this.send('POST', `/applications/${id}/documents`, { body: scan, version });
    return this.move(id, 'submit', { check_code: form.check_code });
  }
}

/** A teacher's account, confirmed by the letter's link. */
export async function registeredTeacher(site, { username, surname, first_name, patronymic, municipality, password = DEMO_PASSWORD }) {
  const { url } = site.server();
  const read = async (path) => (await call(url, 'GET', path)).json();
  const [municipalities, positions, consent] = await Promise.all(
    ['/reference/municipalities', '/reference/positions', '/reference/consent'].map(read),
  );
  const body = {
    username,
    password,
    email: `${username}@example.ru`,
    surname,
    first_name,
    patronymic,
    phone: '8 900 000-00-55',
    municipality_id: municipalities.find(({ name }) => name === municipality).id,
    organisation_typed: 'МБОУ «Моховская СОШ»',
    position_id: positions.find(({ needs_subject: needs }) => !needs).id,
    consent_version: consent.version,
  };
  await call(url, 'POST', '/registrations', { body });
  const { link } = await site.lettersTo(body.email).about('/confirm?token=');
  const token = new URL(link).searchParams.get('token');
  await call(url, 'POST', '/registrations/confirm', { body: { token } });
  return signedIn(url, username, password);
}
