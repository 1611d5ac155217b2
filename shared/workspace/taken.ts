import { campaignGroupName } from './campaign-group.ts';
import type { Fault } from './faults.ts';

/** What must be unique in a workspace; what is not given yet will be made. */
interface Identity {
  readonly campaign: string;
  readonly group: string;
  readonly dbid?: string | undefined;
  readonly guid?: string | undefined;
}

/** Names, DBIDs and GUIDs that are taken, and by what. */
export class Taken {
  readonly #names = new Map<string, string>();
  readonly #dbids = new Map<string, string>();
  readonly #guids = new Map<string, string>();

  constructor(configurations: Iterable<Identity> = []) {
    for (const configuration of configurations) this.take(configuration);
  }

  /** From now on taken by `owner`: the Campaign Group, or where it comes from. What was taken before stays so. */
  take(wanted: Identity, owner = campaignGroupName(wanted)): void {
    takeOnce(this.#names, campaignGroupName(wanted), owner);
    if (wanted.dbid !== undefined) takeOnce(this.#dbids, wanted.dbid, owner);
    if (wanted.guid !== undefined) takeOnce(this.#guids, wanted.guid.toLowerCase(), owner);
  }

  /** What of this is taken, with the field (`dbid`, `guid` or `campaign`), in sentences. */
  clashesOf(wanted: Identity): Fault[] {
    const { dbid, guid } = wanted;
    const name = campaignGroupName(wanted);
    const faults: Fault[] = [];
    const dbidOwner = dbid === undefined ? undefined : this.#dbids.get(dbid);
    const guidOwner = guid === undefined ? undefined : this.#guids.get(guid.toLowerCase());
    const nameOwner = this.#names.get(name);
    if (dbidOwner !== undefined) faults.push({ path: 'dbid', message: `DBID ${dbid} is taken by ${dbidOwner}.` });
    if (guidOwner !== undefined) faults.push({ path: 'guid', message: `This GUID is taken by ${guidOwner}.` });
    if (nameOwner !== undefined) faults.push({ path: 'campaign', message: nameFault(name, nameOwner) });
    return faults;
  }
}

function takeOnce(table: Map<string, string>, key: string, owner: string): void {
  if (!table.has(key)) table.set(key, owner);
}

function nameFault(name: string, owner: string): string {
  return name === owner ? `There is a Campaign Group ${name} already.` : `The name ${name} is taken by ${owner}.`;
}
