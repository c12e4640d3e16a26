export { scriptSha256, strictVerify } from './strict-ed25519.ts';
