export { buildServer } from './build-server.ts';
export {
  type BackupNews,
  checkAddress,
  type FormOutcome,
  type NodeUpkeep,
  type PageRequest,
  type PageResponse,
  type RenderPage,
  type ServerOptions,
} from './options.ts';
