/** undici's low-level `Pool.dispatch` with a constant body: the fastest that Node can send without own code for HTTP. */
import { Pool } from 'undici';
import { notificationHeaders } from '../../../shared/reporting/notification-body.ts';
import { measure } from '../common/apart.ts';
import { sampleBody } from '../engine/campaign-groups.ts';
import { sendAllTheTime } from './constant-body-sender.ts';
import type { SenderReading, SenderSettings } from './sender.ts';

measure(async (settings: SenderSettings): Promise<SenderReading> => {
  const { origin, pathname: path } = new URL(settings.uri);
  const pool = new Pool(origin, { connections: settings.connections, pipelining: 1, allowH2: false });
  const body = sampleBody();
  return sendAllTheTime(settings, (done) => {
    let status = 0;
    pool.dispatch(
      { method: 'POST', path, headers: notificationHeaders, body },
      {
        onRequestStart: () => {},
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: () => {},
        onResponseEnd: () => done(status === 200),
        onResponseError: () => done(false),
      },
    );
  });
});
