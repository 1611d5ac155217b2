/** undici's `fetch`: what got and axios are like, and somewhat faster than both. */
import { Agent, fetch } from 'undici';
import { notificationHeaders } from '../../../shared/reporting/notification-body.ts';
import { measure } from '../common/apart.ts';
import { sampleBody } from '../engine/campaign-groups.ts';
import { sendAllTheTime } from './constant-body-sender.ts';
import type { SenderReading, SenderSettings } from './sender.ts';

measure(async (settings: SenderSettings): Promise<SenderReading> => {
  const dispatcher = new Agent({ connections: settings.connections, pipelining: 1 });
  const body = sampleBody();
  const send = async () => {
    const answer = await fetch(settings.uri, { method: 'POST', headers: notificationHeaders, body, dispatcher });
    await answer.text();
    return answer.ok;
  };
  return sendAllTheTime(settings, (done) => void send().then(done, () => done(false)));
});
