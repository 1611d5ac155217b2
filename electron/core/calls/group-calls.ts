import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import type { GroupView } from '../../../shared/contract/state.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { noPins, type Pins } from '../../../shared/domain/pins.ts';
import { type CampaignGroup, campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { Group } from '../groups/group.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { createMany } from './create-many.ts';
import { freeCampaign, freeDbid } from './free-names.ts';
import { nextPins, pinsThatFit } from './pins.ts';
import { reportNow } from './report-now.ts';
import { requestEach } from './request-each.ts';
import { removeSchedules } from './schedule-calls.ts';

/** A Campaign Group as the window shows it. */
export function viewOf(parts: Pick<Parts, 'reporter' | 'clock'>, group: Group): GroupView {
  return {
    configuration: group.configuration,
    condition: group.condition,
    transitionEndsAt: group.pendingStep?.endsAt ?? null,
    statistics: group.statistics(parts.clock.now()),
    beat: parts.reporter.beatOf(group.dbid),
    last: null,
    control: group.control,
    nextAction: group.nextAction,
  };
}

export function groupCalls(parts: Parts): HandlersOf<'groups'> {
  const { groups, reporter, random, clock, emit } = parts;
  /** Requests given in this run. */
  let requests = 0;

  const put = (configuration: CampaignGroup, pins: Pins = noPins) => putGroup(parts, configuration, pins);
  return {
    'groups.request': ({ dbids, request, way = 'call' }) =>
      requestEach(parts, dbids, request, (groupCount) => {
        requests += 1;
        return { kind: 'request', number: requests, request: request.do, groups: groupCount, way };
      }),

    'groups.report-now': ({ dbids, way = 'call' }) =>
      reportNow(parts, dbids, (groupCount) => {
        requests += 1;
        return { kind: 'on-demand', number: requests, groups: groupCount, way };
      }),

    'groups.create': ({ configuration }) => {
      const complete = {
        ...configuration,
        dbid: configuration.dbid ?? freeDbid(groups),
        guid: configuration.guid ?? random.uuid(),
      };
      const clash = clashOf(parts, complete, null);
      if (clash) return clash;
      return ok({ dbid: put(complete).dbid });
    },

    'groups.create-many': ({ configurations }) => createMany(parts, configurations),

    'groups.update': ({ dbid, configuration }) => {
      const old = groups.get(dbid);
      if (!old) return notFound(dbid);
      const locked = lockedBy(old, 'changed');
      if (locked) return locked;
      if (configuration.dbid !== dbid)
        return failure('invalid', 'The DBID of a Campaign Group cannot be changed; duplicate it instead.');
      const clash = clashOf(parts, configuration, old);
      if (clash) return clash;
      put(configuration, pinsThatFit(old.pins, configuration));
      parts.recorder.noteDropped(reporter.optionsChanged(), 'by a change of the options');
      return ok(null);
    },

    'groups.duplicate': ({ dbid }) => {
      const original = groups.get(dbid);
      if (!original) return notFound(dbid);
      const campaign = freeCampaign(groups, original.configuration);
      const copy = {
        ...structuredClone(original.configuration),
        campaign,
        dbid: freeDbid(groups),
        guid: random.uuid(),
      };
      return ok({ dbid: put(copy).dbid });
    },

    'groups.delete': ({ dbids }) => {
      const doomed: Group[] = [];
      for (const dbid of new Set(dbids)) {
        const group = groups.get(dbid);
        if (!group) return notFound(dbid);
        const locked = lockedBy(group, 'deleted');
        if (locked) return locked;
        doomed.push(group);
      }
      removeGroups(parts, doomed);
      markUnsaved(parts);
      return ok(null);
    },

    'groups.pin': ({ dbid, callingList, set = {}, release = [] }) => {
      const group = groups.get(dbid);
      if (!group) return notFound(dbid);
      const next = nextPins(group, { callingList, set, release }, clock.now());
      if (!next.ok) return next;
      group.pins = next.value;
      parts.statistics.follow(group);
      emit({ type: 'group.statistics', dbid, statistics: group.statistics(clock.now()) });
      parts.session.changed();
      return ok(null);
    },
  };
}

/** Adds a Campaign Group that is not loaded, or puts it in the place of the one with the same DBID. */
export function putGroup(parts: Parts, configuration: CampaignGroup, pins: Pins): Group {
  const { groups, reporter, statistics, emit } = parts;
  const group = new Group(configuration);
  const old = groups.get(group.dbid);
  if (old) statistics.forget(old);
  group.pins = pins;
  group.nextAction = old?.nextAction ?? null;
  groups.put(group);
  if (group.hasMovingPins) statistics.follow(group);
  reporter.forget(group.dbid);
  emit({ type: 'group.put', view: viewOf(parts, group) });
  markUnsaved(parts);
  return group;
}

/** The workspace differs from its file now. */
export function markUnsaved({ document, emit, session }: Pick<Parts, 'document' | 'emit' | 'session'>): void {
  session.changed();
  document.edits += 1;
  if (document.unsaved) return;
  document.unsaved = true;
  emit({ type: 'workspace.described', workspace: document.info() });
}

/** Deletes Campaign Groups that are not loaded, with their schedules. */
export function removeGroups(parts: Parts, doomed: readonly Group[]): void {
  if (doomed.length === 0) return;
  const { groups, dialer, statistics, reporter, emit } = parts;
  const dbids = new Set(doomed.map(({ dbid }) => dbid));
  for (const group of doomed) {
    groups.remove(group);
    dialer.forget(group);
    statistics.forget(group);
    reporter.forget(group.dbid);
  }
  reporter.dropDeleted(dbids);
  removeSchedules(parts, dbids);
  emit({ type: 'groups.removed', dbids: [...dbids] });
}

export function notFound(dbid: string): Result<never> {
  return failure('not-found', `There is no Campaign Group with DBID ${dbid}.`);
}

function lockedBy(group: Group, verb: string): Result<never> | null {
  if (group.condition.state === GroupState.notLoaded) return null;
  return failure('refused', `${group.name} is loaded; it can be ${verb} once it is unloaded.`);
}

function clashOf({ groups }: Parts, wanted: CampaignGroup, except: Group | null): Result<never> | null {
  const name = campaignGroupName(wanted);
  for (const other of groups.all) {
    if (other === except) continue;
    const fault = (path: string, message: string) => failure('invalid', message, [{ path, message }]);
    if (other.dbid === wanted.dbid) return fault('dbid', `DBID ${wanted.dbid} is taken by ${other.name}.`);
    if (other.configuration.guid.toLowerCase() === wanted.guid.toLowerCase())
      return fault('guid', `This GUID is taken by ${other.name}.`);
    if (other.name === name) return fault('campaign', `There is a Campaign Group ${name} already.`);
  }
  return null;
}
