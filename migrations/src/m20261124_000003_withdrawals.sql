CREATE TABLE withdrawals (
    id {uuid} PRIMARY KEY,
    application_id {uuid} NOT NULL REFERENCES applications (id),
    municipality_id {uuid} NOT NULL REFERENCES municipalities (id),
    filed_by text NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    form_version integer NOT NULL,
    check_code text NOT NULL,
    submitted_code text,
    form_document_id {uuid},
    scan_document_id {uuid},
    generated_at {instant} NOT NULL,
    generated_by {uuid} NOT NULL,
    generated_by_name text NOT NULL,
    sent_at {instant},
    decided_at {instant},
    decided_by {uuid},
    decided_by_name text,
    return_reason text,
    return_comment text,
    objection text,
    objected_at {instant}
)
;
CREATE INDEX withdrawals_by_application ON withdrawals (application_id, generated_at)
;
CREATE INDEX withdrawals_by_municipality ON withdrawals (municipality_id, state, sent_at, id)
;
CREATE INDEX withdrawals_by_state ON withdrawals (state, sent_at, id)
