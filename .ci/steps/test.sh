# Runs the tests. They start the Neo4j server beside the checkout themselves.
run_tests() {
  step "dotnet test"
  if [ ! -x "$shared/neo4j/server" ]; then echo "There is no ../shared/neo4j. Tests that need a Neo4j are skipped."; fi
  TMPDIR=$work DIPLOGRAPH_TEST_STATEMENTS=$work/statements.jsonl dotnet test 2>&1 | tee "$work/test.log" |
    grep --line-buffered -vE "^ +Restored |Determining projects| -> "
  local status=${PIPESTATUS[0]} sum p f s
  # Each test project ends with a line such as "Passed!  - Failed: 0, Passed: 12, Skipped: 1, Total: 13, ...".
  sum=$(sed -nE 's/.*Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+), Total:.*/\2 \1 \3/p' "$work/test.log" |
    awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }')
  read -r p f s <<<"$sum"
  count "$p" "$f" "$s"
  echo "dotnet test: $p passed, $f failed, $s skipped"
  mapfile -t -O "${#failures[@]}" failures < <(sed -nE 's/^ +Failed (.*)/\1/p' "$work/test.log")
  if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then fail "dotnet test (exit code $status)"; fi
  [ "$p" -gt 0 ] || fail "dotnet test: no test passed"
}

# Stops the databases of tests that were interrupted.
stop_leftover_databases() {
  local home
  for home in "$work"/diplograph-neo4j-*; do
    if [ -d "$home" ]; then "$shared/neo4j/server" stop --home "$home" --kill >/dev/null 2>&1; fi
  done
}
