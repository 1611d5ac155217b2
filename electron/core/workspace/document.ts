import type { MissedAction, WorkspaceInfo } from '../../../shared/contract/state.ts';
import type { ResponseRule } from '../../../shared/receiver/response-rule.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import type { OptionSettings } from '../../../shared/reporting/options.ts';
import type { TraceFormat } from '../../../shared/reporting/trace-line.ts';
import type { Release } from '../../../shared/reporting/wire-profile.ts';
import type { Schedule } from '../../../shared/schedule/schedule.ts';
import type { CampaignGroup } from '../../../shared/workspace/campaign-group.ts';
import { emptyWorkspace, type Workspace } from '../../../shared/workspace/workspace.ts';
import type { ConnectionSettings } from '../reporting/receiver-connections.ts';

/** The open workspace, apart from its Campaign Groups: where it is saved, whether it has changed, and its settings. */
export class WorkspaceDocument {
  path: string | null = null;
  title = 'Untitled';
  unsaved = false;
  /** How often a workspace was opened and how often it was changed: a save that takes its time asks afterwards. */
  opened = 0;
  edits = 0;
  application = emptyWorkspace.application;
  tenant: Workspace['tenant'] = emptyWorkspace.tenant;
  wireProfile: Release = emptyWorkspace.wireProfile;
  options: OptionSettings = {};
  schedules: readonly Schedule[] = [];
  responseRules: readonly ResponseRule[] = [];
  /** Of the session, not of the workspace file. */
  missed: readonly MissedAction[] = [];
  /** Of this console, not of the workspace file: kept with the session. */
  traceFormat: TraceFormat = 'short';

  /** Takes over what a file holds. */
  take(workspace: Workspace, origin: { path: string | null; title: string; unsaved: boolean }): void {
    this.opened += 1;
    this.path = origin.path;
    this.title = origin.title;
    this.unsaved = origin.unsaved;
    this.application = workspace.application;
    this.tenant = workspace.tenant;
    this.wireProfile = workspace.wireProfile;
    this.options = workspace.options;
    this.schedules = workspace.schedules;
    this.responseRules = workspace.responseRules;
    this.missed = [];
  }

  /** The workspace as a file would hold it. */
  toWorkspace(campaignGroups: CampaignGroup[]): Workspace {
    const { application, tenant, options, wireProfile } = this;
    const schedules = [...this.schedules];
    const responseRules = [...this.responseRules];
    return { version: 1, application, tenant, options, campaignGroups, schedules, responseRules, wireProfile };
  }

  info(): WorkspaceInfo {
    const { path, title, unsaved, application, tenant, wireProfile, traceFormat } = this;
    return { path, title, unsaved, application, tenant, wireProfile, traceFormat };
  }

  connectionSettings(): ConnectionSettings {
    const options = effectiveOptions(this.options);
    return {
      connections: options['http-connection-pool-size'].value,
      timeoutMs: options['http-response-timeout'].value * 1000,
    };
  }
}
