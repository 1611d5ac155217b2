import type { DomainEvent } from '../../../shared/contract/events.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { EditSummary } from '../../../shared/contract/state.ts';
import type { Group } from '../groups/group.ts';
import type { Groups } from '../groups/groups.ts';
import type { WorkspaceDocument } from './document.ts';
import { changesOptionsOnly, type Edit, editTitle, type GroupChange, isSame, type Wholes } from './edit.ts';

const mostEdits = 100;

export interface EditHistoryPorts {
  readonly document: WorkspaceDocument;
  readonly groups: Groups;
  readonly emit: (event: DomainEvent) => void;
}

/** The side of an edit that is wanted. */
export type Side = 'before' | 'after';

/**
 * The edits of the workspace, so that they can be taken back and made again. It does not ask who makes an edit: after each
 * call it compares the workspace with what it was, so that no way to edit can be forgotten.
 */
export class EditHistory {
  readonly #ports: EditHistoryPorts;
  readonly #done: Edit[] = [];
  readonly #undone: Edit[] = [];
  /** The workspace as it was when it was last compared. */
  readonly #groups = new Map<string, Shadow>();
  #wholes: Wholes;
  #order: readonly string[] = [];
  /** Campaign Groups that events have told of since then. */
  readonly #touched = new Set<string>();
  #edits = 0;
  #opened = 0;

  constructor(ports: EditHistoryPorts) {
    this.#ports = ports;
    this.#wholes = wholesOf(ports.document);
  }

  /** Begins anew with the workspace as it is: what was done before cannot be taken back. */
  begin(): void {
    const { document, groups } = this.#ports;
    const hadSome = this.#done.length + this.#undone.length > 0;
    this.#done.length = 0;
    this.#undone.length = 0;
    this.#groups.clear();
    for (const group of groups.all) this.#groups.set(group.dbid, shadowOf(group));
    this.#opened = document.opened;
    this.#remember();
    if (hadSome) this.#tell();
  }

  /** Something has happened in the engine. */
  saw(event: DomainEvent): void {
    if (event.type === 'group.put') this.#touched.add(event.view.configuration.dbid);
    else if (event.type === 'groups.put')
      for (const { configuration } of event.views) this.#touched.add(configuration.dbid);
    else if (event.type === 'groups.removed') for (const dbid of event.dbids) this.#touched.add(dbid);
    else if (event.type === 'group.configured' || event.type === 'group.removed') this.#touched.add(event.dbid);
  }

  /** Takes what has been edited since the last time as one edit. */
  settle(): void {
    const { document } = this.#ports;
    if (document.opened !== this.#opened) return this.begin();
    if (document.edits === this.#edits) return;
    const edit = this.#difference();
    this.#remember();
    if (edit === null) return;
    this.#done.push(edit);
    if (this.#done.length > mostEdits) this.#done.shift();
    this.#undone.length = 0;
    this.#tell();
  }

  /** Takes the newest edit back by `apply`, which may refuse. Null when there is none. */
  undo(apply: (edit: Edit, side: Side) => Result<null>): Result<{ title: string }> | null {
    return this.#go(this.#done, this.#undone, 'before', apply);
  }

  /** Makes the edit again that was taken back last. */
  redo(apply: (edit: Edit, side: Side) => Result<null>): Result<{ title: string }> | null {
    return this.#go(this.#undone, this.#done, 'after', apply);
  }

  #go(
    from: Edit[],
    to: Edit[],
    side: Side,
    apply: (edit: Edit, side: Side) => Result<null>,
  ): Result<{ title: string }> | null {
    this.settle();
    const edit = from.at(-1);
    if (edit === undefined) return null;
    const applied = apply(edit, side);
    if (!applied.ok) return applied;
    from.pop();
    to.push(edit);
    this.#remember();
    this.#tell();
    return ok({ title: edit.title });
  }

  #difference(): Edit | null {
    const groups = [...this.#touched].flatMap((dbid) => this.#changeOf(dbid));
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    const now = wholesOf(this.#ports.document);
    for (const name of Object.keys(now) as (keyof Wholes)[]) {
      if (isSame(this.#wholes[name], now[name])) continue;
      before[name] = this.#wholes[name];
      after[name] = now[name];
    }
    if (groups.length === 0 && Object.keys(after).length === 0) return null;
    const orderBefore = groups.some((change) => change.after === null) ? this.#order : null;
    const edit = { groups, before, after, orderBefore };
    return { ...edit, title: editTitle(edit) };
  }

  #changeOf(dbid: string): GroupChange[] {
    const shadow = this.#groups.get(dbid);
    const now = this.#ports.groups.get(dbid);
    if (isSame(shadow?.configuration, now?.configuration)) return [];
    return [
      {
        dbid,
        before: shadow ? { configuration: shadow.configuration, pins: shadow.group.pins } : null,
        after: now ? { configuration: now.configuration, pins: now.pins } : null,
      },
    ];
  }

  /** From now on, the workspace as it is now is what is compared with. */
  #remember(): void {
    const { document, groups } = this.#ports;
    for (const dbid of this.#touched) {
      const group = groups.get(dbid);
      if (group) this.#groups.set(dbid, shadowOf(group));
      else this.#groups.delete(dbid);
    }
    this.#touched.clear();
    this.#wholes = wholesOf(document);
    this.#order = [...groups.all].map(({ dbid }) => dbid);
    this.#edits = document.edits;
  }

  #tell(): void {
    const undo = summaryOf(this.#done.at(-1), 'before');
    const redo = summaryOf(this.#undone.at(-1), 'after');
    this.#ports.emit({ type: 'history.changed', history: { undo, redo } });
  }
}

/** The object is kept for its pins, which change without an edit. */
interface Shadow extends Pick<Group, 'configuration'> {
  readonly group: Group;
}

function shadowOf(group: Group): Shadow {
  return { group, configuration: group.configuration };
}

function wholesOf(document: WorkspaceDocument): Wholes {
  const { options, schedules, responseRules, application, tenant, wireProfile } = document;
  return { options, schedules, responseRules, application, tenant, wireProfile };
}

function summaryOf(edit: Edit | undefined, side: Side): EditSummary | null {
  if (edit === undefined) return null;
  const options = edit[side].options ?? null;
  const groupOptions = edit.groups
    .filter(changesOptionsOnly)
    .map((change) => [change.dbid, change[side]?.configuration.options ?? {}]);
  return { title: edit.title, options, groupOptions: Object.fromEntries(groupOptions) };
}
