import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { dropWords, errorWords } from '../../../shared/reporting/outcome.ts';
import { bytes, latency } from '../../client/format.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { fullTime } from '../../client/time.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { outcomeWords } from '../../ui/outcome-words.ts';
import { useWindow } from '../../ui/use-window.ts';
import { Facts } from './Facts.tsx';
import styles from './Inspector.module.css';

/** What happened on the wire: request, then response or error, in plain words first. */
export function DeliveryTab({ detail }: { readonly detail: NotificationDetail }) {
  const { uri, requestHeaders, body, loggedAt } = detail;
  const path = pathOf(uri);
  return (
    <div className={styles.stack}>
      <Verdict detail={detail} />
      <Times detail={detail} />
      <section>
        <div className={styles.sectionHead}>
          <h3>Request</h3>
          <CopyButton label="Copy as cURL" text={() => curlOf(detail)} />
        </div>
        {loggedAt === null ? (
          <p className={styles.quiet}>It was never handed to a connection. This is what would have been sent.</p>
        ) : null}
        <p className={styles.line}>
          <b>POST</b> {path} HTTP/1.1
        </p>
        <Facts facts={Object.entries(requestHeaders)} isMono />
        <p className={styles.quiet}>Body: {bytes(new TextEncoder().encode(body).length)}, see Payload.</p>
      </section>
      <Response detail={detail} />
    </div>
  );
}

function Verdict({ detail: { outcome, errorClass, dropReason } }: { readonly detail: NotificationDetail }) {
  if (errorClass !== null) {
    const { sentence, usually } = errorWords[errorClass];
    return (
      <div className={styles.failure}>
        <p>
          <b>{sentence}</b> {usually}
        </p>
        <p>OCS does not send it again, and neither does this console.</p>
      </div>
    );
  }
  if (dropReason !== null)
    return <div className={styles.dropped}>{`It was ${outcomeWords[outcome]}: ${dropWords[dropReason]}`}</div>;
  if (outcome === 'waiting')
    return <div className={styles.dropped}>It waits for a connection, or for the one before it.</div>;
  return null;
}

function Times({ detail: { at, loggedAt, latencyMs } }: { readonly detail: NotificationDetail }) {
  const zone = useWindow(selectTimeZone);
  const facts: (readonly [string, string])[] = [['Occurred', fullTime(at, zone)]];
  if (loggedAt !== null) facts.push(['Handed over', fullTime(loggedAt, zone)]);
  if (loggedAt !== null && loggedAt > at) facts.push(['Waited', latency(loggedAt - at)]);
  if (latencyMs !== null) facts.push(['Outcome after', latency(latencyMs)]);
  return <Facts facts={facts} />;
}

function Response({ detail: { response, errorText } }: { readonly detail: NotificationDetail }) {
  if (response === null && errorText === null) return null;
  return (
    <section>
      <div className={styles.sectionHead}>
        <h3>{response === null ? 'No complete response' : 'Response'}</h3>
      </div>
      {response !== null && (
        <>
          <p className={styles.line}>
            HTTP <b>{response.status}</b>
          </p>
          <Facts facts={Object.entries(response.headers)} isMono />
          {response.body !== '' && <pre className={styles.code}>{response.body}</pre>}
          <p className={styles.quiet}>
            Body: {bytes(response.bodyBytes)}
            {response.bodyCut ? ', of which the first 16 KiB are shown' : ''}
          </p>
        </>
      )}
      {errorText !== null && (
        <>
          <p className={styles.quiet}>The raw error:</p>
          <pre className={styles.code}>{errorText}</pre>
        </>
      )}
    </section>
  );
}

function curlOf({ uri, requestHeaders, body }: NotificationDetail): string {
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const headers = Object.entries(requestHeaders).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  return ['curl -i -X POST', ...headers, `--data-raw ${quote(body)}`, quote(uri)].join(' \\\n  ');
}

function pathOf(uri: string): string {
  const parsed = URL.parse(uri);
  return parsed === null ? uri : parsed.pathname + parsed.search;
}
