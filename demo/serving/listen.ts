import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  /** Ends at once, also for browsers that keep their connections open. */
  close(): Promise<void>;
}

/** Both, because a browser may take `localhost` for either. */
const LOOPBACKS = ['127.0.0.1', '::1'];

/** What a computer without IPv6 answers; it then has no `localhost` there either. */
const NO_SUCH_ADDRESS = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Listens on this computer only. Port 0 takes any free one. */
export async function listen(handler: RequestListener, port: number): Promise<Listening> {
  for (let attempt = 1; ; attempt += 1) {
    const servers: Server[] = [];
    const close = async (): Promise<void> => {
      await Promise.all(servers.map(end));
    };
    try {
      let chosen = port;
      for (const host of LOOPBACKS) {
        const server = createServer(handler);
        if (await opens(server, host, chosen)) {
          servers.push(server);
          chosen = (server.address() as AddressInfo).port;
        }
      }
      return { port: chosen, close };
    } catch (error) {
      await close();
      // A port that is free in IPv4 may be taken in IPv6; with port 0 another will do.
      if (port !== 0 || attempt === 10 || codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
}

/** False where the address does not exist on this computer. */
function opens(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (host !== '127.0.0.1' && NO_SUCH_ADDRESS.includes(String(codeOf(error)))) resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => resolve(true));
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
