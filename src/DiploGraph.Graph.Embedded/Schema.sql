-- The file of an embedded DiploGraph store, format 2. DESIGN.md explains it.
-- Rows are numbered from 1 without gaps, in the order of recording; references to other tables are these numbers.

CREATE TABLE revision (
  revision        INTEGER PRIMARY KEY CHECK (revision > 0),
  committed_at    INTEGER NOT NULL,              -- microseconds since 1970-01-01T00:00:00Z; never decreases
  author          TEXT NOT NULL,
  message         TEXT NOT NULL,
  idempotency_key TEXT UNIQUE,
  digest          TEXT NOT NULL,                 -- SHA-256 over the previous digest and what this revision recorded
  request_hash    TEXT                           -- of the request with the key; empty if it had none; null: any matches
) STRICT;

CREATE TABLE entity (
  entity INTEGER PRIMARY KEY CHECK (entity > 0),
  id     TEXT NOT NULL UNIQUE                    -- official:benny-gantz
) STRICT;

CREATE TABLE entity_version (
  entity_version INTEGER PRIMARY KEY CHECK (entity_version > 0),
  entity         INTEGER NOT NULL REFERENCES entity,
  recorded_from  INTEGER NOT NULL REFERENCES revision,
  label          TEXT NOT NULL,
  disambiguation TEXT,
  source         TEXT CHECK (json_valid(source)),   -- the bibliographic description of a source
  dataset        TEXT CHECK (json_valid(dataset)),  -- the coverage of a dataset
  withdrawn      INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),  -- 1: not in lists and counts
  UNIQUE (entity, recorded_from)
) STRICT;

CREATE TABLE capture (
  capture       INTEGER PRIMARY KEY CHECK (capture > 0),
  sha256        TEXT NOT NULL UNIQUE,
  source        INTEGER NOT NULL REFERENCES entity,
  byte_length   INTEGER NOT NULL,
  media_type    TEXT NOT NULL,
  retrieved     TEXT,                            -- yyyy-MM-dd
  text          TEXT,                            -- null if its rights do not allow storing it
  recorded_from INTEGER NOT NULL REFERENCES revision
) STRICT;

CREATE TABLE claim (
  claim      INTEGER PRIMARY KEY CHECK (claim > 0),
  id         TEXT NOT NULL UNIQUE,               -- claim:hayashi-met-gantz
  subject    INTEGER NOT NULL REFERENCES entity,
  predicate  INTEGER NOT NULL,                   -- the numbers of the enumeration Predicate
  object     INTEGER REFERENCES entity,          -- the object if it is an entity; null if it is a value:
  value_kind INTEGER,                            -- the numbers of the enumeration LiteralKind
  value      TEXT,
  language   TEXT,
  CHECK ((object IS NULL) <> (value IS NULL) AND (value IS NULL) = (value_kind IS NULL))
) STRICT;

CREATE TABLE claim_version (
  claim_version INTEGER PRIMARY KEY CHECK (claim_version > 0),
  claim         INTEGER NOT NULL REFERENCES claim,
  recorded_from INTEGER NOT NULL REFERENCES revision,
  status        INTEGER NOT NULL,                -- the numbers of the enumeration ClaimStatus
  rank          INTEGER NOT NULL,                -- the numbers of the enumeration ClaimRank
  valid_time    TEXT,                            -- EDTF
  qualifiers    TEXT CHECK (json_valid(qualifiers)),  -- [["ROLE","TOKEN","HOST"],["CAPACITY","ENTITY","office:x"]]
  rank_reason   TEXT,
  supersedes    INTEGER REFERENCES claim,
  UNIQUE (claim, recorded_from)
) STRICT;

CREATE TABLE evidence (
  evidence      INTEGER PRIMARY KEY CHECK (evidence > 0),
  claim         INTEGER NOT NULL REFERENCES claim,
  number        INTEGER NOT NULL CHECK (number > 0),
  source        INTEGER NOT NULL REFERENCES entity,
  recorded_from INTEGER NOT NULL REFERENCES revision,
  stance        INTEGER NOT NULL,                -- the numbers of the enumeration Stance
  verification  INTEGER NOT NULL,                -- the numbers of the enumeration QuoteResult
  exact         TEXT,
  prefix        TEXT,
  suffix        TEXT,
  start_at      INTEGER,                         -- code points from the start of the capture
  end_at        INTEGER,
  capture       INTEGER REFERENCES capture,
  language      TEXT,
  attributed_to INTEGER REFERENCES entity,
  credibility   INTEGER,
  note          TEXT,
  UNIQUE (claim, number),
  CHECK ((start_at IS NULL) = (end_at IS NULL))
) STRICT;

-- For people with a SQL prompt: each version with the revision that replaced it (null for the current one).
CREATE VIEW claim_history AS
SELECT c.id, s.id AS subject, c.predicate, coalesce(o.id, c.value) AS object, c.language, v.status, v.rank, v.valid_time,
  v.qualifiers, v.recorded_from,
  lead(v.recorded_from) OVER (PARTITION BY v.claim ORDER BY v.recorded_from) AS recorded_to
FROM claim_version v JOIN claim c USING (claim) JOIN entity s ON s.entity = c.subject LEFT JOIN entity o ON o.entity = c.object;

CREATE VIEW entity_history AS
SELECT e.id, v.label, v.disambiguation, v.withdrawn, v.recorded_from,
  lead(v.recorded_from) OVER (PARTITION BY v.entity ORDER BY v.recorded_from) AS recorded_to
FROM entity_version v JOIN entity e USING (entity);
