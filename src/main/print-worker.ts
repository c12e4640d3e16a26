/** The thread that sets and prints papers, one after the other, until it is ended. */
import { parentPort } from 'node:worker_threads';
import { ok } from '../base/index.ts';
import { checkTemplate, kindOf, printPaper, printTemplate, setPaper } from '../export/index.ts';
import type { PrintAnswer, PrintRequest } from './printing.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a thread');

async function answer(request: PrintRequest): Promise<PrintAnswer> {
  switch (request.is) {
    case 'set': {
      const { paper, languages, zone } = request.order;
      return ok(setPaper(paper, languages, zone));
    }
    case 'print':
      return printPaper(request.order);
    case 'template': {
      const { kind, audience, languages } = request.order;
      return ok(await printTemplate(kind, audience, languages));
    }
    case 'check':
      return checkTemplate(kindOf(request.kind), request.bytes);
  }
}

// What is thrown here ends the thread, and is told as a fault of ours.
port.on('message', (request: PrintRequest) => void answer(request).then((reply) => port.postMessage(reply)));
