// Lists of entities by label and by time: the index has the sort order, so reading stops at the end of the page.
CREATE INDEX entity_version_label IF NOT EXISTS FOR (v:EntityVersion) ON (v.type, v.labelKey, v.id);
CREATE INDEX entity_version_day IF NOT EXISTS FOR (v:EntityVersion) ON (v.type, v.day, v.id);

// All claims of a predicate, sorted by rank and status.
CREATE INDEX subject_best IF NOT EXISTS FOR ()-[s:SUBJECT]-() ON (s.predicate, s.best, s.id);

// The evidence of a source, sorted by claim and number.
CREATE INDEX evidenced_by_source IF NOT EXISTS FOR ()-[e:EVIDENCED_BY]-() ON (e.source, e.claim, e.number);

// The newest revision at a moment.
CREATE INDEX revision_moment IF NOT EXISTS FOR (r:Revision) ON (r.committedAt, r.number);
