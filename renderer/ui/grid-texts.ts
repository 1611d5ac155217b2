import { en } from '../../shared/strings/en.ts';
import { t } from '../../shared/strings/t.ts';

const keys = Object.keys(en.grid) as (keyof typeof en.grid)[];

/** The grid's own texts, for its `localeText`. */
export const gridTexts: Record<string, string> = Object.fromEntries(keys.map((key) => [key, t(`grid.${key}`)]));

/** Where rows are not chosen with the space bar, nothing is said of it. */
export const plainGridTexts: Record<string, string> = { ...gridTexts, ariaRowSelect: '', ariaRowDeselect: '' };
