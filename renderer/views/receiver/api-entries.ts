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
    text: 'What was received, oldest first; with ?group=, ?dbid=, ?action=, ?since= and ?limit= a part of it.',
  },
  {
    method: 'GET',
    path: '/__console/requests/wait',
    text: 'Waits until ?count= of them are there, for ?timeout= milliseconds at most.',
    example: '/__console/requests/wait?action=8&count=1&timeout=10000',
  },
  {
    method: 'GET',
    path: '/__console/requests/{number}',
    text: 'One request in full.',
    example: '/__console/requests/1',
  },
  { method: 'GET', path: '/__console/beliefs', text: 'What the receiver believes of each Campaign Group.' },
  { method: 'DELETE', path: '/__console/requests', text: 'Forgets what was received.' },
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
