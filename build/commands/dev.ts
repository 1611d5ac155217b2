import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { createServer, type ViteDevServer } from 'vite';
import { type PageHandler, WindowServer } from '../../electron/browser/window-server.ts';
import { OutboundConsole } from '../../electron/core/outbound-console.ts';
import { inProject } from '../project.ts';

/**
 * `npm run dev [-- --profile DIR]`: the window straight from its sources, changes shown at once, with a real engine behind it.
 * Only the page's policy differs from the built window's: Vite writes scripts and styles into the page.
 */
export default async function devCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { profile: { type: 'string' } } });
  const engine = await OutboundConsole.open({
    host: { kind: 'browser', version: 'dev' },
    profileFolder: values.profile ?? inProject('node_modules/.cache/dev-profile'),
  });
  const vite = await createServer({
    configFile: inProject('build/vite.renderer.ts'),
    server: { middlewareMode: true, ws: { host: '127.0.0.1' } },
    appType: 'spa',
  });
  const server = await WindowServer.listen({ engine, pages: sources(vite) });
  console.log(`Open this address; it works once:\n${server.address()}\nPress Enter for a new one, Ctrl+C to quit.`);
  process.stdin.on('data', () => console.log(server.address()));
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await Promise.all([engine.close(), server.close(), vite.close()]);
  process.stdin.pause();
  return 0;
}

function sources(vite: ViteDevServer): PageHandler {
  return (request: IncomingMessage, response: ServerResponse) => vite.middlewares(request, response);
}
