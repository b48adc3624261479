# Installs the system packages that the tests need: a browser, and Java if there is a Neo4j server beside the checkout.
install_packages() {
  local wanted=()
  command -v chromium >/dev/null || wanted+=(chromium fonts-liberation)
  if [ -x "$shared/neo4j/server" ] && ! command -v java >/dev/null; then wanted+=(openjdk-17-jre-headless); fi
  [ "${#wanted[@]}" -eq 0 ] && return
  step "apt-get install ${wanted[*]}"
  if ! { apt-get update && apt-get install -y --no-install-recommends "${wanted[@]}"; } >"$work/apt.log" 2>&1; then
    tail -5 "$work/apt.log"
    echo "Could not install ${wanted[*]}. The tests that need them are skipped."
  fi
}

# npm_packages FOLDER: installs the packages of a folder from its lock file.
npm_packages() {
  if ! command -v node >/dev/null; then
    echo "Node 20 or later is not installed."
    return 1
  fi
  (cd "$1" && npm ci --no-audit --no-fund) >"$work/npm.log" 2>&1 && return
  tail -5 "$work/npm.log"
  return 1
}
