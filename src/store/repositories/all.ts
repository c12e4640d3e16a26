/** The repositories of one transaction. A reader's are the same objects behind the port that cannot write. */
import type { StoreWriter } from '../../app/index.ts';
import type { Engine, Session } from '../session.ts';
import { AccountRepository } from './accounts.ts';
import { JointRepository } from './joint.ts';
import { LogRepository } from './logs.ts';
import { NodeRepository } from './node.ts';
import { ObjectRepository } from './objects.ts';
import { BlobRepository, OwnRepository } from './own.ts';
import { ProjectionRepository } from './projections.ts';
import { QueueRepository } from './queue.ts';
import { RegisterLineRepository } from './register-lines.ts';
import { RegisterRepository } from './registers.ts';
import { ReviewActRepository } from './review-acts.ts';
import { RoundRepository } from './rounds.ts';
import { StatusRepository } from './statuses.ts';

export function repositoriesOf(engine: Engine, { db }: Session): StoreWriter {
  return {
    logs: new LogRepository(db, engine),
    joint: new JointRepository(db),
    registers: new RegisterRepository(db),
    lines: new RegisterLineRepository(db, engine),
    queue: new QueueRepository(db),
    projections: new ProjectionRepository(db),
    own: new OwnRepository(db),
    reviewActs: new ReviewActRepository(db),
    objects: new ObjectRepository(db),
    statuses: new StatusRepository(db),
    rounds: new RoundRepository(db),
    blobs: new BlobRepository(db),
    accounts: new AccountRepository(db),
    node: new NodeRepository(db),
  };
}
