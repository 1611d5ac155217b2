import type { NotificationEntry } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';

/** What a person has put on a row, in words for assistive technology: `pinned, yellow, note`. */
export function marksText({ mark }: Pick<NotificationEntry, 'mark'>): string {
  if (mark === null) return '';
  return [
    mark.pinned ? t('log.marks.pinned') : '',
    mark.colour === null ? '' : t(`log.marks.${mark.colour}`),
    mark.note === '' ? '' : t('log.marks.note'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The same with the note itself, for a tooltip. */
export function marksTitle(entry: Pick<NotificationEntry, 'mark'>): string {
  const { note = '' } = entry.mark ?? {};
  return note === '' ? marksText(entry) : t('log.marks.withNote', { marks: marksText(entry), note });
}
