CREATE TRIGGER history_is_append_only_update BEFORE UPDATE OF chain, seq, at, event, hash, prev_hash ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
;
CREATE TRIGGER history_is_append_only_delete BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
