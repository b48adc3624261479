import { expect, shorten } from '../../lib/report.mjs';

/** The places from which a page loads code, styles, fonts and images: attributes, CSS, and module imports. */
const SOURCES = [
  /<(?:script|img|iframe|source|audio|video|embed)\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/gi,
  /<link\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/gi,
  /@import\s+(?:url\()?\s*["']?([^"')\s;]+)/gi,
  /\burl\(\s*["']?([^"')\s]+)/gi,
  /\bimport\s*(?:[\w{}*,\s$]+?\bfrom\s*)?["']([^"']+)["']/g,
  /\bimport\(\s*["']([^"']+)["']/g,
];

/** The page at the endpoint loads everything from its own origin, and all of it exists. */
export const graphiqlPage = {
  name: 'GraphiQL page, all sources from the same origin',
  async run({ url }) {
    const page = await fetch(url, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(10_000) });
    expect(page.status === 200, `status ${page.status}`);
    expect(/text\/html/.test(page.headers.get('content-type')), `content type ${page.headers.get('content-type')}`);
    const html = await page.text();
    expect(/graphiql/i.test(html), 'the page does not contain the word GraphiQL');
    const sources = sourcesOf(html, page.url);
    const foreign = sources.filter((source) => source.origin !== url.origin).map(({ href }) => href);
    expect(foreign.length === 0, () => `it loads from another origin: ${shorten(foreign.join(', '))}`);
    for (const source of sources) await expectFound(source);
    return `${sources.length} sources`;
  },
};

function sourcesOf(html, base) {
  const markup = html.replace(/<!--.*?-->/gs, '');
  const found = [
    ...SOURCES.flatMap((pattern) => [...markup.matchAll(pattern)].map((match) => match[1])),
    ...importMapOf(markup),
  ];
  const urls = found.filter((source) => !/^(data|blob|about|javascript):|^#/i.test(source) && isAddress(source, base));
  return [...new Map(urls.map((source) => new URL(source, base)).map((source) => [source.href, source])).values()];
}

function importMapOf(markup) {
  const map = markup.match(/<script\b[^>]*type\s*=\s*["']?importmap["']?[^>]*>(.*?)<\/script>/is);
  return map ? Object.values(JSON.parse(map[1]).imports ?? {}) : [];
}

/** Module names that an import map resolves are not addresses. */
function isAddress(source, base) {
  return (
    /^([a-z]+:)?\/\/|^[./]/i.test(source) ||
    URL.canParse(source) ||
    (!/^@?[\w-]+(\/[\w.-]+)*$/.test(source) && URL.canParse(source, base))
  );
}

async function expectFound(source) {
  const response = await fetch(source, { signal: AbortSignal.timeout(10_000) });
  await response.arrayBuffer();
  expect(response.ok, `${source.pathname}: status ${response.status}`);
}
