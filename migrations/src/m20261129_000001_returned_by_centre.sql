ALTER TABLE applications ADD COLUMN returned_by_centre boolean NOT NULL DEFAULT FALSE
;
UPDATE applications SET returned_by_centre = TRUE
WHERE package_id IS NULL AND id IN (SELECT application_id FROM package_items WHERE state = 'returned')
