import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** /proc counts time in ticks of USER_HZ, which is always 100 per second on Linux. */
const MS_PER_TICK = 10;

/** Measures the process of the server. Without a process id, it measures the time of a response instead of CPU. */
export class ServerProcess {
  constructor(pid) {
    this.pid = pid;
  }

  get known() {
    return this.pid !== undefined;
  }

  get clock() {
    return this.known ? 'CPU' : 'wall';
  }

  /** Returns the milliseconds of CPU (user and system) that the process has used since it started. */
  cpuMs() {
    const stat = readFileSync(`/proc/${this.pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  }

  /** Returns the resident memory in megabytes. */
  rssMb() {
    const line = readFileSync(`/proc/${this.pid}/status`, 'latin1').match(/^VmRSS:\s+(\d+) kB/m);
    return Number(line[1]) / 1024;
  }

  /** Runs `work` and returns { result, ms }: the CPU time of the server, or the time of the response. */
  async measure(work) {
    const startedAt = performance.now();
    const cpuBefore = this.known ? this.cpuMs() : 0;
    const result = await work();
    if (!this.known) return { result, ms: result.ms ?? performance.now() - startedAt };
    await sleep(20); // includes work that continues after the response
    return { result, ms: this.cpuMs() - cpuBefore };
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
