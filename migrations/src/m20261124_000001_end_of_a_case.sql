ALTER TABLE applications ADD COLUMN returned_at {instant}
;
ALTER TABLE applications ADD COLUMN returned_by_name text
;
ALTER TABLE applications ADD COLUMN return_reason text
;
ALTER TABLE applications ADD COLUMN return_comment text
;
ALTER TABLE applications ADD COLUMN correct_until {date}
;
ALTER TABLE applications ADD COLUMN checklist text NOT NULL DEFAULT ''
;
ALTER TABLE applications ADD COLUMN verified_at {instant}
;
ALTER TABLE applications ADD COLUMN verified_by_name text
;
ALTER TABLE applications ADD COLUMN route_note text
;
ALTER TABLE applications ADD COLUMN name_proposal_id {uuid}
;
ALTER TABLE applications ADD COLUMN conclusion_due {date}
;
ALTER TABLE applications ADD COLUMN concluded_at {instant}
;
ALTER TABLE applications ADD COLUMN concluded_by_name text
;
ALTER TABLE applications ADD COLUMN refusal_from {date}
;
ALTER TABLE applications ADD COLUMN signature_refused_at {instant}
;
ALTER TABLE applications ADD COLUMN signature_remarks text
;
ALTER TABLE applications ADD COLUMN signature text
;
ALTER TABLE applications ADD COLUMN signed_at {instant}
;
ALTER TABLE applications ADD COLUMN signature_objection text
;
ALTER TABLE applications ADD COLUMN verdict_at {instant}
;
ALTER TABLE applications ADD COLUMN verdict_by_name text
;
ALTER TABLE applications ADD COLUMN verdict_reason text
;
ALTER TABLE applications ADD COLUMN package_id {uuid}
;
ALTER TABLE applications ADD COLUMN withdrawal_id {uuid}
;
ALTER TABLE applications ADD COLUMN withdrawal_by text
;
ALTER TABLE applications ADD COLUMN withdrawal_state text
;
ALTER TABLE applications ADD COLUMN withdrawn_at {instant}
;
CREATE INDEX applications_by_conclusion ON applications (municipality_id, stage, conclusion_due, id)
;
CREATE INDEX applications_by_withdrawal ON applications (municipality_id, withdrawal_state, name_key, id)
