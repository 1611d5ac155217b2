import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { t } from '../../../../shared/strings/t.ts';
import { selectGroups } from '../../../client/selectors.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useWindow } from '../../../ui/use-window.ts';
import { addList, type GroupDraft, type ListDraft } from './draft.ts';
import styles from './form.module.css';

interface ListsEditorProps {
  readonly draft: GroupDraft;
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (draft: GroupDraft) => void;
}

const fields = ['name', 'dbid', 'records', 'hitRatio', 'weight'] as const;

/** The Calling Lists of a Campaign Group. */
export function ListsEditor({ draft, faultAt, onChange }: ListsEditorProps) {
  const groups = useWindow(selectGroups);
  const change = (key: number, part: Partial<ListDraft>) =>
    onChange({ ...draft, lists: draft.lists.map((list) => (list.key === key ? { ...list, ...part } : list)) });
  return (
    <section aria-label={t('groupForm.lists.title')}>
      <header className={styles.head}>
        <h3>{t('groupForm.lists.title')}</h3>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange(addList(draft, groups))}
        >
          {t('groupForm.lists.add')}
        </Button>
      </header>
      {draft.lists.length === 0 ? (
        <p className={styles.none}>{t('groupForm.lists.none')}</p>
      ) : (
        <ul className={styles.lists}>
          <li className={styles.listHead} aria-hidden>
            {fields.map((field) => (
              <span key={field}>{t(`groupForm.lists.${field}`)}</span>
            ))}
          </li>
          {draft.lists.map((list, index) => (
            <li key={list.key} className={styles.list}>
              {fields.map((field) => (
                <TextInput
                  key={field}
                  aria-label={t(`groupForm.lists.named.${field}`, { place: String(index + 1) })}
                  value={list[field]}
                  placeholder={field === 'weight' ? '10' : ''}
                  error={faultAt(`callingLists[${index}].${field}`)}
                  onChange={(event) => change(list.key, { [field]: event.currentTarget.value })}
                />
              ))}
              <IconButton
                icon={IconTrash}
                label={t('groupForm.lists.remove')}
                of={t('groupForm.lists.one', { name: list.name })}
                onClick={() => onChange({ ...draft, lists: draft.lists.filter(({ key }) => key !== list.key) })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
