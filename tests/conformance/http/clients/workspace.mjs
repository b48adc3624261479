import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `work` in an empty folder and deletes the folder afterwards. */
export async function withWorkspace(work) {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
