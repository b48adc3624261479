#!/usr/bin/env bash
# Runs what docker-compose.yml describes as processes, where there is no Docker: publishes the program by the Dockerfile's
# own command, and starts it over an empty Neo4j with the environment, the arguments and the rights (nobody's, where the
# script is run by root) that the files say; waits until it is ready, asks it, ends it, and starts it once more.
#   NEO4J_URI=http://127.0.0.1:7474 NEO4J_PASSWORD=... tests/compose/run-as-processes.sh
# What it cannot show: that the images build and are there, the volumes, the read-only root file system, and the network
# between the two. It needs Node. A line for each step; the exit code is 0 when all held.
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
held() { echo "held: $*"; }
lost() { echo "LOST: $*"; tail -20 "$work"/*.log 2>/dev/null; exit 1; }

# The block of a service in docker-compose.yml, and what stands below one of its keys, as KEY=VALUE lines.
service() { awk -v name="  $1:" '$0 == name { on = 1; next } /^[a-z]/ || /^  [a-z]/ { on = 0 } on' docker-compose.yml; }
below() { awk -v key="    $1:" '$0 == key { on = 1; next } /^    [a-z]/ { on = 0 } on' | sed -E 's/^ +//; s/: +/=/; s/"//g'; }

publish=$(sed -nE 's/^RUN (dotnet publish .*) -o \/app$/\1/p' Dockerfile)
architecture=$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
${publish/\$TARGETARCH/$architecture} -o "$work/app" >"$work/publish.log" 2>&1 || lost "the Dockerfile's dotnet publish"
held "the Dockerfile's dotnet publish: $(du -sh "$work/app" | cut -f1)"

mapfile -t environment < <(service diplograph | below environment | sed -E "s|\\$\{NEO4J_PASSWORD[^}]*\}|$NEO4J_PASSWORD|")
mapfile -t image < <(sed -nE '/^ENV /,/[^\\]$/p' Dockerfile | sed -E 's/^ENV //; s/^ +//; s/ *\\$//')
arguments=$(service diplograph | sed -nE 's/^ +command: \[(.*)\]/\1/p' | tr -d '",')
[ "${#environment[@]}" -ge 4 ] && [ "${#image[@]}" -ge 3 ] && [ -n "$arguments" ] || lost "reading docker-compose.yml and Dockerfile"
held "read: diplograph $arguments, with ${#environment[@]} settings of docker-compose.yml and ${#image[@]} of Dockerfile"

as_nobody=()
[ "$(id -u)" -ne 0 ] || as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all)

serve() {
  # The address of the other container, and the port, are this machine's.
  # shellcheck disable=SC2086
  (cd "$work/app" && exec env -i PATH="$PATH" TMPDIR=/tmp "${image[@]}" "${environment[@]}" NEO4J_URI="$NEO4J_URI" \
    DIPLOGRAPH__URLS="http://127.0.0.1:$port" DIPLOGRAPH__DATA="$work/data" \
    "${as_nobody[@]}" "$(command -v dotnet)" diplograph.dll $arguments) >"$work/$1.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    curl -fs "http://127.0.0.1:$port/health/ready" >/dev/null && return
    kill -0 "$server" 2>/dev/null || lost "the server ended"
    sleep 0.5
  done
  lost "the server is not ready"
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
  wait "$server" || lost "the server did not end cleanly on SIGTERM"
  server=
}

count=$(curl -fs -u "neo4j:$NEO4J_PASSWORD" -H 'Content-Type: application/json' \
  -d '{"statement": "MATCH (n) RETURN count(n)"}' "$NEO4J_URI/db/neo4j/query/v2" | grep -oE '\[\[[0-9]+\]\]' || true)
[ "$count" = "[[0]]" ] || lost "an empty database at $NEO4J_URI (nodes: ${count:-it does not answer})"
serve first
held "ready; $(ps -o user= -p "$server" | tr -d ' ') runs it"
grep -q "empty store was filled" "$work/first.log" || lost "the empty database was filled"
held "$(grep -o 'The empty store was filled.*' "$work/first.log" | cut -c1-150)"
ask docs/questions/01-did-they-meet.md || lost "question 1 is answered as documented"
held "question 1 is answered as documented"
stop
held "it ends with 0 on SIGTERM"
serve second
grep -q "The store holds revision" "$work/second.log" || lost "the second start finds the graph"
held "the second start finds the graph and fills nothing"
ask docs/questions/01-did-they-meet.md || lost "question 1 is answered once more"
[ ! -e "$work/data" ] || lost "nothing is written outside the database"
held "nothing is written outside the database"
stop
