// Bundles the GraphiQL page: node build.mjs OUTPUT
// Writes index.html and assets/ to OUTPUT. The name of each asset contains a hash of its content, so browsers can cache it
// forever. Compressed copies are next to each asset, so the server does not compress it again.
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const output = path.resolve(process.argv[2] ?? 'dist');
const assets = path.join(output, 'assets');
const minCompressedBytes = 1024;

const shared = {
  bundle: true,
  minify: true,
  jsx: 'automatic',
  metafile: true,
  legalComments: 'linked',
  target: 'es2022',
  outdir: assets,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file', '.woff': 'file', '.woff2': 'file', '.svg': 'file' },
  logLevel: 'warning',
};

await rm(output, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const workers = await bundle({
  format: 'iife',
  entryPoints: {
    'editor-worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json-worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql-worker': 'monaco-graphql/esm/graphql.worker.js',
  },
});
const page = await bundle({
  format: 'esm',
  entryPoints: { page: 'src/page.jsx', theme: 'src/theme.css' },
  define: {
    ...shared.define,
    EDITOR_WORKER: url(workers['editor-worker.js']),
    JSON_WORKER: url(workers['json-worker.js']),
    GRAPHQL_WORKER: url(workers['graphql-worker.js']),
  },
});

const template = await readFile('src/index.html', 'utf8');
await writeFile(
  path.join(output, 'index.html'),
  template.replace(/\{\{([\w.-]+)\}\}/g, (_, name) => `/graphiql/assets/${page[name]}`),
);
await compress();

/** Bundles entry points. Returns the file names of the outputs, keyed by their names without the hash. */
async function bundle(options) {
  const { metafile } = await build({ ...shared, ...options });
  const names = Object.keys(metafile.outputs).map((file) => path.basename(file));
  return Object.fromEntries(names.map((name) => [name.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ''), name]));
}

function url(name) {
  return JSON.stringify(`/graphiql/assets/${name}`);
}

async function compress() {
  for (const name of await readdir(assets)) {
    const file = path.join(assets, name);
    const content = await readFile(file);
    if (content.length < minCompressedBytes || /\.woff2?$/.test(name)) continue;
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality));
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}
