import { heartbeatMs } from '../lib/graphql-request.mjs';
import { expect } from '../../lib/report.mjs';
import { acknowledgedSocket, RawSocket } from './socket.mjs';
import { count, subscribe } from './steps.mjs';

const MEGABYTE = 1024 * 1024;
const FLOOD = 200;

export const limitCases = [
  {
    name: 'a message of 1 MB is rejected with a clean close',
    async run({ url, keep }) {
      let code;
      for (let attempt = 0; attempt < 3 && !isClean(code); attempt++) {
        const socket = keep(await acknowledgedSocket(url));
        socket.send(subscribe('1', `{ __type(name: "${'a'.repeat(MEGABYTE)}") { name } }`));
        await socket.until(() => socket.closeCode !== undefined || count(socket, 'next') > 0, 'close', 10_000);
        expect(count(socket, 'next') === 0, 'it was executed');
        code = socket.closeCode;
      }
      expect(isClean(code), `closed with ${code}`);
      return `closed with ${code}`;
    },
  },
  {
    name: `${FLOOD} sockets without connection_init are all closed at the init timeout`,
    async run({ url, keep, initTimeoutS }) {
      const sockets = await Promise.all(Array.from({ length: FLOOD }, () => keep(new RawSocket(url)).opened()));
      expect((await heartbeatMs(url)) < 1_000, 'in the meantime, an HTTP request takes more than a second');
      const codes = await Promise.all(
        sockets.map((socket) => socket.closed((initTimeoutS + 5) * 1000).catch(() => undefined)),
      );
      const open = codes.filter((code) => code === undefined).length;
      expect(open === 0, `${open} are still open`);
      const others = codes.filter((code) => code !== 4408);
      expect(others.length === 0, `${others.length} closed with other codes than 4408, such as ${others[0]}`);
    },
  },
];

function isClean(code) {
  return code === 1009 || (code >= 4400 && code < 4500);
}
