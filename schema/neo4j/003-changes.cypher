// What a revision recorded, in the order of its change set.
CREATE INDEX entity_version_recorded IF NOT EXISTS FOR (v:EntityVersion) ON (v.recordedFrom, v.ordinal);
CREATE INDEX subject_recorded IF NOT EXISTS FOR ()-[s:SUBJECT]-() ON (s.recordedFrom, s.ordinal);
CREATE INDEX evidenced_by_recorded IF NOT EXISTS FOR ()-[e:EVIDENCED_BY]-() ON (e.recordedFrom, e.ordinal);
CREATE INDEX capture_recorded IF NOT EXISTS FOR (c:Capture) ON (c.recordedFrom, c.ordinal);
