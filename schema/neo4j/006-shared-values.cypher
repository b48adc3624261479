// What all servers over this database have in common, such as the secret that cursors are signed with: whoever comes
// first gives the value, once.
CREATE CONSTRAINT shared_value_name IF NOT EXISTS FOR (v:SharedValue) REQUIRE v.name IS UNIQUE;
