import { themeQuartz } from 'ag-grid-community';

/** AG Grid in our tokens: they change with the scheme, so one theme serves light and dark. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  textColor: 'var(--text)',
  borderColor: 'var(--border)',
  chromeBackgroundColor: 'var(--sunken)',
  browserColorScheme: 'inherit',
  fontFamily: 'var(--font-ui)',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 500,
  headerTextColor: 'var(--text-3)',
  headerBackgroundColor: 'var(--surface)',
  headerHeight: 32,
  rowHeight: 36,
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  rowBorder: { color: 'var(--border)' },
  headerRowBorder: { color: 'var(--border)' },
  columnBorder: false,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  cellHorizontalPadding: 8,
  spacing: 6,
  pinnedColumnBorder: false,
  rangeSelectionBorderColor: 'var(--accent)',
  headerColumnResizeHandleColor: 'transparent',
  checkboxCheckedBackgroundColor: 'var(--accent)',
  checkboxCheckedBorderColor: 'var(--accent)',
  checkboxIndeterminateBackgroundColor: 'var(--accent)',
  checkboxUncheckedBorderColor: 'var(--border-strong)',
  iconSize: 14,
});

/** The log: denser, and without lines between its many rows. */
export const logTheme = gridTheme.withParams({ rowBorder: false, fontSize: 12, cellHorizontalPadding: 10 });
