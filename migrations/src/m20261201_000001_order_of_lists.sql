CREATE INDEX applications_by_filing ON applications (municipality_id, stage, filed_on, id)
;
CREATE INDEX applications_by_stage_filing ON applications (stage, filed_on, id)
;
CREATE INDEX applications_by_stage_decision ON applications (stage, decided_at, id)
;
CREATE INDEX applications_by_stage_conclusion ON applications (stage, conclusion_due, id)
;
CREATE INDEX applications_by_plan ON applications (municipality_id, stage, route, period_id, experts_count)
;
CREATE INDEX applications_by_stage_experts ON applications (stage, route, experts_count)
;
CREATE INDEX applications_by_stage_withdrawal ON applications (withdrawal_state, stage, municipality_id)
WHERE withdrawal_state IS NOT NULL
;
CREATE INDEX people_known_by_name ON people (name_key, id) WHERE erased_at IS NULL
;
CREATE INDEX invitations_by_day ON invitations (sent_at, id) WHERE withdrawn_at IS NULL
;
CREATE INDEX withdrawals_by_day ON withdrawals (sent_at, id, state, filed_by) WHERE sent_at IS NOT NULL
;
CREATE INDEX package_items_by_state ON package_items (state, package_id)
;
ALTER TABLE people ADD COLUMN first_filed_at {instant}
;
UPDATE people SET first_filed_at = (SELECT MIN(filed_at) FROM applications WHERE teacher_id = people.id)
;
CREATE INDEX people_not_filed_by_name ON people (name_key, id) WHERE first_filed_at IS NULL
;
CREATE INDEX people_not_filed_by_registration ON people (registered_at, id) WHERE first_filed_at IS NULL
;
CREATE INDEX people_not_filed_of_municipality_by_name ON people (municipality_id, name_key, id)
WHERE first_filed_at IS NULL
;
CREATE INDEX people_not_filed_of_municipality_by_registration ON people (municipality_id, registered_at, id)
WHERE first_filed_at IS NULL
;
ALTER TABLE assignments ADD COLUMN open boolean NOT NULL DEFAULT TRUE
;
UPDATE assignments SET open = FALSE WHERE application_id IN (
  SELECT id FROM applications
  WHERE stage NOT IN ('submitted', 'returned', 'corrected', 'registered', 'concluded', 'signed')
)
;
CREATE INDEX assignments_by_load ON assignments (expert_id, open)
;
ALTER TABLE schedules ADD COLUMN cases bigint NOT NULL DEFAULT 0
;
ALTER TABLE schedules ADD COLUMN incomplete bigint NOT NULL DEFAULT 0
;
INSERT INTO schedules (municipality_id, period_id, version, state, has_changes, cases, incomplete)
SELECT municipality_id, period_id, 0, 'open', FALSE,
  COUNT(*), SUM(CASE WHEN experts_count < 2 THEN 1 ELSE 0 END)
FROM applications
WHERE period_id IS NOT NULL AND stage IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant')
GROUP BY municipality_id, period_id
ON CONFLICT (municipality_id, period_id)
DO UPDATE SET cases = excluded.cases, incomplete = excluded.incomplete
