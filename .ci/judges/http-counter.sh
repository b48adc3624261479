# The server's HTTP and limits over a small schema that has mutations and subscriptions too.
folder=http
step "judges of the server over a counter"
if npm_packages http &&
  dotnet publish tests/DiploGraph.Benchmarks -c Release -p:RunAnalyzers=false -o "$work/counter" >"$work/publish.log" 2>&1; then
  at=http://127.0.0.1:5988
  counter=("$work/counter/DiploGraph.Benchmarks" counter "$at")
  cat >"$work/counter-query.json" <<'QUERY'
{ "query": "query Officials($role: String!) { officials(role: $role, minRank: 1, first: 3) { id name country { code } } }",
  "variables": { "role": "ENVOY" }, "expectPath": "officials.0.name" }
QUERY
  cat >"$work/counter-subscription.json" <<'SUBSCRIPTION'
{ "query": "subscription Count($to: Int!) { count(to: $to) }", "variables": { "to": 50 }, "expectPath": "count" }
SUBSCRIPTION

  serve "$at" "${counter[@]}"
  judge "counter protocol" node protocol-ws.mjs --url "$at/graphql" --subscription "$work/counter-subscription.json"
  judge "counter clients" node clients.mjs --url "$at/graphql" --query "$work/counter-query.json" \
    --subscription "$work/counter-subscription.json"
  judge "counter attacks" node attacks.mjs --url "$at/graphql" --pid "$server"
  curl -fsS "$at/schema.graphql" >"$work/counter.graphql"
  stop_server

  serve "$at" env DIPLOGRAPH__GraphQL__Introspection=false "${counter[@]}"
  judge "counter attacks, introspection off" node attacks.mjs --url "$at/graphql" --pid "$server" \
    --introspection-off --schema "$work/counter.graphql"
  stop_server

  serve "$at" env DIPLOGRAPH__Http__Profile=Draft2026 "${counter[@]}"
  by_exit_code "counter audits, draft2026" node audits.mjs --url "$at/graphql" --profile draft2026
  stop_server
else
  tail -5 "$work/npm.log" "$work/publish.log"
  lost "preparing the judges of the counter"
fi
