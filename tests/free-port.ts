/**
 * Ports for servers that tests start as processes of their own. They lie below what systems hand out by themselves, so that no
 * outgoing connection takes one between the look and the start, or while a killed server is away.
 */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Whether the port can be listened on now. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** A port that nobody listens on now, and nobody on those so far above it. */
export async function freePort(...above: readonly number[]): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const free = await Promise.all([port, ...above.map((far) => port + far)].map(isFree));
    if (free.every(Boolean)) return port;
  }
}
