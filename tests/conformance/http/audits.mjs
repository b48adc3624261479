// Runs the GraphQL over HTTP audits of the npm package graphql-http.
import { serverAudits } from 'graphql-http';
import { ONLY, readOptions, SERVER_OPTIONS } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';

const options = readOptions('http/audits.mjs', {
  ...SERVER_OPTIONS,
  ...ONLY,
  profile: { type: 'string', default: 'compat', help: 'compat: no findings; draft2026: no errors' },
});
if (!['compat', 'draft2026'].includes(options.profile)) {
  console.error('--profile takes compat or draft2026');
  process.exit(2);
}

const report = new Report('audits', options);
const results = { ok: 0, notice: 0, warn: 0, error: 0 };
const accepted = options.profile === 'draft2026' ? ['ok', 'notice', 'warn'] : ['ok'];

for (const audit of serverAudits({ url: options.url.href, fetchFn: boundedFetch })) {
  const name = `${audit.id} ${audit.name}`;
  if (!report.includes(name)) continue;
  const { status, reason } = await run(audit);
  results[status]++;
  const note = status === 'ok' ? undefined : `${status}: ${reason}`;
  if (accepted.includes(status)) report.pass(name, note);
  else report.fail(name, note);
}
report.inform(`${results.ok} ok, ${results.notice} notices, ${results.warn} warnings, ${results.error} errors`);
report.finish();

async function run(audit) {
  try {
    return await audit.fn();
  } catch (error) {
    return { status: 'error', reason: `the audit stopped: ${error.cause?.message ?? error.message}` };
  }
}

function boundedFetch(url, init) {
  return fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
}
