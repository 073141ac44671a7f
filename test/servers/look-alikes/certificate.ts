import { createHash, generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  /** Both as PEM. */
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key in Base64: Chromium trusts it with `--ignore-certificate-errors-spki-list`. */
  readonly fingerprint: string;
}

/** A certificate that this process signs itself, valid for `*.test` and `localhost` from yesterday for a month. */
export function selfSigned(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from('look-alikes')))));
  const names = sequence(der(0x82, Buffer.from('localhost')), der(0x82, Buffer.from('*.test')));
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ecdsaWithSha256,
    name,
    sequence(time(-1), time(30)),
    name,
    spki,
    der(0xa3, sequence(sequence(subjectAltName, der(0x04, names)))),
  );
  const signature = Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)]);
  const cert = sequence(body, ecdsaWithSha256, der(0x03, signature)).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}

/** One element of the distinguished encoding (X.690): tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  // As short as it can be: browsers take nothing else.
  const long = length < 128 ? [] : length < 256 ? [0x81] : [0x82, length >> 8];
  return Buffer.concat([Buffer.of(tag, ...long, length & 0xff), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function integer(value: number): Buffer {
  return der(0x02, Buffer.of(value));
}

/** `yymmddhhmmssZ`, so many days from now. */
function time(days: number): Buffer {
  const text = new Date(Date.now() + days * 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(text.slice(2)));
}

// Object identifiers: 2.5.4.3, 2.5.29.17 and 1.2.840.10045.4.3.2.
const commonName = der(0x06, Buffer.of(0x55, 0x04, 0x03));
const subjectAltName = der(0x06, Buffer.of(0x55, 0x1d, 0x11));
const ecdsaWithSha256 = sequence(der(0x06, Buffer.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)));
