ALTER TABLE municipality_requests ADD COLUMN answer text
