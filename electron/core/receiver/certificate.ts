import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Clock } from '../ports/clock.ts';
import { keepAside, writeAtomically } from '../workspace/atomic-file.ts';
import { reasonOf } from '../workspace/workspace-file.ts';
import type { Certificate } from './worker-messages.ts';

/** Systems that check it take no more than 825 days. */
const validDays = 800;
const dayMs = 86_400_000;
const ownerOnly = 0o600;

export interface CertificatePorts {
  /** Real time: others check the dates. */
  readonly clock: Clock;
  /** Told in a sentence when the file is broken or cannot be kept. */
  readonly onProblem: (problem: string) => void;
}

/** The receiver's self-made certificate: made when it is first needed, and kept with its key in one file that only its owner may read. */
export class CertificateKeeper {
  readonly #path: string | null;
  readonly #ports: CertificatePorts;
  #certificate: Promise<Certificate> | null = null;

  /** @param path null keeps it in memory */
  constructor(path: string | null, ports: CertificatePorts) {
    this.#path = path;
    this.#ports = ports;
  }

  /** The certificate; everybody gets the same. One that has expired is made anew. */
  get(): Promise<Certificate> {
    this.#certificate = (this.#certificate ?? this.#read()).then((kept) =>
      kept && isInDate(kept, this.#ports.clock.now()) ? kept : this.#make(),
    );
    return this.#certificate;
  }

  async #read(): Promise<Certificate | null> {
    if (this.#path === null) return null;
    const { clock, onProblem } = this.#ports;
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') onProblem(`The receiver's certificate cannot be read: ${reasonOf(error)}`);
      return null;
    });
    if (text === null) return null;
    const certificate = soundCertificate(text);
    if (certificate) return certificate;
    const aside = await keepAside(this.#path, clock.now()).catch(() => null);
    onProblem(
      `The receiver's certificate ${this.#path} is broken; a new one is made.${aside ? ` It is kept as ${aside}.` : ''}`,
    );
    return null;
  }

  async #make(): Promise<Certificate> {
    const made = await selfMade(this.#ports.clock.now());
    if (this.#path === null) return made;
    await writeAtomically(this.#path, made.cert + made.key, ownerOnly).catch((error: unknown) =>
      this.#ports.onProblem(
        `The receiver's certificate cannot be kept, so it will be another one next time: ${reasonOf(error)}`,
      ),
    );
    return made;
  }
}

/** Loaded when it is needed only: most runs never listen with https. */
async function selfMade(now: number): Promise<Certificate> {
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - dayMs),
    notAfterDate: new Date(now + validDays * dayMs),
    extensions: [
      // It vouches for itself, and for nothing else.
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { cert: withLineEnd(made.cert), key: withLineEnd(made.private) };
}

function withLineEnd(pem: string): string {
  return `${pem.trim()}\n`;
}

const certificateBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/;
const keyBlock = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/;

/** What the file's text holds; null when that is not a certificate for this machine with its own key. */
function soundCertificate(text: string): Certificate | null {
  const [cert] = certificateBlock.exec(text) ?? [];
  const [key] = keyBlock.exec(text) ?? [];
  if (cert === undefined || key === undefined) return null;
  try {
    const read = new X509Certificate(cert);
    const isOwn = read.checkPrivateKey(createPrivateKey(key));
    const isOurs = read.checkHost('localhost') !== undefined && read.checkIP('127.0.0.1') !== undefined;
    return isOwn && isOurs ? { cert: withLineEnd(cert), key: withLineEnd(key) } : null;
  } catch {
    return null;
  }
}

function isInDate({ cert }: Certificate, now: number): boolean {
  return Date.parse(new X509Certificate(cert).validTo) > now + dayMs;
}
