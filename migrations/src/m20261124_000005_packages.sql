CREATE TABLE packages (
  id {uuid} PRIMARY KEY, version bigint NOT NULL, municipality_id {uuid} NOT NULL REFERENCES municipalities (id),
  number text NOT NULL UNIQUE, handed_at {instant} NOT NULL, handed_by {uuid} NOT NULL REFERENCES people (id),
  handed_by_name text NOT NULL, archive_sha256 text NOT NULL, archive_size bigint NOT NULL
)
;
CREATE INDEX packages_by_municipality ON packages (municipality_id, handed_at)
;
CREATE INDEX packages_by_day ON packages (handed_at)
;
CREATE TABLE package_items (
  package_id {uuid} NOT NULL REFERENCES packages (id), application_id {uuid} NOT NULL REFERENCES applications (id),
  teacher_id {uuid} NOT NULL, place integer NOT NULL, full_name text NOT NULL, registration_number text,
  position text NOT NULL, workplace text NOT NULL, stage text NOT NULL,
  state text NOT NULL, decided_at {instant}, decided_by_name text, remarks text, PRIMARY KEY (package_id, application_id)
)
;
CREATE INDEX package_items_by_application ON package_items (application_id)
;
CREATE TABLE package_files (
  package_id {uuid} NOT NULL REFERENCES packages (id), place integer NOT NULL, kind text NOT NULL, application_id {uuid},
  name text NOT NULL, title text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL, PRIMARY KEY (package_id, place)
)
;
CREATE TABLE package_numbers (
  municipality_id {uuid} NOT NULL REFERENCES municipalities (id), year integer NOT NULL, last bigint NOT NULL,
  PRIMARY KEY (municipality_id, year)
)
;
CREATE INDEX applications_to_hand_over ON applications (municipality_id, package_id, stage, name_key, id)
