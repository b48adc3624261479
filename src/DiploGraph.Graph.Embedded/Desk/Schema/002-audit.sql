CREATE TABLE audit_entry (
  at          TEXT NOT NULL,
  id          TEXT NOT NULL UNIQUE,
  caller      TEXT,
  key_id      TEXT,                                  -- not a reference: a wrong key is recorded as it was sent
  action      TEXT NOT NULL,
  subject     TEXT,
  revision    INTEGER,
  error_codes TEXT NOT NULL,                         -- separated by spaces; empty if it was done
  PRIMARY KEY (at, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit entries cannot be changed or deleted'); END;

CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit entries cannot be changed or deleted'); END;
