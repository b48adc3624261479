// Values that all servers of this database share, such as the secret that signs cursors. The first value stored stays.
CREATE CONSTRAINT shared_value_name IF NOT EXISTS FOR (v:SharedValue) REQUIRE v.name IS UNIQUE;
