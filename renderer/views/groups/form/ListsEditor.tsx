import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
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

const fields = [
  ['name', 'Name'],
  ['dbid', 'DBID'],
  ['records', 'Records'],
  ['hitRatio', 'Hit ratio (0 to 1)'],
  ['weight', 'Weight (1 to 100)'],
] as const;

/** The Calling Lists of a Campaign Group. */
export function ListsEditor({ draft, faultAt, onChange }: ListsEditorProps) {
  const groups = useWindow(selectGroups);
  const change = (key: number, part: Partial<ListDraft>) =>
    onChange({ ...draft, lists: draft.lists.map((list) => (list.key === key ? { ...list, ...part } : list)) });
  return (
    <section aria-label="Calling Lists">
      <header className={styles.head}>
        <h3>Calling Lists</h3>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange(addList(draft, groups))}
        >
          Add a Calling List
        </Button>
      </header>
      {draft.lists.length === 0 ? (
        <p className={styles.none}>None. GSW_CALLING_LISTS is sent as an empty array.</p>
      ) : (
        <ul className={styles.lists}>
          <li className={styles.listHead} aria-hidden>
            {fields.map(([field, label]) => (
              <span key={field}>{label}</span>
            ))}
          </li>
          {draft.lists.map((list, index) => (
            <li key={list.key} className={styles.list}>
              {fields.map(([field, label]) => (
                <TextInput
                  key={field}
                  aria-label={`${label} of Calling List ${index + 1}`}
                  value={list[field]}
                  placeholder={field === 'weight' ? '10' : ''}
                  error={faultAt(`callingLists[${index}].${field}`)}
                  onChange={(event) => change(list.key, { [field]: event.currentTarget.value })}
                />
              ))}
              <IconButton
                icon={IconTrash}
                label="Remove"
                of={`Calling List ${list.name}`}
                onClick={() => onChange({ ...draft, lists: draft.lists.filter(({ key }) => key !== list.key) })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
