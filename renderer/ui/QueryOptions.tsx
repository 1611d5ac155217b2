import { Combobox } from '@mantine/core';
import type { QueryCompletion } from '../../shared/query/completion.ts';
import { t } from '../../shared/strings/t.ts';
import styles from './QueryField.module.css';

/** The ways to go on with a query, each with what it means; the value of each is its place. */
export function QueryOptions({ options }: { readonly options: readonly QueryCompletion[] }) {
  return (
    <Combobox.Dropdown hidden={options.length === 0} className={styles.dropdown ?? ''}>
      <Combobox.Options aria-label={t('query.waysToGoOn')} className={styles.options ?? ''}>
        {options.map(({ label, meaning }, index) => (
          <Combobox.Option key={label} value={String(index)} className={styles.option ?? ''}>
            <span className={styles.word}>{label}</span>
            <span className={styles.meaning}>{meaning}</span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
