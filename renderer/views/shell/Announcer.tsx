import { selectAnnouncement } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';

/** The one region that assistive technology hears: results of commands, the first failure, the recovery. */
export function Announcer() {
  return (
    <div role="status" className="visually-hidden" data-testid="announcement">
      {useWindow(selectAnnouncement)}
    </div>
  );
}
