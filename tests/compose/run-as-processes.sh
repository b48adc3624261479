#!/usr/bin/env bash
# Runs the services of docker-compose.yml as processes, for machines without Docker. It publishes the program with the
# command in the Dockerfile, and starts it over an empty Neo4j with the environment, the arguments and the user (nobody, if
# root runs this script) from these files. It waits until the server is ready, sends a query, stops it, and starts it again.
#   NEO4J_URI=http://127.0.0.1:7474 NEO4J_PASSWORD=... tests/compose/run-as-processes.sh
# It does not exercise the images, the volumes, the read-only root file system, or the network between the containers. It
# needs Node. It prints a line per step; the exit code is 0 if all succeed.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${NEO4J_URI:?an empty Neo4j 5.26 or later}" "${NEO4J_PASSWORD:?its password}"
port=${PORT:-5080}
work=$(mktemp -d)
chmod 755 "$work"
server=
finish() {
  [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
passed() { echo "passed: $*"; }
failed() { echo "FAILED: $*"; tail -20 "$work"/*.log 2>/dev/null; exit 1; }

# service: prints the block of a service in docker-compose.yml. below: prints the entries of a key as KEY=VALUE lines.
service() { awk -v name="  $1:" '$0 == name { on = 1; next } /^[a-z]/ || /^  [a-z]/ { on = 0 } on' docker-compose.yml; }
below() { awk -v key="    $1:" '$0 == key { on = 1; next } /^    [a-z]/ { on = 0 } on' | sed -E 's/^ +//; s/: +/=/; s/"//g'; }

publish=$(sed -nE 's/^RUN (dotnet publish .*) -o \/app$/\1/p' Dockerfile)
architecture=$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
${publish/\$TARGETARCH/$architecture} -o "$work/app" >"$work/publish.log" 2>&1 || failed "the Dockerfile's dotnet publish"
passed "the Dockerfile's dotnet publish: $(du -sh "$work/app" | cut -f1)"

mapfile -t environment < <(service diplograph | below environment | sed -E "s|\\$\{NEO4J_PASSWORD[^}]*\}|$NEO4J_PASSWORD|")
mapfile -t image < <(sed -nE '/^ENV /,/[^\\]$/p' Dockerfile | sed -E 's/^ENV //; s/^ +//; s/ *\\$//')
arguments=$(service diplograph | sed -nE 's/^ +command: \[(.*)\]/\1/p' | tr -d '",')
[ "${#environment[@]}" -ge 4 ] && [ "${#image[@]}" -ge 3 ] && [ -n "$arguments" ] || failed "reading docker-compose.yml and Dockerfile"
passed "read: diplograph $arguments, with ${#environment[@]} settings of docker-compose.yml and ${#image[@]} of Dockerfile"

as_nobody=()
[ "$(id -u)" -ne 0 ] || as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all)

serve() {
  # Addresses and ports are those of this machine, not of the containers.
  # shellcheck disable=SC2086
  (cd "$work/app" && exec env -i PATH="$PATH" TMPDIR=/tmp "${image[@]}" "${environment[@]}" NEO4J_URI="$NEO4J_URI" \
    DIPLOGRAPH__URLS="http://127.0.0.1:$port" DIPLOGRAPH__DATA="$work/data" \
    "${as_nobody[@]}" "$(command -v dotnet)" diplograph.dll $arguments) >"$work/$1.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    curl -fs "http://127.0.0.1:$port/health/ready" >/dev/null && return
    kill -0 "$server" 2>/dev/null || failed "the server ended"
    sleep 0.5
  done
  failed "the server is not ready"
}

ask() {
  node -e '
    const [question, url] = process.argv.slice(1);
    const text = require("fs").readFileSync(question, "utf8");
    const part = kind => text.split("```" + kind + "\n")[1].split("\n```")[0];
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: part("graphql") }) })
      .then(answer => answer.json())
      .then(answer => process.exit(same(answer, JSON.parse(part("json"))) ? 0 : (console.log(JSON.stringify(answer)), 1)));
  ' "$1" "http://127.0.0.1:$port/graphql"
}

stop() {
  kill -TERM "$server"
  wait "$server" || failed "the server did not end cleanly on SIGTERM"
  server=
}

count=$(curl -fs -u "neo4j:$NEO4J_PASSWORD" -H 'Content-Type: application/json' \
  -d '{"statement": "MATCH (n) RETURN count(n)"}' "$NEO4J_URI/db/neo4j/query/v2" | grep -oE '\[\[[0-9]+\]\]' || true)
[ "$count" = "[[0]]" ] || failed "an empty database at $NEO4J_URI (nodes: ${count:-no response})"
serve first
passed "ready; $(ps -o user= -p "$server" | tr -d ' ') runs it"
grep -q "empty store was filled" "$work/first.log" || failed "the empty database was filled"
passed "$(grep -o 'The empty store was filled.*' "$work/first.log" | cut -c1-150)"
ask docs/questions/01-did-they-meet.md || failed "question 1 is answered as documented"
passed "question 1 is answered as documented"
stop
passed "it ends with 0 on SIGTERM"
serve second
grep -q "The store is at revision" "$work/second.log" || failed "the second start finds the graph"
passed "the second start finds the graph and fills nothing"
ask docs/questions/01-did-they-meet.md || failed "question 1 is answered once more"
[ ! -e "$work/data" ] || failed "nothing is written outside the database"
passed "nothing is written outside the database"
stop
