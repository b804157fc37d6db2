ALTER TABLE sessions ADD COLUMN substitution_id {uuid}
;
ALTER TABLE invitations ADD COLUMN opened_at {instant}
;
ALTER TABLE invitations ADD COLUMN letter_id {uuid}
;
CREATE INDEX invitations_by_acceptor ON invitations (accepted_by)
;
CREATE TABLE substitutions (
  id {uuid} PRIMARY KEY, principal_id {uuid} NOT NULL REFERENCES people (id), grant_id {uuid} NOT NULL REFERENCES grants (id),
  named text NOT NULL, substitute_id {uuid} REFERENCES people (id), token_digest {key} NOT NULL UNIQUE,
  starts_on {date} NOT NULL, ends_on {date} NOT NULL, created_at {instant} NOT NULL, accepted_at {instant}, ended_at {instant}
)
;
CREATE INDEX substitutions_by_principal ON substitutions (principal_id, created_at)
;
CREATE INDEX substitutions_by_substitute ON substitutions (substitute_id)
;
CREATE TABLE email_changes (
  id {uuid} PRIMARY KEY, token_digest {key} NOT NULL UNIQUE, person_id {uuid} NOT NULL REFERENCES people (id), email text NOT NULL,
  created_at {instant} NOT NULL, expires_at {instant} NOT NULL, used_at {instant}
)
;
CREATE TABLE municipality_requests (
  id {uuid} PRIMARY KEY, person_id {uuid} NOT NULL REFERENCES people (id), municipality_id {uuid} REFERENCES municipalities (id),
  text text NOT NULL, created_at {instant} NOT NULL, closed_at {instant}
)
;
CREATE INDEX municipality_requests_by_person ON municipality_requests (person_id, created_at)
