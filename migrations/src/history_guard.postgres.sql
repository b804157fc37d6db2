CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'history is append-only'; END $$
;
CREATE TRIGGER history_is_append_only BEFORE DELETE OR UPDATE OF chain, seq, at, event, hash, prev_hash ON history
FOR EACH ROW EXECUTE FUNCTION refuse_history_change()
