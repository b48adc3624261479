CREATE TABLE proposal (
  id              TEXT PRIMARY KEY,
  author          TEXT NOT NULL,
  created_at      TEXT NOT NULL,
  state           INTEGER NOT NULL CHECK (state BETWEEN 1 AND 4),     -- the numbers of the enumeration ProposalState
  version         INTEGER NOT NULL,                                   -- the number of the newest version
  comments        INTEGER NOT NULL,                                   -- the number of comments
  request_hash    TEXT NOT NULL,
  change          INTEGER NOT NULL UNIQUE,                            -- counts the changes to all proposals
  decision        INTEGER CHECK (decision BETWEEN 1 AND 3),           -- the numbers of ProposalDecision
  decided_version INTEGER,
  decided_by      TEXT,
  decided_at      TEXT,
  reason          TEXT,
  revision        INTEGER
) STRICT;

CREATE INDEX proposal_order ON proposal (created_at, id);

-- What the newest version of a proposal touches.
CREATE TABLE proposal_item (
  item     TEXT NOT NULL,
  proposal TEXT NOT NULL REFERENCES proposal,
  PRIMARY KEY (item, proposal)
) STRICT, WITHOUT ROWID;

CREATE INDEX proposal_item_proposal ON proposal_item (proposal);

CREATE TABLE proposal_version (
  proposal   TEXT NOT NULL REFERENCES proposal,
  number     INTEGER NOT NULL CHECK (number > 0),
  message    TEXT NOT NULL,
  based_on   INTEGER NOT NULL,
  digest     TEXT NOT NULL CHECK (length(digest) = 64),
  created_at TEXT NOT NULL,
  size       INTEGER NOT NULL,
  changes    TEXT NOT NULL,                                           -- JSON
  PRIMARY KEY (proposal, number)
) STRICT;

CREATE TABLE proposal_comment (
  proposal   TEXT NOT NULL REFERENCES proposal,
  number     INTEGER NOT NULL CHECK (number > 0),
  token      TEXT NOT NULL UNIQUE,
  version    INTEGER NOT NULL,
  change     INTEGER,
  author     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  text       TEXT NOT NULL,
  PRIMARY KEY (proposal, number)
) STRICT;

CREATE TRIGGER proposal_no_delete BEFORE DELETE ON proposal
BEGIN SELECT RAISE(ABORT, 'proposals cannot be deleted'); END;

CREATE TRIGGER proposal_version_no_update BEFORE UPDATE ON proposal_version
BEGIN SELECT RAISE(ABORT, 'versions of proposals cannot be changed or deleted'); END;

CREATE TRIGGER proposal_version_no_delete BEFORE DELETE ON proposal_version
BEGIN SELECT RAISE(ABORT, 'versions of proposals cannot be changed or deleted'); END;

CREATE TRIGGER proposal_comment_no_update BEFORE UPDATE ON proposal_comment
BEGIN SELECT RAISE(ABORT, 'comments on proposals cannot be changed or deleted'); END;

CREATE TRIGGER proposal_comment_no_delete BEFORE DELETE ON proposal_comment
BEGIN SELECT RAISE(ABORT, 'comments on proposals cannot be changed or deleted'); END;
