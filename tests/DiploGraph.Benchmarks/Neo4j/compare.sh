#!/usr/bin/env bash
# Measures the requests per second of two running GraphQL servers, in turn, for three rounds. Prints a line per run:
# round, query, connections, server, requests per second, unsuccessful responses, load average.
#   compare.sh PEER_URL PEER_DOCUMENTS DIPLOGRAPH_URL [SECONDS]
# PEER_DOCUMENTS is a folder with a.json to d.json. Needs wrk.
set -euo pipefail
documents="$(cd "$(dirname "$0")" && pwd)/documents"
peer=$1 peer_documents=$2 own=$3 seconds=${4:-5}
script=$(mktemp --suffix .lua)
trap 'rm -f "$script"' EXIT
cat > "$script" <<'LUA'
local file = io.open(os.getenv("BODY"))
wrk.method, wrk.body = "POST", file:read("*a")
wrk.headers["Content-Type"] = "application/json"
file:close()
LUA
ask() { BODY=$3 wrk -t1 -c"$4" -d"$5"s --timeout 30s -s "$script" "$2"; }
check() {
  local answer
  answer=$(curl -sS -m 60 -H 'content-type: application/json' -d @"$2" "$1")
  case $answer in *'"errors"'*) echo "$2: $answer" >&2; exit 1;; esac
}
for q in a b c d; do check "$peer" "$peer_documents/$q.json"; check "$own" "$documents/$q.json"; done
for round in 1 2 3; do
  for q in a b c d; do
    for server in peer own; do
      [ $server = peer ] && url=$peer body=$peer_documents/$q.json || { url=$own; body=$documents/$q.json; }
      ask $server "$url" "$body" 16 3 > /dev/null
      for connections in 16 1; do
        out=$(ask $server "$url" "$body" $connections "$seconds")
        rate=$(awk '/Requests\/sec/ {print $2}' <<< "$out")
        bad=$(awk '/Non-2xx/ {print $NF}' <<< "$out")
        echo "$round $q $connections $server $rate ${bad:-0} $(cut -d' ' -f1 /proc/loadavg)"
      done
    done
  done
done
