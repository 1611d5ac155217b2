import { t } from '../../../shared/strings/t.ts';

/** One address of the receiver's HTTP API. */
export interface ApiEntry {
  readonly method: 'GET' | 'DELETE';
  readonly path: string;
  readonly text: string;
  /** An address that can be tried as it is; the path itself where it is not given. */
  readonly example?: string;
}

export const apiEntries: readonly ApiEntry[] = [
  {
    method: 'GET',
    path: '/__console/requests',
    text: t('receiver.api.requests'),
  },
  {
    method: 'GET',
    path: '/__console/requests/wait',
    text: t('receiver.api.wait'),
    example: '/__console/requests/wait?action=8&count=1&timeout=10000',
  },
  {
    method: 'GET',
    path: '/__console/requests/{number}',
    text: t('receiver.api.request'),
    example: '/__console/requests/1',
  },
  { method: 'GET', path: '/__console/beliefs', text: t('receiver.api.beliefs') },
  { method: 'DELETE', path: '/__console/requests', text: t('receiver.api.forget') },
];

/** A command line that asks it. The certificate of https is self-made, so it has to be taken as it is. */
export function curlOf(origin: string, { method, path, example = path }: ApiEntry): string {
  const options = [
    '-sS',
    ...(origin.startsWith('https:') ? ['--insecure'] : []),
    ...(method === 'GET' ? [] : [`-X ${method}`]),
  ];
  return `curl ${options.join(' ')} '${origin}${example}'`;
}
