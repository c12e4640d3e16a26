/**
 * The certificate by which nodes know each other on the line: a key of its own, signed by itself, named by its hash in the
 * party file. Nothing else in it counts, so it holds no more than X.509 asks for and does not run out; who changes it hands
 * out a new party file. Node can read certificates and not make them, hence these lines of DER.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';

/** Key and certificate as PEM, and the certificate's SHA-256 in hex. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly hash: string;
}

type Bytes = Uint8Array;

function der(tag: number, ...parts: readonly Bytes[]): Bytes {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const [INTEGER, BIT_STRING, OID, UTF8, UTC_TIME, TIME, SEQUENCE, SET] = [
  0x02, 0x03, 0x06, 0x0c, 0x17, 0x18, 0x30, 0x31,
];
/** 1.3.101.112 */
const ed25519 = der(SEQUENCE, der(OID, Uint8Array.of(0x2b, 0x65, 0x70)));
/** 2.5.4.3 */
const commonName = der(OID, Uint8Array.of(0x55, 0x04, 0x03));

function nameOf(host: string): Bytes {
  return der(SEQUENCE, der(SET, der(SEQUENCE, commonName, der(UTF8, Buffer.from(host, 'utf8')))));
}

/** A new key and its certificate. */
export function makeCertificate(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(15)]);
  const name = nameOf(host);
  // Times decide nothing here: the hash does. These are the earliest and the last that X.509 can say.
  const times = der(
    SEQUENCE,
    der(UTC_TIME, Buffer.from('500101000000Z')),
    der(TIME, Buffer.from('99991231235959Z')),
  );
  const key = publicKey.export({ format: 'der', type: 'spki' });
  const body = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Uint8Array.of(2))),
    der(INTEGER, serial),
    ed25519,
    name,
    times,
    name,
    key,
  );
  const signature = der(BIT_STRING, Uint8Array.of(0), sign(null, body, privateKey));
  const whole = Buffer.from(der(SEQUENCE, body, ed25519, signature));
  const lines = whole.toString('base64').replace(/(.{64})/g, '$1\n');
  const cert = `-----BEGIN CERTIFICATE-----\n${lines.trimEnd()}\n-----END CERTIFICATE-----\n`;
  return { key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), cert, hash: hashOf(whole) };
}

/** SHA-256 of a certificate's DER, in hex. */
export function hashOf(whole: Bytes): string {
  return createHash('sha256').update(whole).digest('hex');
}

/** Reads what was kept; null where key and certificate do not belong together or do not read. */
export function readCertificate(key: string, cert: string): Certificate | null {
  try {
    const read = new X509Certificate(cert);
    const own = createPublicKey(createPrivateKey(key)).export({ format: 'der', type: 'spki' });
    const isPair = own.equals(read.publicKey.export({ format: 'der', type: 'spki' }));
    return isPair ? { key, cert, hash: hashOf(read.raw) } : null;
  } catch {
    return null;
  }
}
