// Search for names and labels that equal or start with a text. "start" has the first characters of the folded text, so it
// fits into an index whatever the length of the text.
CREATE INDEX claim_start IF NOT EXISTS FOR (c:Claim) ON (c.start);
CREATE INDEX entity_version_start IF NOT EXISTS FOR (v:EntityVersion) ON (v.start);

// The coordinates of places, for maps in Neo4j's own tools.
CREATE POINT INDEX claim_point IF NOT EXISTS FOR (c:Claim) ON (c.point);
