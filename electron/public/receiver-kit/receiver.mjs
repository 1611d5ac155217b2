// A minimal receiver of Campaign Group Status Reporting. Node 20 or later, no dependencies:
//
//   PORT=8080 INTERVAL=10 node receiver.mjs
//
// POST anywhere: a notification. GET /: what it believes, as JSON. INTERVAL is campaigngroup-states-interval in seconds.
import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 8080);
const interval = Number(process.env.INTERVAL ?? 10);
const mostBytes = 16 * 1024 * 1024;

const states = { 0: 'NotLoaded', 1: 'WaitingUnload', 2: 'UnloadInProgress', 3: 'InActive', 4: 'Active', 5: 'Running' };
const actions = { 7: 'load', 8: 'unload', 9: 'start', 10: 'stop', 11: 'dial mode' };

/** What is believed of each Campaign Group, by its GUID. */
const beliefs = new Map();
let unreadable = 0;

const server = createServer((request, response) => {
  if (request.method !== 'POST') return show(response);
  const chunks = [];
  let bytes = 0;
  request.on('data', (chunk) => {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk); // The rest is read and forgotten: the connection stays usable.
  });
  request.on('error', () => {}); // The sender went away in the middle: nothing to take, nothing to answer.
  request.on('end', () => {
    // 1. Answer at once. The sender waits for it, sends nothing again, and cares for no reason.
    response.writeHead(200, { 'content-length': 0 }).end();
    // 2. Then work. Whatever is wrong with one body must not bring the receiver down.
    try {
      take(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    } catch (error) {
      unreadable += 1;
      console.error(`Not understood: ${error.message}`);
    }
  });
});

function take(body) {
  const guid = body?.GSW_CAMPAIGN_GROUP_GUID;
  if (typeof guid !== 'string' || body.GSW_USER_EVENT !== 'CampaignGroupState')
    throw new Error('no CampaignGroupState');
  const now = Date.now();
  const said = Number(body.GSW_DATE_TIME); // seconds, UTC, when it occurred
  const at = Number.isFinite(said) ? said : now / 1000;
  const known = beliefs.get(guid) ?? { at: -Infinity, seen: new Set(), history: [], duplicates: 0, late: 0 };
  beliefs.set(guid, known);
  known.heardAt = now; // Even an old one is a sign of life.

  // 3. The same notification twice: a proxy tried again. Only what is the same in every one of these is a duplicate.
  const key = `${body.GSW_DATE_TIME} ${body.GSW_CAMPAIGN_GROUP_ACTION} ${body.GSW_CAMPAIGN_GROUP_STATE}`;
  if (known.seen.has(key)) {
    known.duplicates += 1;
    return;
  }
  known.seen.add(key);
  if (known.seen.size > 100) known.seen.delete(known.seen.values().next().value);

  // 4. Action 0 is a periodic notification: it repeats the state, and heals what was missed. Others are changes.
  if (body.GSW_CAMPAIGN_GROUP_ACTION !== 0) {
    known.history.push({
      at,
      action: nameOf(actions, body.GSW_CAMPAIGN_GROUP_ACTION),
      state: body.GSW_CAMPAIGN_GROUP_STATE,
    });
    known.history.sort((one, other) => one.at - other.at);
    if (known.history.length > 100) known.history.shift();
  }

  // 5. An older one that arrives after a newer one belongs into the history; what is believed stays the newer one.
  if (at < known.at) {
    known.late += 1;
    return;
  }

  // 6. Take what is known, ignore what is not: attributes and numbers are added with releases. Absent is not null, null is not 0.
  Object.assign(known, {
    at,
    name: body.GSW_CAMPAIGN_GROUP_NAME,
    state: body.GSW_CAMPAIGN_GROUP_STATE,
    dialMode: body.GSW_DIAL_MODE, // only while running; undefined: not said
    statistics: {
      busyFactor: body.GSW_STAT_BUSY_FACTOR, // null: not known now; undefined: this release sends none
      hitRatio: body.GSW_STAT_HIT_RATIO,
      overdialRate: body.GSW_STAT_OVERDIAL_RATE,
      timeToComplete: body.GSW_STAT_TIME_TO_COMPLETE,
    },
    lists: Array.isArray(body.GSW_CALLING_LISTS) ? body.GSW_CALLING_LISTS.length : undefined,
  });
  console.log(`${new Date(at * 1000).toISOString()} ${known.name}: ${nameOf(states, known.state)}`);
}

/** A number that the table does not have keeps being a number: a name is never guessed. */
function nameOf(table, number) {
  return Object.hasOwn(table, number) ? table[number] : `unknown (${number})`;
}

/** 7. Nothing is sent again: only silence tells that an unload got lost. Active and running ones report every interval. */
function isStale({ state, heardAt }) {
  return (state === 4 || state === 5) && Date.now() - heardAt > 3 * interval * 1000;
}

function show(response) {
  const groups = [...beliefs.values()].map(({ seen, heardAt, ...belief }) => ({
    ...belief,
    stateName: nameOf(states, belief.state),
    stale: isStale({ ...belief, heardAt }),
    heardSecondsAgo: (Date.now() - heardAt) / 1000,
  }));
  const text = JSON.stringify({ unreadable, groups }, null, 2);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

// 8. Connections are kept open for longer than the interval, so that one POST after another finds them open.
server.keepAliveTimeout = 3 * interval * 1000 + 5000;
server.listen(port, '127.0.0.1', () => console.log(`Listening on http://127.0.0.1:${server.address().port}/`));
