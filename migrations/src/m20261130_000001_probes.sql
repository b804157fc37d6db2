CREATE TABLE probes (
    id {uuid} NOT NULL PRIMARY KEY,
    mark {uuid} NOT NULL,
    written_at {instant} NOT NULL
)
