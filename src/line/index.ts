export { type Answering, answerNodes, type ListeningLine } from './answer-nodes.ts';
export { lineTo } from './call-node.ts';
export { type Certificate, makeCertificate, readCertificate } from './certificate.ts';
