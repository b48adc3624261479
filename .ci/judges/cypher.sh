# The Cypher of the Neo4j store, linted without a database: its migrations, and the statements that were written down.
folder=cypher
step "Cypher"
cp -r tests/cypher-lint "$work/judge/cypher"
if npm_packages cypher; then
  statements=()
  if [ -s "$work/statements.jsonl" ]; then
    statements=("$work/statements.jsonl")
  else
    echo "No statements were written down: the migrations alone are linted."
  fi
  judge "cypher lint" node lint.mjs "$PWD/schema/neo4j" "${statements[@]}"
else
  tail -5 "$work/npm.log"
  lost "preparing the linter of Cypher"
fi
