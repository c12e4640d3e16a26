/** POST /api/node/backup: a complete copy, written on the server. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import Type from 'typebox';
import { ok } from '../../../base/index.ts';
import { operation } from '../../operation.ts';

export const backUp = operation({
  id: 'backUp',
  method: 'POST',
  path: '/api/node/backup',
  tag: 'node',
  summary: "Writes a backup into the server's folder for them",
  access: 'node.backup',
  success: {
    status: 201,
    description: 'Name and size of the copy',
    schema: Type.Object({ name: Type.String(), bytes: Type.Integer() }),
  },
  problems: ['store-full', 'backup-exists', 'backup-program-missing'],
  async handle({ app, context }) {
    const stamp = new Date(app.clock()).toISOString().replaceAll(/[:.]/g, '-');
    const name = `entente-${stamp}.${app.store.kind === 'sqlite' ? 'db' : 'dump'}`;
    await mkdir(context.options.backupFolder, { recursive: true, mode: 0o700 });
    const done = await app.store.backup(path.join(context.options.backupFolder, name));
    return done.ok ? ok({ body: { name, bytes: done.value.bytes } }) : done;
  },
});
