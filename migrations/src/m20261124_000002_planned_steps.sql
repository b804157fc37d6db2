CREATE TABLE planned_steps (
  id {uuid} PRIMARY KEY, kind text NOT NULL, state text NOT NULL,
  planned_by {uuid} NOT NULL REFERENCES people (id), grant_id {uuid} NOT NULL REFERENCES grants (id),
  planned_by_name text NOT NULL, role text NOT NULL, planned_at {instant} NOT NULL, due_at {instant} NOT NULL,
  reason text, comment text, started_at {instant}, lease_until {instant}, ended_at {instant}
)
;
CREATE INDEX planned_steps_due ON planned_steps (state, due_at)
;
CREATE INDEX planned_steps_by_person ON planned_steps (planned_by, planned_at)
;
CREATE TABLE planned_step_items (
  step_id {uuid} NOT NULL REFERENCES planned_steps (id), application_id {uuid} NOT NULL, place integer NOT NULL,
  version bigint NOT NULL, outcome text NOT NULL, reason text, message text, number text, PRIMARY KEY (step_id, application_id)
)
;
CREATE INDEX planned_step_items_by_application ON planned_step_items (application_id)
;
CREATE TABLE saved_filters (
  id {uuid} PRIMARY KEY, person_id {uuid} NOT NULL REFERENCES people (id), page text NOT NULL, name text NOT NULL,
  name_key {key} NOT NULL, query text NOT NULL, saved_at {instant} NOT NULL
)
;
CREATE UNIQUE INDEX saved_filters_by_person ON saved_filters (person_id, page, name_key)
;
CREATE TABLE preferences (person_id {uuid} PRIMARY KEY REFERENCES people (id), content text NOT NULL, saved_at {instant} NOT NULL)
