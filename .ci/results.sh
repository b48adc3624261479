# Counts the results of all steps and prints the closing line.
passed=0 failed=0 skipped=0
failures=() skips=()

# step TITLE: prints a heading with the time since the start.
step() { printf '\n== %s (after %d:%02d)\n' "$*" $((SECONDS / 60)) $((SECONDS % 60)); }

# count PASSED FAILED SKIPPED: adds the numbers of a step.
count() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3)); }

# fail NAME: counts one failure.
fail() {
  echo "FAILED: $1"
  failures+=("$1")
  count 0 1 0
}

# skip NAME REASON: counts one skipped part.
skip() {
  echo "Skipped: $1. $2"
  skips+=("$1. $2")
  count 0 0 1
}

finish() {
  stop_leftover_databases
  rm -rf "$work"
  echo
  [ "${#skips[@]}" -eq 0 ] || printf 'skipped: %s\n' "${skips[@]}"
  [ "${#failures[@]}" -eq 0 ] || printf 'failed: %s\n' "${failures[@]}"
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit $?
}
