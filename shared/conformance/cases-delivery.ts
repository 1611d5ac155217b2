import type { ConformanceCase } from './case.ts';
import { conformanceCase, load, periodic, running, startPredictive, stop, toProgressive } from './cases-make.ts';

const noRetry = 'Campaign Group Status Reporting, “Error Handling”: “no post-processing or retries are executed”';
const pool =
  'Campaign Group Status Reporting, “Feature Configuration”: http-connection-pool-size, http-response-timeout';

/** Cases about how notifications come. */
export const deliveryCases: readonly ConformanceCase[] = [
  conformanceCase({
    id: 'keep-alive',
    title: 'Connections stay open',
    sends: 'Load, start and six periodic ones, each at once after the answer to the one before.',
    why: 'OCS keeps a pool of connections. A receiver that closes each one pays for a connection, or for TLS, with each POST.',
    source: { provenance: 'documented', text: pool },
    ticks: [],
    judges: ['reuse'],
    messages: [...running, periodic, periodic, periodic, periodic, periodic, periodic],
  }),
  conformanceCase({
    id: 'duplicates',
    title: 'The same notification twice',
    sends: 'Load, start and stop, each sent twice in the same words, byte by byte.',
    why: 'A proxy that tries again, or two servers that report, deliver twice. Time, action and state are the same then.',
    source: { provenance: 'assumed', text: `${noRetry}; duplicates come from what lies between` },
    ticks: [{ id: 'once', text: 'The history of {group} has three changes, not six; its state is Active.' }],
    messages: [...running, { on: stop }],
    order: [0, 0, 1, 1, 2, 2],
  }),
  conformanceCase({
    id: 'out-of-order',
    title: 'An older notification after a newer one',
    sends: 'Load, start, then the stop before the change of the dial mode that came before it.',
    why: 'Over several connections or a proxy the older one can arrive last. GSW_DATE_TIME says which is newer.',
    source: { provenance: 'assumed', text: 'Order over several connections is promised nowhere' },
    ticks: [
      {
        id: 'newest',
        text: '{group} is shown as Active: the older change (Running, Progressive) did not replace the stop.',
      },
    ],
    messages: [...running, { on: toProgressive }, { on: stop }],
    order: [0, 1, 3, 2],
  }),
  conformanceCase({
    id: 'burst',
    title: 'Fifty Campaign Groups at once',
    sends: 'Load and start of 50 Campaign Groups at once, over as many connections as the pool has.',
    why: 'At the beginning of a shift, or with many Campaign Groups on one interval, notifications come in a burst.',
    source: { provenance: 'documented', text: pool },
    ticks: [
      {
        id: 'all',
        text: 'All 50 Campaign Groups Conformance_burst@Suite to Conformance_burst_50@Suite are shown as Running.',
      },
    ],
    messages: running,
    pace: { kind: 'at once', groups: 50 },
  }),
  conformanceCase({
    id: 'slow',
    title: 'Long pauses between notifications',
    sends: 'Load, start and a periodic one, each 6 s after the answer to the one before.',
    why: 'With the interval of 10 s a connection lies idle longer than many servers keep it; closing it must lose nothing.',
    source: {
      provenance: 'documented',
      text: 'Campaign Group Status Reporting, “Feature Configuration”: the default is 10 seconds',
    },
    ticks: [],
    messages: [...running, periodic],
    pace: { kind: 'pause', seconds: 6 },
  }),
  conformanceCase({
    id: 'down-then-up',
    title: 'Down for a while: a change that never came',
    sends:
      'Load; a start that never leaves, as if the receiver had been down; the connections are closed; then a periodic one over new connections.',
    why: 'Nothing is sent again. What a receiver missed while it was down, only the next periodic notification tells it.',
    source: { provenance: 'documented', text: noRetry },
    ticks: [
      { id: 'healed', text: '{group} is shown as Running, Predictive, though no notification of its start ever came.' },
    ],
    messages: [{ on: load }, { on: startPredictive }, periodic],
    order: [0, 2],
    hangUpBefore: [1],
  }),
  conformanceCase({
    id: 'silence',
    title: 'Silence after the start',
    sends: 'Load and start, and then nothing more: no periodic notification ever comes.',
    why: 'An unload that got lost leaves a Campaign Group that is shown as Running for ever. Only its silence gives it away.',
    source: { provenance: 'documented', text: noRetry },
    ticks: [
      {
        id: 'stale',
        text: 'After two or three intervals {group} is marked as stale or unknown, not shown as Running as before.',
      },
    ],
    messages: running,
  }),
  conformanceCase({
    id: 'restart',
    title: 'Receiver taken down and brought back',
    sends:
      'Load and start, then a periodic one each second, until you have taken the receiver down and brought it back.',
    why: 'A receiver is deployed and restarted while dialing goes on. It has to find back to the truth without any help.',
    source: { provenance: 'documented', text: noRetry },
    ticks: [{ id: 'back', text: 'After the restart {group} is shown as Running, Predictive.' }],
    judges: ['return'],
    messages: [...running, periodic],
    needsRestart: true,
  }),
];
