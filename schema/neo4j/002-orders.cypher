// Lists of entities by label and by time: an index gives the order, so that a page ends the walk.
CREATE INDEX entity_version_label IF NOT EXISTS FOR (v:EntityVersion) ON (v.type, v.labelKey, v.id);
CREATE INDEX entity_version_day IF NOT EXISTS FOR (v:EntityVersion) ON (v.type, v.day, v.id);

// Claims of the whole graph, of a predicate, the best first.
CREATE INDEX subject_best IF NOT EXISTS FOR ()-[s:SUBJECT]-() ON (s.predicate, s.best, s.id);

// The evidence of a source, by claim and number.
CREATE INDEX evidenced_by_source IF NOT EXISTS FOR ()-[e:EVIDENCED_BY]-() ON (e.source, e.claim, e.number);

// The revision of a moment.
CREATE INDEX revision_moment IF NOT EXISTS FOR (r:Revision) ON (r.committedAt, r.number);
