// The first characters of folded texts, which are short enough for an index whatever the text: names and labels that
// are or start with some words are sought by them.
CREATE INDEX claim_start IF NOT EXISTS FOR (c:Claim) ON (c.start);
CREATE INDEX entity_version_start IF NOT EXISTS FOR (v:EntityVersion) ON (v.start);

// Where places are, for maps in Neo4j's own tools.
CREATE POINT INDEX claim_point IF NOT EXISTS FOR (c:Claim) ON (c.point);
