import { homedir } from 'node:os';
import { isSecretName, maskText } from '../../../shared/export/mask-secrets.ts';

/** What stands for a text that is nobody else's business. */
const masked = '***';

/** `token=...`, `Authorization: Bearer ...` outside of any URI: what an error may quote. */
const named = /([\w-]+)(\s*[=:]\s*)((?:Basic|Bearer|Digest|Negotiate|NTLM)\s+)?([^\s"',;&]+)/gi;

/** A text as it may leave the machine: no secrets, and the home folder, which has a person's name, as `~`. */
export function maskForReport(text: string, home = homedir()): string {
  const bare = maskText(text).value.replace(named, (whole, name: string, sign: string, scheme: string = '') =>
    isSecretName(name) ? `${name}${sign}${scheme}${masked}` : whole,
  );
  return home.length > 1 ? bare.replaceAll(home, '~') : bare;
}

/** The same for every text inside of a value. */
export function maskedValue(value: unknown, home = homedir()): unknown {
  if (typeof value === 'string') return maskForReport(value, home);
  if (Array.isArray(value)) return value.map((one) => maskedValue(one, home));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'string' && isSecretName(name) ? masked : maskedValue(one, home),
    ]),
  );
}

/** A body by its shape: attributes and numbers stay, texts do not. One that is no JSON is told by its length. */
export function bodyShape(body: string): unknown {
  try {
    return withoutTexts(JSON.parse(body));
  } catch {
    return `${masked} (${body.length} characters that are no JSON)`;
  }
}

function withoutTexts(value: unknown): unknown {
  if (typeof value === 'string') return masked;
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isSecretName(name) ? masked : withoutTexts(one)]),
  );
}
