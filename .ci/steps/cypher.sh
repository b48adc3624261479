# Lints the Cypher of the Neo4j store without a database: the migrations, and the statements that the tests recorded.
lint_cypher() {
  step "Cypher linter"
  local files=() status right all
  if ! npm_packages tests/cypher-lint; then
    if command -v node >/dev/null; then fail "Cypher linter: npm ci"; else skip "Cypher linter" "There is no Node."; fi
    return
  fi
  if [ -s "$work/statements.jsonl" ]; then
    files=("$work/statements.jsonl")
  else
    echo "The tests recorded no statements, so only the migrations are checked."
  fi
  node tests/cypher-lint/lint.mjs schema/neo4j "${files[@]}" >"$work/cypher.log" 2>&1
  status=$?
  tail -25 "$work/cypher.log"
  IFS=/ read -r right all < <(sed -nE 's/^cypher lint: ([0-9]+\/[0-9]+)$/\1/p' "$work/cypher.log")
  count "${right:-0}" $((${all:-0} - ${right:-0})) 0
  [ "$status" -eq 0 ] && return
  if [ "${all:-0}" -gt "${right:-0}" ]; then failures+=("Cypher linter"); else fail "Cypher linter"; fi
}
