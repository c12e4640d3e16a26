/** The thread of the whole look: finds what is damaged and says so, once. */
import { parentPort, workerData } from 'node:worker_threads';
import { openReading } from './connection.ts';
import { findDamage, findDamagedFiles } from './find-damage.ts';

const db = openReading(String(workerData));
try {
  parentPort?.postMessage({ findings: findDamage(db, 'whole'), files: findDamagedFiles(db) });
} finally {
  db.close();
}
