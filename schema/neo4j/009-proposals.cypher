// Proposed changes, their versions and the comments on them. A DiploGraph server keeps them beside the graph.
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (p:Proposal) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT proposal_version_key IF NOT EXISTS FOR (v:ProposalVersion) REQUIRE (v.proposal, v.number) IS UNIQUE;
CREATE CONSTRAINT proposal_comment_token IF NOT EXISTS FOR (c:ProposalComment) REQUIRE c.token IS UNIQUE;

// Counts the changes to all proposals. Each change locks it first, so that changes happen one after the other.
CREATE CONSTRAINT proposal_counter_name IF NOT EXISTS FOR (c:ProposalCounter) REQUIRE c.name IS UNIQUE;

// The newest proposals, and those that changed last.
CREATE INDEX proposal_order IF NOT EXISTS FOR (p:Proposal) ON (p.createdAt, p.id);
CREATE INDEX proposal_change IF NOT EXISTS FOR (p:Proposal) ON (p.change);
