/** A page in place of GraphiQL. It shows that a page can load everything from the origin of the server. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Instead of GraphiQL</title>
<link rel="stylesheet" href="/graphiql.css">
<script type="module" src="/graphiql.js"></script>
</head>
<body><textarea>{ __typename }</textarea><pre></pre></body>
</html>
`;

export const ASSETS = {
  '/graphiql.css': { type: 'text/css', text: 'textarea { width: 100%; height: 12em }\n' },
  '/graphiql.js': {
    type: 'text/javascript',
    text: `document.querySelector('textarea').addEventListener('change', async ({ target }) => {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  const body = JSON.stringify({ query: target.value });
  const response = await fetch(location.href, { method: 'POST', headers, body });
  document.querySelector('pre').textContent = await response.text();
});
`,
  },
};
