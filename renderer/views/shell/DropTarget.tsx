import { IconFileDownload } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { selectIsDragging } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import styles from './DropTarget.module.css';

/** While files are dragged over the window: that they can be dropped, and which. */
export function DropTarget() {
  if (!useWindow(selectIsDragging)) return null;
  return (
    <div className={styles.target} data-testid="drop-target">
      <div className={styles.card}>
        <IconFileDownload size={28} aria-hidden />
        <p className={styles.title}>{t('dropping.title')}</p>
        <p>{t('dropping.what')}</p>
      </div>
    </div>
  );
}
