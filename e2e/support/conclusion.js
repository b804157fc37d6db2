// A case whose conclusion is attached, made through the API.
import { registeredTeacher, signedIn } from './person.js';

/** The expert who attaches it: «ekspert» of the invented people. */
const EXPERT = 'Лаврова Нина Павловна';

/** A teacher's registered and planned application with an attached conclusion; answers who and which. */
export async function concludedCase(here, teacher) {
  const { url } = here.server();
  const [person, coordinator, expert] = await Promise.all([
    registeredTeacher(here, teacher),
    signedIn(url, 'koordinator'),
    signedIn(url, 'ekspert'),
  ]);
  const { id, case_number: number } = await person.files();
  const { version } = await coordinator.move(id, 'register');
  const [experts, schedules] = await Promise.all([coordinator.get('/experts'), coordinator.get('/schedules')]);
  const { period } = schedules.find(({ state }) => state === 'open');
  const { person_id: one } = experts.find(({ full_name: name }) => name === EXPERT);
  const body = { period_id: period.id, expert_ids: [one] };
  const planned = await coordinator.send('PUT', `/applications/${id}/plan`, { body, version });
  const form = await person.get(`/applications/${id}/documents/${planned.printed_form.document_id}/content`);
  const paper = new FormData();
  paper.append('file', new Blob([form]), 'Итоговое заключение.pdf');
  await expert.send('PUT', `/applications/${id}/conclusion`, { body: paper, version: planned.version });
  return { person, id, number, pdf: form };
}
