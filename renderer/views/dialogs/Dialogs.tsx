import { selectDialog } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import { GroupForm } from '../groups/form/GroupForm.tsx';
import { Palette } from '../palette/Palette.tsx';
import { ActionDialog } from '../schedule/ActionDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DialingDialog } from './DialingDialog.tsx';
import { FaultsDialog } from './FaultsDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { SaveAsDialog } from './SaveAsDialog.tsx';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useWindow(selectDialog);
  switch (dialog?.kind) {
    case 'confirm':
      return <ConfirmDialog confirmation={dialog.confirmation} proceed={dialog.proceed} />;
    case 'dialing':
      return <DialingDialog request={dialog.request} dbids={dialog.dbids} />;
    case 'group-form':
      return <GroupForm dbid={dialog.dbid} />;
    case 'timed-action':
      return <ActionDialog dbid={dialog.dbid} action={dialog.action} isNew={dialog.isNew} />;
    case 'faults':
      return <FaultsDialog title={dialog.title} error={dialog.error} faults={dialog.faults} />;
    case 'save-as':
      return <SaveAsDialog />;
    case 'palette':
      return <Palette />;
    case 'keys':
      return <KeysDialog />;
    case 'about':
      return <AboutDialog />;
    case undefined:
      return null;
  }
}
