ALTER TABLE idempotent_answers ADD COLUMN leased_until {instant}
;
ALTER TABLE idempotent_answers ADD COLUMN holder {uuid}
;
ALTER TABLE idempotent_answers ADD COLUMN etag text
;
ALTER TABLE idempotent_answers ADD COLUMN content_digest text
