import { SegmentedControl, Select } from '@mantine/core';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { type OptionSettings, optionDefinitions, optionNames } from '../../../shared/reporting/options.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { selectGroups, selectOptions, selectOptionsOf } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import { OptionCard } from './OptionCard.tsx';
import styles from './OptionsView.module.css';
import { WorkspaceFacts } from './WorkspaceFacts.tsx';

/** The five options, of the application or of one Campaign Group, and the facts of the workspace. */
export function OptionsView() {
  const application = useWindow(selectOptions);
  const { ids, byId } = useWindow(selectGroups);
  const { store } = useConsole();
  const chosen = useWindow(selectOptionsOf);
  const setChosen = (optionsOf: string | null) => store.setState({ optionsOf });
  const view = chosen === null ? undefined : byId[chosen];
  const dbid = view ? chosen : null;
  const settings: OptionSettings = view ? (view.configuration.options ?? {}) : application;
  const effective = effectiveOptions(application, view?.configuration.options);
  const shown = dbid === null ? optionNames : optionNames.filter((name) => optionDefinitions[name].perGroup);
  return (
    <section className={styles.view} aria-label={t('optionsView.label')} data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{t('optionsView.title')}</h2>
        <span className={styles.quiet}>{t('optionsView.section')}</span>
        <span className={styles.space} />
        <SegmentedControl
          size="xs"
          aria-label={t('optionsView.level.label')}
          data={[
            { value: 'application', label: t('optionsView.level.application') },
            { value: 'group', label: t('optionsView.level.group'), disabled: ids.length === 0 },
          ]}
          value={dbid === null ? 'application' : 'group'}
          onChange={(level) => setChosen(level === 'group' ? (ids[0] ?? null) : null)}
        />
        {dbid !== null && (
          <Select
            aria-label={t('optionsView.group')}
            w={260}
            searchable
            allowDeselect={false}
            value={dbid}
            data={ids.map((id) => {
              const other = byId[id];
              return { value: id, label: other ? campaignGroupName(other.configuration) : id };
            })}
            onChange={setChosen}
          />
        )}
      </header>
      <div className={styles.body}>
        <div className={styles.cards}>
          {shown.map((name) => (
            <OptionCard
              key={`${dbid} ${name}`}
              name={name}
              dbid={dbid}
              isSet={settings[name] !== undefined}
              value={effective[name].value}
              source={effective[name].source}
            />
          ))}
          {dbid !== null && <p className={styles.quiet}>{t('optionsView.firstThree')}</p>}
        </div>
        <WorkspaceFacts />
      </div>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}
