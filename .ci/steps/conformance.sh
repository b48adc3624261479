# Runs the conformance suites (tests/conformance), with the recorded validation cases if they are beside the checkout.
run_conformance() {
  step "conformance suites"
  local cases=$shared/judge/validation/cases.jsonl arguments=() status sum p f s
  if ! npm_packages tests/conformance; then
    if command -v node >/dev/null; then fail "conformance: npm ci"; else skip "conformance suites" "There is no Node."; fi
    return
  fi
  if [ -f "$cases" ]; then
    arguments=(--recorded-cases "$cases")
  else
    skip "engine validation, recorded cases" "There is no ../shared/judge/validation."
  fi
  (cd tests/conformance && node run.mjs "${arguments[@]}") 2>&1 | tee "$work/conformance.log"
  status=${PIPESTATUS[0]}
  sum=$(sed -nE 's/^conformance: ([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped$/\1 \2 \3/p' "$work/conformance.log")
  read -r p f s <<<"${sum:-0 0 0}"
  count "$p" "$f" "$s"
  mapfile -t -O "${#failures[@]}" failures < <(sed -nE 's/^failed: (.*)/\1/p' "$work/conformance.log")
  if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then fail "conformance suites (exit code $status)"; fi
}
