import { useEffect, useState } from 'react';
import type { ShippedPackage } from '../../../shared/contract/shipped-package.ts';
import { t } from '../../../shared/strings/t.ts';
import { shippedPackages } from '../../client/shipped-packages.ts';
import styles from './dialogs.module.css';

/** Whose work is in the program, under which licence, with its text. */
export function Licences({ inElectron }: { readonly inElectron: boolean }) {
  const [packages, setPackages] = useState<readonly ShippedPackage[] | null>(null);
  useEffect(() => void shippedPackages().then(setPackages), []);
  if (packages === null) return null;
  if (packages.length === 0) return <p>{t('dialogs.about.licences.none')}</p>;
  return (
    <details>
      <summary>{t('dialogs.about.licences.title', { count: packages.length })}</summary>
      <ul className={styles.licences}>
        {packages.map((one) => (
          <li key={`${one.name} ${one.version}`}>
            <OneLicence {...one} />
          </li>
        ))}
      </ul>
      {inElectron && <p>{t('dialogs.about.licences.runtime')}</p>}
    </details>
  );
}

function OneLicence({ name, version, licence, text }: ShippedPackage) {
  return (
    <details>
      <summary>{t('dialogs.about.licences.package', { name, version, licence })}</summary>
      {text === null ? <p>{t('dialogs.about.licences.noText')}</p> : <pre>{text}</pre>}
    </details>
  );
}
