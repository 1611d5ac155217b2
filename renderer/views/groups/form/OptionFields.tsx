import { Select, TextInput } from '@mantine/core';
import { effectiveOptions } from '../../../../shared/reporting/option-settings.ts';
import { t } from '../../../../shared/strings/t.ts';
import { selectOptions } from '../../../client/selectors.ts';
import { useWindow } from '../../../ui/use-window.ts';
import type { GroupDraft } from './draft.ts';
import styles from './form.module.css';

/** The part of a draft that has the options. */
type OptionDraft = Pick<GroupDraft, 'send' | 'uri' | 'interval'>;

interface OptionFieldsProps<Draft extends OptionDraft> {
  readonly draft: Draft;
  readonly heading?: string;
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** The options that a Campaign Group may set for itself; an empty field inherits. */
export function OptionFields<Draft extends OptionDraft>({
  draft,
  heading = t('groupForm.options.title'),
  faultAt,
  onChange,
}: OptionFieldsProps<Draft>) {
  const inherited = effectiveOptions(useWindow(selectOptions));
  const uri = inherited['campaigngroup-states-uri'].value;
  return (
    <section aria-label={heading}>
      <header className={styles.head}>
        <h3>{heading}</h3>
        <span className={styles.none}>{t('groupForm.options.hint')}</span>
      </header>
      <div className={styles.options}>
        <Select
          label="send-campaigngroup-states"
          classNames={{ label: styles.mono ?? '' }}
          labelProps={{ translate: 'no' }}
          data={[
            {
              value: 'inherit',
              label: t('groupForm.options.inherit', { value: String(inherited['send-campaigngroup-states'].value) }),
            },
            { value: 'true', label: 'true' },
            { value: 'false', label: 'false' },
          ]}
          allowDeselect={false}
          value={draft.send ?? 'inherit'}
          onChange={(value) => onChange({ ...draft, send: value === 'true' || value === 'false' ? value : null })}
        />
        <TextInput
          label="campaigngroup-states-uri"
          classNames={{ label: styles.mono ?? '' }}
          labelProps={{ translate: 'no' }}
          placeholder={
            uri === '' ? t('groupForm.options.inheritEmpty') : t('groupForm.options.inherit', { value: uri })
          }
          value={draft.uri ?? ''}
          error={faultAt('options.campaigngroup-states-uri')}
          onChange={(event) => onChange({ ...draft, uri: event.currentTarget.value || null })}
        />
        <TextInput
          label="campaigngroup-states-interval"
          classNames={{ label: styles.mono ?? '' }}
          labelProps={{ translate: 'no' }}
          placeholder={t('groupForm.options.inheritSeconds', {
            seconds: inherited['campaigngroup-states-interval'].value,
          })}
          value={draft.interval ?? ''}
          error={faultAt('options.campaigngroup-states-interval')}
          onChange={(event) => onChange({ ...draft, interval: event.currentTarget.value || null })}
        />
      </div>
    </section>
  );
}
