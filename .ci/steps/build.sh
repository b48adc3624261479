# Builds the solution. Without a build, nothing else can run.
build() {
  step "dotnet build"
  dotnet build 2>&1 | tee "$work/build.log" | tail -5
  if [ "${PIPESTATUS[0]}" -ne 0 ]; then
    grep -m 20 -E "error " "$work/build.log"
    fail "dotnet build"
    exit 1
  fi
  grep -q "^ *0 Warning(s)" "$work/build.log" || fail "dotnet build: there are warnings"
}
