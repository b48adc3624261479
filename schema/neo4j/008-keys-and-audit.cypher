// The keys of callers, and the record of what callers did. A DiploGraph server keeps them beside the graph.
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (k:ApiKey) REQUIRE k.id IS UNIQUE;
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (a:AuditEntry) REQUIRE a.id IS UNIQUE;

// The newest entries of the audit.
CREATE INDEX audit_entry_order IF NOT EXISTS FOR (a:AuditEntry) ON (a.at, a.id);
