CREATE TABLE municipalities (
  id {uuid} PRIMARY KEY, code text NOT NULL UNIQUE, kind text NOT NULL, name text NOT NULL, name_for_documents text NOT NULL
)
;
CREATE TABLE organisations (
  id {uuid} PRIMARY KEY, municipality_id {uuid} NOT NULL REFERENCES municipalities (id), name text NOT NULL, name_key {key} NOT NULL
)
;
CREATE UNIQUE INDEX organisations_by_name ON organisations (municipality_id, name_key)
;
CREATE TABLE positions (id {uuid} PRIMARY KEY, name text NOT NULL UNIQUE, needs_subject boolean NOT NULL)
;
CREATE TABLE subjects (id {uuid} PRIMARY KEY, name text NOT NULL UNIQUE, genitive text NOT NULL)
;
CREATE TABLE periods (
  id {uuid} PRIMARY KEY, starts_on {date} NOT NULL, ends_on {date} NOT NULL, UNIQUE (starts_on, ends_on)
)
;
CREATE TABLE people (
  id {uuid} PRIMARY KEY, version bigint NOT NULL, username text NOT NULL, username_key {key} NOT NULL UNIQUE,
  password_hash text NOT NULL, email text NOT NULL, email_key {key} NOT NULL UNIQUE,
  surname text NOT NULL, first_name text NOT NULL, patronymic text, name_key {key} NOT NULL,
  phone text, work_phone text, municipality_id {uuid} REFERENCES municipalities (id),
  organisation_id {uuid} REFERENCES organisations (id), organisation_typed text,
  position_id {uuid} REFERENCES positions (id), subjects text,
  registered_at {instant} NOT NULL, blocked_at {instant}
)
;
CREATE INDEX people_by_name ON people (name_key, id)
;
CREATE TABLE grants (
  id {uuid} PRIMARY KEY, person_id {uuid} NOT NULL REFERENCES people (id), role text NOT NULL,
  municipality_id {uuid} REFERENCES municipalities (id), organisation_id {uuid} REFERENCES organisations (id),
  printed_position text, printed_workplace text, subject text, granted_at {instant} NOT NULL, ended_at {instant}
)
;
CREATE INDEX grants_by_person ON grants (person_id)
;
CREATE INDEX grants_by_role ON grants (role, municipality_id)
;
CREATE TABLE consents (
  id {uuid} PRIMARY KEY, person_id {uuid} NOT NULL REFERENCES people (id), text_version text NOT NULL,
  given_at {instant} NOT NULL, address text
)
;
CREATE INDEX consents_by_person ON consents (person_id)
;
CREATE TABLE pending_registrations (
  id {uuid} PRIMARY KEY, token_digest {key} NOT NULL UNIQUE, payload text NOT NULL,
  created_at {instant} NOT NULL, expires_at {instant} NOT NULL, used_at {instant}
)
;
CREATE TABLE password_resets (
  id {uuid} PRIMARY KEY, token_digest {key} NOT NULL UNIQUE, person_id {uuid} NOT NULL REFERENCES people (id),
  created_at {instant} NOT NULL, expires_at {instant} NOT NULL, used_at {instant}
)
;
CREATE TABLE invitations (
  id {uuid} PRIMARY KEY, token_digest {key} NOT NULL UNIQUE, email text NOT NULL, email_key {key} NOT NULL, role text NOT NULL,
  surname text NOT NULL, first_name text NOT NULL, patronymic text, name_key {key} NOT NULL,
  municipality_id {uuid} REFERENCES municipalities (id), organisation_id {uuid} REFERENCES organisations (id),
  printed_position text, printed_workplace text, subject text,
  invited_by {uuid} NOT NULL REFERENCES people (id), sent_at {instant} NOT NULL, expires_at {instant} NOT NULL,
  accepted_at {instant}, accepted_by {uuid} REFERENCES people (id), withdrawn_at {instant}
)
;
CREATE INDEX invitations_by_municipality ON invitations (municipality_id, sent_at)
;
CREATE TABLE sessions (
  id {uuid} PRIMARY KEY, person_id {uuid} NOT NULL REFERENCES people (id), grant_id {uuid} NOT NULL REFERENCES grants (id),
  remember boolean NOT NULL, created_at {instant} NOT NULL, last_used_at {instant} NOT NULL, expires_at {instant} NOT NULL,
  ended_at {instant}
)
;
CREATE INDEX sessions_by_person ON sessions (person_id)
;
CREATE TABLE refresh_tokens (
  digest {key} PRIMARY KEY, session_id {uuid} NOT NULL REFERENCES sessions (id), issued_at {instant} NOT NULL, used_at {instant}
)
;
CREATE TABLE tickets (
  digest {key} PRIMARY KEY, session_id {uuid} NOT NULL REFERENCES sessions (id), path text NOT NULL, expires_at {instant} NOT NULL
)
;
CREATE TABLE attempts (id {uuid} PRIMARY KEY, subject {key} NOT NULL, at {instant} NOT NULL)
;
CREATE INDEX attempts_by_subject ON attempts (subject, at)
;
CREATE TABLE applications (
  id {uuid} PRIMARY KEY, version bigint NOT NULL, teacher_id {uuid} NOT NULL REFERENCES people (id),
  municipality_id {uuid} NOT NULL REFERENCES municipalities (id), organisation_id {uuid} REFERENCES organisations (id),
  organisation_typed text, workplace text NOT NULL,
  surname text NOT NULL, first_name text NOT NULL, patronymic text, name_key {key} NOT NULL, search_text {key} NOT NULL,
  position_id {uuid} REFERENCES positions (id), position text NOT NULL, position_needs_subject boolean NOT NULL, subjects text,
  phone text NOT NULL, email text NOT NULL,
  held_category text, held_until {date}, held_indefinitely boolean NOT NULL, claimed_category text, form text,
  simplified_grounds text, name_genitive text NOT NULL,
  route text NOT NULL, stage text NOT NULL, case_number text UNIQUE, registration_number text UNIQUE,
  form_version integer NOT NULL, check_code text, submitted_code text, generated_at {instant},
  filed_on {date}, filed_at {instant}, review_until {date},
  decided_at {instant}, decided_by {uuid} REFERENCES people (id), decided_by_name text, rejection_reason text, rejection_comment text,
  period_id {uuid} REFERENCES periods (id), starts_on {date}, experts_count integer NOT NULL,
  copy_of {uuid} REFERENCES applications (id), created_at {instant} NOT NULL, updated_at {instant} NOT NULL
)
;
CREATE INDEX applications_by_teacher ON applications (teacher_id, created_at)
;
CREATE INDEX applications_by_review ON applications (municipality_id, stage, review_until, id)
;
CREATE INDEX applications_by_name ON applications (municipality_id, stage, name_key, id)
;
CREATE INDEX applications_by_decision ON applications (municipality_id, stage, decided_at, id)
;
CREATE INDEX applications_by_stage_name ON applications (stage, name_key, id)
;
CREATE INDEX applications_by_stage_review ON applications (stage, review_until, id)
;
CREATE INDEX applications_by_period ON applications (municipality_id, period_id, name_key, id)
;
CREATE INDEX applications_by_organisation ON applications (organisation_id, name_key, id)
;
CREATE TABLE assignments (
  application_id {uuid} NOT NULL REFERENCES applications (id), slot integer NOT NULL,
  expert_id {uuid} NOT NULL REFERENCES people (id), grant_id {uuid} NOT NULL REFERENCES grants (id),
  full_name text NOT NULL, printed text NOT NULL,
  assigned_by {uuid} NOT NULL REFERENCES people (id), assigned_at {instant} NOT NULL,
  PRIMARY KEY (application_id, slot)
)
;
CREATE INDEX assignments_by_expert ON assignments (expert_id, application_id)
;
CREATE TABLE documents (
  id {uuid} PRIMARY KEY, application_id {uuid} NOT NULL REFERENCES applications (id), kind text NOT NULL, title text NOT NULL,
  media_type text, size bigint, sha256 text, url text, form_version integer,
  uploaded_by {uuid} NOT NULL REFERENCES people (id), uploaded_by_name text NOT NULL, uploaded_at {instant} NOT NULL, removed_at {instant}
)
;
CREATE INDEX documents_by_application ON documents (application_id, uploaded_at)
;
CREATE TABLE case_numbers (year integer PRIMARY KEY, last bigint NOT NULL)
;
CREATE TABLE registration_numbers (
  municipality_id {uuid} NOT NULL REFERENCES municipalities (id), year integer NOT NULL, last bigint NOT NULL,
  PRIMARY KEY (municipality_id, year)
)
;
CREATE TABLE chain_heads (chain {uuid} PRIMARY KEY, seq bigint NOT NULL, hash text NOT NULL)
;
CREATE TABLE history (
  chain {uuid} NOT NULL, seq bigint NOT NULL, at {instant} NOT NULL, event text NOT NULL,
  application_id {uuid}, person_id {uuid}, actor_id {uuid}, actor_name text, actor_role text,
  stage_from text, stage_to text, note text, note_salt text NOT NULL, note_digest text NOT NULL,
  prev_hash text NOT NULL, hash text NOT NULL, PRIMARY KEY (chain, seq)
)
;
CREATE INDEX history_by_application ON history (application_id, at)
;
CREATE INDEX history_by_person ON history (person_id, at)
;
CREATE TABLE views (
  id {uuid} PRIMARY KEY, at {instant} NOT NULL, viewer_id {uuid} NOT NULL, viewer_role text NOT NULL,
  person_id {uuid} NOT NULL, application_id {uuid}, what text NOT NULL
)
;
CREATE INDEX views_by_person ON views (person_id, at)
;
CREATE TABLE schedules (
  municipality_id {uuid} NOT NULL REFERENCES municipalities (id), period_id {uuid} NOT NULL REFERENCES periods (id),
  version bigint NOT NULL, state text NOT NULL, note text, remarks text, sent_at {instant}, sent_by {uuid},
  approved_version integer, has_changes boolean NOT NULL, PRIMARY KEY (municipality_id, period_id)
)
;
CREATE TABLE schedule_versions (
  municipality_id {uuid} NOT NULL, period_id {uuid} NOT NULL, number integer NOT NULL,
  approved_at {instant} NOT NULL, approved_by {uuid} NOT NULL, approved_by_name text NOT NULL,
  pdf_sha256 text NOT NULL, document text NOT NULL, PRIMARY KEY (municipality_id, period_id, number)
)
;
CREATE TABLE letters (
  id {uuid} PRIMARY KEY, kind text NOT NULL, payload text NOT NULL, subject text NOT NULL, recipient text NOT NULL,
  person_id {uuid}, application_id {uuid}, merge_key text, state text NOT NULL, attempts integer NOT NULL,
  queued_at {instant} NOT NULL, not_before {instant} NOT NULL, lease_until {instant}, sent_at {instant}, problem text
)
;
CREATE INDEX letters_to_send ON letters (state, not_before)
;
CREATE INDEX letters_by_application ON letters (application_id, queued_at)
;
CREATE TABLE letter_cases (
  letter_id {uuid} NOT NULL REFERENCES letters (id), application_id {uuid} NOT NULL REFERENCES applications (id),
  PRIMARY KEY (letter_id, application_id)
)
;
CREATE INDEX letter_cases_by_application ON letter_cases (application_id)
;
CREATE TABLE idempotent_answers (
  id {key} PRIMARY KEY, request_digest text NOT NULL, status integer NOT NULL, body text NOT NULL, created_at {instant} NOT NULL
)
