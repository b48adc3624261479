// Counts and prints the cases of a suite.
import { writeFileSync } from 'node:fs';

const MOST_DETAILED = 20;
const LONGEST_LINE = 400;
const LONGEST_FACT = 1500;

/** Thrown by a case that cannot run on this server. The case is listed as skipped. */
export class Skipped extends Error {}

/** Prints the cases and, at the end, one closing line: `SUITE: N passed, N failed, N skipped`. */
export class Report {
  #suite;
  #only;
  #quiet;
  #passed = 0;
  #failures = [];
  #skipped = 0;

  /**
   * @param only runs only the cases whose name contains this text
   * @param quiet prints failed cases only; for suites with thousands of cases
   */
  constructor(suite, { only, quiet = false } = {}) {
    this.#suite = suite;
    this.#only = only?.toLowerCase();
    this.#quiet = quiet;
  }

  get failed() {
    return this.#failures.length;
  }

  /** True if `--only` selects the case. */
  includes(name) {
    return this.#only === undefined || name.toLowerCase().includes(this.#only);
  }

  /** Runs a case. `check` returns a note to print, or throws the reason why the case fails. */
  async case(name, check) {
    if (!this.includes(name)) return;
    try {
      this.pass(name, await check());
    } catch (error) {
      if (error instanceof Skipped) this.skip(name, error.message);
      else this.fail(name, describe(error));
    }
  }

  pass(name, note) {
    this.#passed += 1;
    if (!this.#quiet) printLine('ok     ', name, note);
  }

  /** @param facts what a person needs to see the difference, by name */
  fail(name, reason, facts = {}) {
    this.#failures.push({ name, reason, ...facts });
    printLine('FAIL   ', name, reason);
    if (this.failed <= MOST_DETAILED) printFacts(facts);
  }

  skip(name, reason) {
    this.#skipped += 1;
    printLine('skipped', name, reason);
  }

  /** Prints a line that does not count. */
  inform(text) {
    printLine('info   ', text);
  }

  /** Prints the closing line and sets the exit code: 0 if at least one case passed and none failed. */
  finish(jsonFile) {
    if (jsonFile) {
      const result = { suite: this.#suite, passed: this.#passed, skipped: this.#skipped, failures: this.#failures };
      writeFileSync(jsonFile, JSON.stringify(result, null, 2));
    }
    console.log(`${this.#suite}: ${this.#passed} passed, ${this.failed} failed, ${this.#skipped} skipped`);
    process.exitCode = this.#passed > 0 && this.failed === 0 ? 0 : 1;
  }
}

/** Clients throw errors, lists of GraphQL errors, or the event that closed a socket. */
function describe(thrown) {
  if (Array.isArray(thrown)) return thrown.map(describe).join('; ');
  if (thrown?.code !== undefined && thrown.reason !== undefined) return `closed with ${thrown.code} ${thrown.reason}`;
  return thrown?.message || JSON.stringify(thrown) || String(thrown);
}

function printLine(verdict, name, detail) {
  const text = detail ? `${name}: ${detail}` : name;
  console.log(`${verdict} ${shorten(text.replace(/\s+/g, ' ').trimEnd(), LONGEST_LINE)}`);
}

function printFacts(facts) {
  for (const [name, fact] of Object.entries(facts)) {
    if (fact === undefined) continue;
    const text = typeof fact === 'string' ? fact.replaceAll('\r', '\\r') : JSON.stringify(fact);
    const shown = shorten(text, LONGEST_FACT);
    console.log(`  ${name}:${shown.includes('\n') ? '\n' : ' '}${shown}`);
  }
}

export function shorten(text, length = 160) {
  return text.length <= length ? text : `${text.slice(0, length)}... (${text.length} characters)`;
}

/** Throws `reason` (a text, or a function that makes one) unless `condition` is true. */
export function expect(condition, reason) {
  if (!condition) throw new Error(typeof reason === 'function' ? reason() : reason);
}
