// Each thing that the model names is in the database once.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT capture_sha256 IF NOT EXISTS FOR (c:Capture) REQUIRE c.sha256 IS UNIQUE;

// A revision's number is taken once: of two commits on the same revision, the second breaks this and records nothing.
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (r:Revision) REQUIRE r.number IS UNIQUE;

// A commit's key is used once.
CREATE CONSTRAINT revision_key IF NOT EXISTS FOR (r:Revision) REQUIRE r.key IS UNIQUE;
