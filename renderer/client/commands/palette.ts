import type { Console } from '../console.ts';
import type { PaletteAct } from '../palette/entries.ts';
import { rememberCommand } from '../preferences.ts';
import { focusOption } from '../regions.ts';
import { run } from './run.ts';

/** Does what an entry of the palette stands for. */
export function choose(console: Console, act: PaletteAct): void {
  const { store } = console;
  switch (act.kind) {
    case 'command':
      rememberCommand(store, act.command);
      return run(console, act.command, act.dbids);
    case 'group':
      return store.setState({
        view: 'groups',
        selection: [act.dbid],
        inspected: { kind: 'group', dbid: act.dbid },
      });
    case 'option':
      store.setState({ view: 'options', optionsOf: null });
      // The view is drawn first.
      requestAnimationFrame(() => focusOption(document, act.name));
      return;
  }
}
