CREATE TABLE received_files (
  id {uuid} PRIMARY KEY, person_id {uuid} NOT NULL REFERENCES people (id), received_at {instant} NOT NULL, bytes bigint NOT NULL
)
;
CREATE INDEX received_files_by_person ON received_files (person_id, received_at)
;
CREATE INDEX received_files_by_time ON received_files (received_at)
;
CREATE INDEX documents_by_file ON documents (sha256)
;
CREATE INDEX schedule_versions_by_file ON schedule_versions (pdf_sha256)
;
CREATE INDEX package_files_by_file ON package_files (sha256)
;
CREATE INDEX packages_by_archive ON packages (archive_sha256)
