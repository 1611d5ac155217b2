import { Group, Panel } from 'react-resizable-panels';
import { t } from '../../../shared/strings/t.ts';
import { usualLayout } from '../../client/layout.ts';
import { selectInspected, selectInspectorWidth, selectRoom } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { Divider } from './Divider.tsx';
import { InspectorOverlay } from './InspectorOverlay.tsx';
import { Main } from './Main.tsx';
import styles from './Shell.module.css';
import { useAskedSize } from './use-asked-size.ts';

/** The view with its log, and the inspector beside it or over it. */
export function Columns() {
  const { inspector } = useWindow(selectRoom);
  const isInspecting = useWindow(selectInspected) !== null;
  if (inspector === 'beside') return <Beside isInspecting={isInspecting} />;
  return (
    <div className={styles.narrow}>
      <Main />
      {isInspecting && <InspectorOverlay />}
    </div>
  );
}

function Beside({ isInspecting }: { readonly isInspecting: boolean }) {
  const panel = useAskedSize('inspector', isInspecting);
  const { store } = useConsole();
  const width = useWindow(selectInspectorWidth);
  return (
    <Group id="columns" className={styles.columns ?? ''}>
      <Panel id="main" minSize={480}>
        <Main />
      </Panel>
      {isInspecting && (
        <>
          <Divider
            className={styles.vertical ?? ''}
            label={t('shell.layout.inspectorWidth')}
            onUsual={() => panel.current?.resize(usualLayout.inspector)}
          />
          <Panel
            id="inspector"
            panelRef={panel}
            defaultSize={width}
            onResize={({ inPixels }) => store.setState({ inspectorWidth: Math.round(inPixels) })}
            minSize={320}
            maxSize="70%"
            groupResizeBehavior="preserve-pixel-size"
          >
            <Inspector />
          </Panel>
        </>
      )}
    </Group>
  );
}
