import { selectAnnouncement } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';

/** The one region that assistive technology hears: results of commands, and what the person wants to hear of the rest. */
export function Announcer() {
  const { number, text } = useWindow(selectAnnouncement);
  return (
    <div role="status" className="visually-hidden" data-testid="announcement">
      {/* Another element each time: the same words, said again, are heard again. */}
      {text !== '' && <span key={number}>{text}</span>}
    </div>
  );
}
