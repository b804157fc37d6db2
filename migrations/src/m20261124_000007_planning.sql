ALTER TABLE assignments ADD COLUMN conflict_reason text
;
ALTER TABLE applications ADD COLUMN experts_requested_at {instant}
;
CREATE TABLE name_proposals (
  id {uuid} PRIMARY KEY, application_id {uuid} NOT NULL REFERENCES applications (id), municipality_id {uuid} NOT NULL REFERENCES municipalities (id),
  surname text NOT NULL, first_name text NOT NULL, patronymic text, old_name text NOT NULL, reason text NOT NULL,
  proposed_by {uuid} NOT NULL REFERENCES people (id), proposed_by_name text NOT NULL, proposed_at {instant} NOT NULL,
  state text NOT NULL, decided_by {uuid} REFERENCES people (id), decided_by_name text, decided_at {instant}, decline_reason text
)
;
CREATE INDEX name_proposals_by_state ON name_proposals (state, proposed_at, id)
;
CREATE INDEX name_proposals_by_application ON name_proposals (application_id, proposed_at)
