# The real server in its default configuration, over a fresh store.
folder=http
step "judges of the server"
if npm_packages http && dotnet publish src/DiploGraph.Server -c Release -p:RunAnalyzers=false -o "$work/server" >"$work/publish.log" 2>&1; then
  at=http://127.0.0.1:5987
  serve "$at" "$work/server/diplograph" serve --urls "$at" --data "$work/data"
  cat >"$work/query.json" <<'QUERY'
{ "query": "query Offices($id: ID!) { official(id: $id) { __typename id name offices(first: 5) { edges { node { id name } } } } }",
  "variables": { "id": "official:benny-gantz" }, "expectPath": "official.name" }
QUERY
  cat >"$work/subscription.json" <<'SUBSCRIPTION'
{ "query": "subscription Revisions($since: Int) { revisions(since: $since) { number message } }",
  "variables": { "since": 0 }, "expectPath": "revisions.number" }
SUBSCRIPTION
  judge "server audits, compat" node audits.mjs --url "$at/graphql"
  judge "server clients" node clients.mjs --url "$at/graphql" --query "$work/query.json" \
    --subscription "$work/subscription.json"
  judge "server attacks" node attacks.mjs --url "$at/graphql" --pid "$server"
  judge "server fuzz" node fuzz.mjs --url "$at/graphql" --count 10000 --seed 1
  stop_server
else
  tail -5 "$work/npm.log" "$work/publish.log"
  lost "preparing the judges of the server"
fi
