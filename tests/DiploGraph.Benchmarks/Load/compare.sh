#!/usr/bin/env bash
# Compares our server under load with others, with the same data and the same three queries, in one run:
#
#     bash compare.sh PROGRAM [BENCH]
#
# PROGRAM is the published DiploGraph.Benchmarks, which also serves GraphQL.NET over the same data. BENCH is a folder
# with the other servers (default: shared/bench next to the repository): ceiling/, a .NET minimal API that returns
# precomputed bytes, and peers/, with mercurius.js, the queries a, b and c, their wrk scripts, and expected/, the bytes
# that every server must return. Needs curl, wrk, node and npm.
#
# Runs ROUNDS rounds (default 3). Each round starts every server anew; for each query wrk warms it up for 3 s and then
# measures for DURATION seconds (default 8), with 1 thread and 32 connections. Prints the requests per second of each
# round, and a table of medians with their ratio to the median of the ceiling.
set -euo pipefail
program=$(realpath "$1")
bench=${2:-$(dirname "$0")/../../../../shared/bench}
rounds=${ROUNDS:-3} seconds=${DURATION:-8}
servers="ceiling diplograph graphql-net mercurius"
if [ ! -d "$bench/peers" ]; then echo "$bench contains no servers to compare with." >&2; exit 2; fi

work=$(mktemp -d)
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
cp -r "$bench/ceiling" "$bench/peers" "$work"
chmod -R u+w "$work"
(cd "$work/peers" && npm install --omit=dev --no-audit --no-fund --loglevel=error) >&2
if ! dotnet publish -c Release -o "$work/out" "$work/ceiling" >"$work/publish.log"; then
  tail "$work/publish.log" >&2
  exit 1
fi
cd "$work/peers"

start() {
  case $1 in
    ceiling) PORT=4201 exec dotnet "$work/out/ceiling.dll" expected ;;
    diplograph) exec "$program" serve http://127.0.0.1:4202 ;;
    # The program recompiles hot code late, like our server. GraphQL.NET gets the default of the runtime: 30 (hex 1E).
    graphql-net) DOTNET_TC_CallCountThreshold=1E exec "$program" serve-graphql-net http://127.0.0.1:4204 ;;
    mercurius) PORT=4203 NODE_ENV=production exec node mercurius.js ;;
  esac
}

url() {
  case $1 in
    ceiling) echo "http://127.0.0.1:4201/$2" ;;
    diplograph) echo http://127.0.0.1:4202/graphql ;;
    graphql-net) echo http://127.0.0.1:4204/graphql ;;
    mercurius) echo http://127.0.0.1:4203/graphql ;;
  esac
}

# Fails if a server does not return the expected bytes.
check() {
  for q in a b c; do
    for try in $(seq 50); do
      curl -fs -o answer -H 'content-type: application/json' -d @$q.json "$(url "$1" $q)" && break
      if [ "$try" = 50 ]; then echo "$1 does not respond." >&2; exit 1; fi
      sleep 0.2
    done
    cmp -s answer expected/$q.json || { echo "The response of $1 to $q is not the expected one." >&2; exit 1; }
  done
}

echo "| round | server | query | requests/s | 99th percentile |"
echo "| --- | --- | --- | --- | --- |"
for round in $(seq "$rounds"); do
  for server in $servers; do
    start $server >/dev/null 2>&1 &
    pid=$!
    check $server
    kill -0 $pid || { echo "$server has exited; is its port in use?" >&2; exit 1; }
    for q in a b c; do
      wrk -t1 -c32 -d3s -s $q.lua "$(url $server $q)" >/dev/null
      wrk -t1 -c32 -d"${seconds}"s --latency -s $q.lua "$(url $server $q)" >wrk.txt
      if grep -qE 'Non-2xx|Socket errors' wrk.txt; then cat wrk.txt >&2; exit 1; fi
      rate=$(awk '/Requests\/sec/ { print $2 }' wrk.txt)
      echo "$server $q $rate" >>rates.txt
      echo "| $round | $server | $q | $rate | $(awk '$1 == "99%" { print $2 }' wrk.txt) |"
    done
    kill $pid
    wait $pid 2>/dev/null || true
    pid=
  done
done

median() {
  awk -v s="$1" -v q="$2" '$1 == s && $2 == q { print $3 }' rates.txt | sort -n | sed -n "$(((rounds + 1) / 2))p"
}

echo
echo "| median requests/s (share of the ceiling) | a | b | c |"
echo "| --- | --- | --- | --- |"
for server in $servers; do
  printf '| %s ' $server
  for q in a b c; do
    awk -v it="$(median $server $q)" -v top="$(median ceiling $q)" 'BEGIN { printf "| %d (%.2f) ", it, it / top }'
  done
  echo '|'
done
