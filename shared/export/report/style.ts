/** The look of a report, on a screen and on paper; nothing is fetched for it. */
export const reportStyle = `
:root { color-scheme: light dark; --line: light-dark(#d4d7de, #3f444e); --quiet: light-dark(#555b66, #a9afba);
  --bad: light-dark(#b3261e, #ff8a80); --drift: light-dark(#8a4b00, #ffb95c); }
body { font: 14px/1.5 system-ui, sans-serif; max-width: 1200px; margin: 32px auto; padding: 0 24px; }
h1 { font-size: 24px; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 32px 0 8px; }
p { margin: 4px 0; max-width: 80ch; }
.quiet { color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: 4px 0; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
.time { white-space: nowrap; }
.failed, .rejected { color: var(--bad); }
.lost, .stale, .wrong, .unknown { color: var(--drift); }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; }
  tr { break-inside: avoid; } }
`;
