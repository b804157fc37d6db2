CREATE FUNCTION keep_first_filing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE people SET first_filed_at = NEW.filed_at WHERE id = NEW.teacher_id AND first_filed_at IS NULL;
  RETURN NULL;
END $$
;
CREATE TRIGGER people_file_first AFTER UPDATE OF filed_at ON applications
FOR EACH ROW WHEN (NEW.filed_at IS NOT NULL AND OLD.filed_at IS NULL) EXECUTE FUNCTION keep_first_filing()
;
CREATE TRIGGER people_have_filed AFTER INSERT ON applications
FOR EACH ROW WHEN (NEW.filed_at IS NOT NULL) EXECUTE FUNCTION keep_first_filing()
;
CREATE FUNCTION open_or_close_assignments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assignments
  SET open = NEW.stage IN ('submitted', 'returned', 'corrected', 'registered', 'concluded', 'signed')
  WHERE application_id = NEW.id;
  RETURN NULL;
END $$
;
CREATE TRIGGER assignments_open_or_close AFTER UPDATE OF stage ON applications
FOR EACH ROW WHEN (
  (OLD.stage IN ('submitted', 'returned', 'corrected', 'registered', 'concluded', 'signed'))
  <> (NEW.stage IN ('submitted', 'returned', 'corrected', 'registered', 'concluded', 'signed'))
) EXECUTE FUNCTION open_or_close_assignments()
;
CREATE FUNCTION count_in_schedule(municipality uuid, period uuid, stage text, experts integer, change integer)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF period IS NULL OR stage NOT IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant') THEN
    RETURN;
  END IF;
  INSERT INTO schedules AS kept (municipality_id, period_id, version, state, has_changes, cases, incomplete)
  VALUES (municipality, period, 0, 'open', FALSE, change, CASE WHEN experts < 2 THEN change ELSE 0 END)
  ON CONFLICT (municipality_id, period_id)
  DO UPDATE SET cases = kept.cases + excluded.cases, incomplete = kept.incomplete + excluded.incomplete;
END $$
;
CREATE FUNCTION keep_count_of_schedules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM count_in_schedule(OLD.municipality_id, OLD.period_id, OLD.stage, OLD.experts_count, -1);
  END IF;
  PERFORM count_in_schedule(NEW.municipality_id, NEW.period_id, NEW.stage, NEW.experts_count, 1);
  RETURN NULL;
END $$
;
CREATE TRIGGER schedules_count_cases AFTER UPDATE OF stage, municipality_id, period_id, experts_count ON applications
FOR EACH ROW WHEN (
  OLD.period_id IS DISTINCT FROM NEW.period_id OR OLD.municipality_id <> NEW.municipality_id
  OR (OLD.experts_count < 2) <> (NEW.experts_count < 2)
  OR (OLD.stage IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant'))
  <> (NEW.stage IN ('registered', 'concluded', 'signed', 'compliant', 'not_compliant'))
) EXECUTE FUNCTION keep_count_of_schedules()
;
CREATE TRIGGER schedules_count_new_cases AFTER INSERT ON applications
FOR EACH ROW WHEN (NEW.period_id IS NOT NULL) EXECUTE FUNCTION keep_count_of_schedules()
