import { basename } from 'node:path';
import sampleWorkspace from '../../../build/samples/sample-call-centre.json' with { type: 'json' };
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { emptyWorkspace } from '../../../shared/workspace/workspace.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { applyEdit } from '../workspace/apply-edit.ts';
import {
  checkWorkspace,
  parseWorkspace,
  readWorkspaceFile,
  workspaceText,
  writeWorkspaceFile,
} from '../workspace/workspace-file.ts';
import { markUnsaved } from './group-calls.ts';
import { openWorkspace } from './open-workspace.ts';

export function workspaceCalls(parts: Parts): HandlersOf<'workspace'> {
  const { document, groups, emit, dialogs } = parts;
  const text = () => workspaceText(document.toWorkspace([...groups.all].map((group) => group.configuration)));

  return {
    'workspace.new': () => openWorkspace(parts, emptyWorkspace, { path: null, title: 'Untitled', unsaved: false }),

    'workspace.sample': () => {
      const title = 'Sample call centre';
      const sample = checkWorkspace(sampleWorkspace, title);
      return sample.ok ? openWorkspace(parts, sample.value, { path: null, title, unsaved: false }) : sample;
    },

    'workspace.open-text': ({ title, text: given }) => {
      const workspace = parseWorkspace(given, title);
      return workspace.ok ? openWorkspace(parts, workspace.value, { path: null, title, unsaved: false }) : workspace;
    },

    'workspace.open-file': async ({ path }) => {
      const chosen = path ?? (await dialogs?.openWorkspace());
      if (chosen === undefined) return noDialogs;
      if (chosen === null) return failure('cancelled', 'No file was chosen.');
      const workspace = await readWorkspaceFile(chosen);
      if (!workspace.ok) {
        await parts.recent.look();
        return workspace;
      }
      parts.recent.add(chosen);
      return openWorkspace(parts, workspace.value, { path: chosen, title: basename(chosen), unsaved: false });
    },

    'workspace.save': async ({ path, ask }) => {
      const known = ask ? null : document.path;
      const chosen = path ?? known ?? (await dialogs?.saveWorkspace(suggestedName(document.title)));
      if (chosen === undefined) return noDialogs;
      if (chosen === null) return failure('cancelled', 'No file was chosen.');
      const workspace = document.toWorkspace([...groups.all].map((group) => group.configuration));
      const { opened, edits } = document;
      const written = await writeWorkspaceFile(chosen, workspace);
      if (!written.ok) return written;
      parts.recent.add(chosen);
      // Another workspace may have been opened meanwhile, or this one changed.
      if (document.opened !== opened) return ok({ path: chosen });
      Object.assign(document, { path: chosen, title: basename(chosen), unsaved: document.edits !== edits });
      emit({ type: 'workspace.described', workspace: document.info() });
      parts.session.changed();
      return ok({ path: chosen });
    },

    'workspace.undo': () => parts.edits.undo((edit, side) => applyEdit(parts, edit, side)) ?? nothingTo('undo'),
    'workspace.redo': () => parts.edits.redo((edit, side) => applyEdit(parts, edit, side)) ?? nothingTo('redo'),
    'workspace.recent': async () => ok({ files: await parts.recent.look() }),
    'workspace.forget-recent': ({ path }) =>
      parts.recent.forget(path) ? ok(null) : failure('not-found', `${path} is not among the recent files.`),
    'workspace.text': () => ok({ text: text() }),

    'workspace.describe': ({ application, tenant, wireProfile, traceFormat }) => {
      if (traceFormat) document.traceFormat = traceFormat;
      if (application) document.application = application;
      if (wireProfile) document.wireProfile = wireProfile;
      if (wireProfile) parts.receiver.refresh();
      if (tenant) document.tenant = tenant;
      if (application || wireProfile || tenant) markUnsaved(parts);
      emit({ type: 'workspace.described', workspace: document.info() });
      parts.session.changed();
      return ok(null);
    },
  };
}

const noDialogs: Result<never> = failure('invalid', 'This window has no file dialog; give the path of the file.');

function nothingTo(verb: 'undo' | 'redo'): Result<never> {
  return failure('refused', `There is no edit of the workspace to ${verb}.`);
}

function suggestedName(title: string): string {
  return /\.(?:json|cgcworkspace)$/i.test(title) ? title : `${title.replace(/[^\w-]+/g, '-').toLowerCase()}.json`;
}
