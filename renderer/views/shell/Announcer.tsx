import { selectAnnouncement, selectResult } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';

/** The one region that assistive technology hears: results of commands, the first failure, the recovery. */
export function Announcer() {
  const announcement = useWindow(selectAnnouncement);
  const result = useWindow(selectResult);
  return (
    <>
      <div role="status" className="visually-hidden" data-testid="announcement">
        {announcement}
      </div>
      <div aria-live="polite" className="visually-hidden">
        {result?.text}
      </div>
    </>
  );
}
