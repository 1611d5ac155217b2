/** What a receiver now believes of one Campaign Group, folded from what it got. */
export interface Belief {
  readonly dbid: string;
  readonly campaignGroup: string;
  /** Numbers as they stood in the body; null where absent or unreadable. They may be of no enumeration. */
  readonly state: number | null;
  readonly dialMode: number | null;
  readonly optimizeBy: number | null;
  readonly optimizeGoal: number | null;
  /** GSW_DATE_TIME of that body in ms; null when it could not be read. */
  readonly saidAt: number | null;
  /** When it was received, on the console's clock, ms since 1970. */
  readonly receivedAt: number;
  /** The notification that it came with; null when it came from elsewhere. */
  readonly seq: number | null;
  /** Whether that was a periodic one. */
  readonly periodic: boolean;
  /** The body was not what the Campaign Group had to report: a payload fault, an edited redelivery, or a stranger's. */
  readonly distorted: boolean;
  /** `received`: the built-in receiver has it. `inferred`: somebody else's receiver has accepted it with 2xx. */
  readonly source: 'received' | 'inferred';
}

/** What can be read from a body, before it is known where it came from. */
export type BelievedFacts = Pick<
  Belief,
  'dbid' | 'campaignGroup' | 'state' | 'dialMode' | 'optimizeBy' | 'optimizeGoal' | 'saidAt' | 'periodic'
>;

/** No DBID is longer; a stranger's could be. */
const longestDbid = 64;

/** What a receiver reads from a body; null when it names no Campaign Group. */
export function believedFacts(body: unknown): BelievedFacts | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const values = body as Record<string, unknown>;
  const { GSW_CAMPAIGN_GROUP_DBID: dbid, GSW_CAMPAIGN_GROUP_NAME: name } = values;
  if (typeof dbid !== 'string' || dbid === '' || dbid.length > longestDbid) return null;
  return {
    dbid,
    campaignGroup: typeof name === 'string' ? name : dbid,
    state: integerOf(values.GSW_CAMPAIGN_GROUP_STATE),
    dialMode: integerOf(values.GSW_DIAL_MODE),
    optimizeBy: integerOf(values.GSW_OPTIMIZE_BY),
    optimizeGoal: integerOf(values.GSW_OPTIMIZE_GOAL),
    saidAt: timeOf(values.GSW_DATE_TIME),
    periodic: values.GSW_CAMPAIGN_GROUP_ACTION === 0,
  };
}

/** Seconds as a string, in ms. With more digits it is no time that the calendar has. */
function timeOf(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{1,12}(\.\d+)?$/.test(value)) return null;
  return Math.round(Number(value) * 1000);
}

function integerOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
