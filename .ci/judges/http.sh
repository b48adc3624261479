# The real server in its default configuration, over a fresh store.
folder=http
step "judges of the server"
if (cd "$work/judge/http" && npm ci --no-audit --no-fund >"$work/npm.log" 2>&1) &&
  dotnet publish src/DiploGraph.Server -c Release -o "$work/server" >"$work/publish.log" 2>&1; then
  port=5987
  url="http://127.0.0.1:$port/graphql"
  "$work/server/diplograph" serve --urls "http://127.0.0.1:$port" --data "$work/data" >"$work/server.log" 2>&1 &
  server=$!
  servers+=("$server")
  for _ in $(seq 100); do
    curl -fsS "http://127.0.0.1:$port/health/ready" >/dev/null 2>&1 && break
    sleep 0.2
  done
  cat >"$work/query.json" <<'QUERY'
{ "query": "query Offices($id: ID!) { official(id: $id) { __typename id name offices(first: 5) { edges { node { id name } } } } }",
  "variables": { "id": "official:benny-gantz" }, "expectPath": "official.name" }
QUERY
  judge "server audits, compat" node audits.mjs --url "$url"
  judge "server clients" node clients.mjs --url "$url" --query "$work/query.json"
  judge "server attacks" node attacks.mjs --url "$url" --pid "$server"
  judge "server fuzz" node fuzz.mjs --url "$url" --count 10000 --seed 1
  kill "$server"
  wait "$server" || lost "the server did not end cleanly on SIGTERM"
else
  tail -5 "$work/npm.log" "$work/publish.log"
  lost "preparing the judges of the server"
fi
