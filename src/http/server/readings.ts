/**
 * Files that are being read at the moment: how far each is, for whoever sent it, under the Idempotency-Key that came with
 * the file; and the signal that its sender has gone away. Nothing here outlives the request.
 */
import type { FastifyReply } from 'fastify';
import type { DigestProgress, Watch } from '../../app/index.ts';

/** The files that are being read. */
export interface Readings {
  /** Watches a file until its answer has gone out or its sender has gone away. */
  begin(reply: FastifyReply, personId: string | null, key: string | null): Watch;
  /** How far a person's file is; null where nothing is being read under that key. */
  look(personId: string, key: string): DigestProgress | null;
}

export function createReadings(): Readings {
  const running = new Map<string, DigestProgress>();
  const nameOf = (personId: string, key: string): string => `${personId}\n${key}`;
  return {
    begin(reply, personId, key) {
      const gone = new AbortController();
      const name = personId === null || key === null ? null : nameOf(personId, key);
      if (name !== null) running.set(name, { stage: 'waiting', part: 0 });
      reply.raw.once('close', () => {
        if (!reply.raw.writableEnded) gone.abort();
        if (name !== null) running.delete(name);
      });
      return {
        stop: gone.signal,
        progress: (progress) => {
          if (name !== null && running.has(name)) running.set(name, progress);
        },
      };
    },
    look: (personId, key) => running.get(nameOf(personId, key)) ?? null,
  };
}
