CREATE TRIGGER people_file_first AFTER UPDATE OF filed_at ON applications
WHEN NEW.filed_at IS NOT NULL AND OLD.filed_at IS NULL
BEGIN UPDATE people SET first_filed_at = NEW.filed_at WHERE id = NEW.teacher_id AND first_filed_at IS NULL; END
;
CREATE TRIGGER people_have_filed AFTER INSERT ON applications WHEN NEW.filed_at IS NOT NULL
BEGIN UPDATE people SET first_filed_at = NEW.filed_at WHERE id = NEW.teacher_id AND first_filed_at IS NULL; END
;
CREATE TRIGGER assignments_open_or_close AFTER UPDATE OF stage ON applications
WHEN (OLD.stage IN ('submitted', 'returned', 'corrected', 'registered', 'concluded', 'signed'))
  <> (NEW.stage IN ('submitted', 'returned', 'corrected', 'registered', 'concluded', 'signed'))
BEGIN UPDATE assignments
SET open = NEW.stage IN ('submitted', 'returned', 'corrected', 'registered', 'concluded', 'signed')
WHERE application_id = NEW.id; END
;
CREATE TRIGGER schedules_lose_a_case AFTER UPDATE OF stage, municipality_id, period_id, experts_count ON applications
WHEN OLD.period_id IS NOT NULL
  AND OLD.stage IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant')
  AND (
    OLD.period_id IS NOT NEW.period_id OR OLD.municipality_id <> NEW.municipality_id
    OR (OLD.experts_count < 2) <> (NEW.experts_count < 2)
    OR NEW.stage NOT IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant')
  )
BEGIN UPDATE schedules SET cases = cases - 1, incomplete = incomplete - (OLD.experts_count < 2)
WHERE municipality_id = OLD.municipality_id AND period_id = OLD.period_id; END
;
CREATE TRIGGER schedules_gain_a_case AFTER UPDATE OF stage, municipality_id, period_id, experts_count ON applications
WHEN NEW.period_id IS NOT NULL
  AND NEW.stage IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant')
  AND (
    OLD.period_id IS NOT NEW.period_id OR OLD.municipality_id <> NEW.municipality_id
    OR (OLD.experts_count < 2) <> (NEW.experts_count < 2)
    OR OLD.stage NOT IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant')
  )
BEGIN INSERT INTO schedules (municipality_id, period_id, version, state, has_changes, cases, incomplete)
VALUES (NEW.municipality_id, NEW.period_id, 0, 'open', FALSE, 1, NEW.experts_count < 2)
ON CONFLICT (municipality_id, period_id)
DO UPDATE SET cases = cases + 1, incomplete = incomplete + excluded.incomplete; END
;
CREATE TRIGGER schedules_gain_a_new_case AFTER INSERT ON applications
WHEN NEW.period_id IS NOT NULL
  AND NEW.stage IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant')
BEGIN INSERT INTO schedules (municipality_id, period_id, version, state, has_changes, cases, incomplete)
VALUES (NEW.municipality_id, NEW.period_id, 0, 'open', FALSE, 1, NEW.experts_count < 2)
ON CONFLICT (municipality_id, period_id)
DO UPDATE SET cases = cases + 1, incomplete = incomplete + excluded.incomplete; END
