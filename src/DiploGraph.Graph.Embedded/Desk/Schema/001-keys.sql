-- Times are texts such as 2026-01-31T09:30:00.000000Z, which sort by time.
CREATE TABLE api_key (
  id            TEXT PRIMARY KEY,
  owner         TEXT NOT NULL,
  role          INTEGER NOT NULL CHECK (role > 0),   -- the numbers of the enumeration Role
  secret_sha256 TEXT NOT NULL CHECK (length(secret_sha256) = 64),
  created_at    TEXT NOT NULL,
  expires_at    TEXT,
  revoked_at    TEXT,
  last_used_at  TEXT
) STRICT;
