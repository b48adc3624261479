// Revision 0 is the empty graph. The first commit follows it.
MERGE (r:Revision {number: 0}) ON CREATE SET r.committedAt = '1970-01-01T00:00:00.000000Z', r.author = '', r.message = '',
  r.digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  r.decidedAt = 0, r.entities = 0, r.captures = 0, r.claims = 0, r.evidence = 0;
