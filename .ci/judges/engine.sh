# The engine alone, behind tests/DiploGraph.GraphQL.Host, beside graphql-js.
folder=engine
step "judges of the engine"
if npm_packages engine &&
  dotnet publish tests/DiploGraph.GraphQL.Host -c Release -p:RunAnalyzers=false -o "$work/host" >"$work/publish.log" 2>&1; then
  host=(--host "dotnet $work/host/DiploGraph.GraphQL.Host.dll")
  judge "engine syntax" node syntax.mjs "${host[@]}"
  judge "engine validation" node validate.mjs "${host[@]}"
  judge "engine validation, own cases" node validate.mjs "${host[@]}" --cases cases/own.jsonl
  judge "engine introspection" node introspection.mjs "${host[@]}"
  judge "engine differential" node differential.mjs "${host[@]}" --count 3000 --seed 1
else
  tail -5 "$work/npm.log" "$work/publish.log"
  lost "preparing the judges of the engine"
fi
