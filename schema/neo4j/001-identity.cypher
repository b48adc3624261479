// Entities, claims and captures are unique by their id or hash.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT capture_sha256 IF NOT EXISTS FOR (c:Capture) REQUIRE c.sha256 IS UNIQUE;

// If two commits are made on the same revision, the second violates this constraint and records nothing.
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (r:Revision) REQUIRE r.number IS UNIQUE;

// An idempotency key belongs to one commit.
CREATE CONSTRAINT revision_key IF NOT EXISTS FOR (r:Revision) REQUIRE r.key IS UNIQUE;
