ALTER TABLE people ADD COLUMN erased_at {instant}
;
CREATE INDEX people_by_municipality_name ON people (municipality_id, name_key, id)
;
CREATE INDEX people_by_municipality_registered ON people (municipality_id, registered_at, id)
;
CREATE TABLE filing_plans (
  person_id {uuid} PRIMARY KEY REFERENCES people (id), later_until {date} NOT NULL,
  set_by {uuid} NOT NULL REFERENCES people (id), set_by_name text NOT NULL, set_at {instant} NOT NULL
)
;
CREATE TABLE notices (
  id {uuid} PRIMARY KEY, person_id {uuid} NOT NULL REFERENCES people (id), kind text NOT NULL,
  letter_id {uuid} NOT NULL, sent_by {uuid} NOT NULL REFERENCES people (id), sent_by_name text NOT NULL, sent_at {instant} NOT NULL
)
;
CREATE INDEX notices_by_person ON notices (person_id, sent_at)
;
CREATE TABLE deletion_links (
  id {uuid} PRIMARY KEY, token_digest {key} NOT NULL UNIQUE, person_id {uuid} NOT NULL REFERENCES people (id),
  created_at {instant} NOT NULL, expires_at {instant} NOT NULL, used_at {instant}
)
;
CREATE INDEX deletion_links_by_person ON deletion_links (person_id)
;
CREATE TABLE destruction_numbers (year integer PRIMARY KEY, last bigint NOT NULL)
;
CREATE TABLE destruction_acts (
  id {uuid} PRIMARY KEY, number text NOT NULL UNIQUE, municipality_id {uuid} REFERENCES municipalities (id),
  destroyed_at {instant} NOT NULL, grounds text NOT NULL, kinds text NOT NULL,
  log_extract text NOT NULL, log_entries integer NOT NULL, log_digest text NOT NULL
)
;
CREATE INDEX destruction_acts_by_municipality ON destruction_acts (municipality_id, destroyed_at, id)
;
CREATE INDEX destruction_acts_by_time ON destruction_acts (destroyed_at, id)
;
CREATE TABLE questions (
  id {uuid} PRIMARY KEY, application_id {uuid} NOT NULL REFERENCES applications (id), answers {uuid} REFERENCES questions (id),
  author_id {uuid} NOT NULL REFERENCES people (id), author_name text NOT NULL, author_role text NOT NULL,
  text text NOT NULL, asked_at {instant} NOT NULL
)
;
CREATE INDEX questions_by_application ON questions (application_id, asked_at, id)
