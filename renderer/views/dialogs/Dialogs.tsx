import { selectDialog } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import { KitDialog } from '../conformance/KitDialog.tsx';
import { LossRuleDialog } from '../faults/LossRuleDialog.tsx';
import { GroupForm } from '../groups/form/GroupForm.tsx';
import { GenerateDialog } from '../groups/generate/GenerateDialog.tsx';
import { ImportDialog } from '../groups/import/ImportDialog.tsx';
import { ExportDialog } from '../log/ExportDialog.tsx';
import { NoteDialog } from '../log/NoteDialog.tsx';
import { Palette } from '../palette/Palette.tsx';
import { RuleDialog } from '../receiver/rules/RuleDialog.tsx';
import { SaveScenarioDialog } from '../scenarios/SaveScenarioDialog.tsx';
import { ActionDialog } from '../schedule/ActionDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DiagnosticsDialog } from './DiagnosticsDialog.tsx';
import { DialingDialog } from './DialingDialog.tsx';
import { FaultsDialog } from './FaultsDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { RedeliveryDialog } from './RedeliveryDialog.tsx';
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
    case 'generate-groups':
      return <GenerateDialog />;
    case 'import-groups':
      return <ImportDialog file={dialog.file} />;
    case 'timed-action':
      return <ActionDialog dbid={dialog.dbid} action={dialog.action} isNew={dialog.isNew} />;
    case 'response-rule':
      return <RuleDialog rule={dialog.rule} isNew={dialog.isNew} />;
    case 'loss-rule':
      return <LossRuleDialog rule={dialog.rule} isNew={dialog.isNew} />;
    case 'faults':
      return <FaultsDialog title={dialog.title} error={dialog.error} faults={dialog.faults} />;
    case 'redelivery':
      return <RedeliveryDialog detail={dialog.detail} />;
    case 'save-as':
      return <SaveAsDialog />;
    case 'kit':
      return <KitDialog />;
    case 'save-scenario':
      return <SaveScenarioDialog />;
    case 'palette':
      return <Palette />;
    case 'log-note':
      return <NoteDialog seqs={dialog.seqs} />;
    case 'log-export':
      return <ExportDialog />;
    case 'diagnostics':
      return <DiagnosticsDialog text={dialog.text} />;
    case 'keys':
      return <KeysDialog />;
    case 'about':
      return <AboutDialog />;
    case undefined:
      return null;
  }
}
