export { buildServer } from './build-server.ts';
export {
  checkAddress,
  type FormOutcome,
  type PageRequest,
  type PageResponse,
  type RenderPage,
  type ServerOptions,
} from './options.ts';
