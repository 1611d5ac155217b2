import { MantineProvider } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Console } from './client/console.ts';
import { selectConnection, selectIsReady, selectTheme } from './client/selectors.ts';
import { pageNonce } from './ui/page-nonce.ts';
import { cssVariables, theme } from './ui/theme.ts';
import { ConsoleContext, useWindow } from './ui/use-window.ts';
import { Dialogs } from './views/dialogs/Dialogs.tsx';
import { Announcer } from './views/shell/Announcer.tsx';
import { DropTarget } from './views/shell/DropTarget.tsx';
import { Refused } from './views/shell/Refused.tsx';
import { Shell } from './views/shell/Shell.tsx';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** The whole window. */
export function App({ console }: { readonly console: Console }) {
  return (
    <ConsoleContext value={console}>
      <Themed />
    </ConsoleContext>
  );
}

function Themed() {
  const choice = useWindow(selectTheme);
  const isSystemDark = useSyncExternalStore(
    (onChange) => {
      systemIsDark.addEventListener('change', onChange);
      return () => systemIsDark.removeEventListener('change', onChange);
    },
    () => systemIsDark.matches,
  );
  const scheme = choice === 'auto' ? (isSystemDark ? 'dark' : 'light') : choice;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => pageNonce}
    >
      <Content />
      <Announcer />
    </MantineProvider>
  );
}

function Content() {
  const connection = useWindow(selectConnection);
  const isReady = useWindow(selectIsReady);
  if (connection.kind === 'refused') return <Refused reason={connection.reason} />;
  if (!isReady) return null;
  return (
    <>
      <Shell />
      <Dialogs />
      <DropTarget />
    </>
  );
}
