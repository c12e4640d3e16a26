/**
 * A proxy before a real PostgreSQL that can cut the line at COMMIT: 'before' it reaches the server, or 'after' the server
 * has done it but before its answer reaches the client.
 */
import { connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  /** Cuts the line of the next COMMIT, once. */
  cutNext(when: 'before' | 'after'): void;
  stop(): void;
}

/** A simple query message of the protocol: 'Q', length, text, zero. */
const commitMessage = Buffer.from([0x51, 0, 0, 0, 11, ...Buffer.from('COMMIT'), 0]);

export function startProxy(serverPort: number): Promise<CuttingProxy> {
  let armed: 'before' | 'after' | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(serverPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    let isSilent = false;
    client.on('data', (bytes: Buffer) => {
      if (armed !== null && bytes.includes(commitMessage)) {
        const when = armed;
        armed = null;
        if (when === 'before') return void client.destroy();
        isSilent = true;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes: Buffer) => {
      if (isSilent) client.destroy();
      else client.write(bytes);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        cutNext(when) {
          armed = when;
        },
        stop() {
          for (const socket of sockets) socket.destroy();
          server.close();
        },
      });
    });
  });
}
