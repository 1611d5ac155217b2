/** The style sheet of the HTML report. Red is for what was not delivered or not as expected, and for nothing else. */
export const reportStyle = `
:root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --ink: #1b1f27; --quiet: #5b6472; --line: #dfe3e9; --grid: #e9ecf1;
  --active: #9dbbe8; --running: #6fbf9b; --ending: #e2b667; --good: #12544a; --bad: #c2272d; --unsent: #8b94a3; --passed: #17663f;
  --busy: #2f6fd0; --hit: #12826a; --overdial: #a35bd6; --code: #f0f2f6; }
@media (prefers-color-scheme: dark) { :root { --page: #14171c; --card: #1c2027; --ink: #e6e9ee; --quiet: #9aa4b2; --line: #313843;
  --grid: #272d36; --active: #3f5f92; --running: #2f7a5b; --ending: #8d6a29; --good: #d5efe5; --bad: #ff6f70; --unsent: #7b8594;
  --passed: #6fd3a0; --busy: #7fb0ff; --hit: #5fd0b4; --overdial: #cf9bf5; --code: #252b34; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 14px/1.5 system-ui, "Segoe UI", Roboto, sans-serif;
  font-variant-numeric: tabular-nums; }
main { max-width: 1180px; margin: 0 auto; padding: 32px 24px 64px; }
header { display: flex; align-items: baseline; gap: 16px; flex-wrap: wrap; margin-bottom: 20px; }
h1 { font-size: 24px; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 0 0 12px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; margin-bottom: 16px; }
.verdict { font-weight: 600; padding: 2px 12px; border-radius: 999px; border: 1.5px solid; }
.verdict.passed { color: var(--passed); } .verdict.failed { color: var(--bad); }
.quiet { color: var(--quiet); margin: 0; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(118px, 1fr)); gap: 12px; margin: 0; }
.numbers div { border-left: 3px solid var(--line); padding-left: 10px; } .numbers div.wrong { border-color: var(--bad); }
dt { color: var(--quiet); font-size: 12px; } dd { margin: 0; font-size: 22px; font-weight: 600; line-height: 1.3; white-space: nowrap; }
.wrong dd, td.wrong { color: var(--bad); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 5px 14px 5px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { border-top: 0; color: var(--quiet); font-size: 12px; font-weight: 500; white-space: nowrap; }
td.time, td.number { white-space: nowrap; } td.number { text-align: right; }
td code { white-space: nowrap; }
code { font: 12px/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace; background: var(--code); border-radius: 4px; padding: 1px 5px; }
ul.failures { list-style: none; margin: 0; padding: 0; } ul.failures li { border-left: 3px solid var(--bad); padding: 2px 0 2px 12px; margin: 8px 0; }
ul.failures p { margin: 2px 0 0; }
.key { display: flex; gap: 18px; flex-wrap: wrap; color: var(--quiet); font-size: 12px; margin: 0 0 8px; padding: 0; list-style: none; }
.key svg { width: 18px; height: 12px; margin-right: 6px; vertical-align: -1px; display: inline-block; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 12px system-ui, "Segoe UI", Roboto, sans-serif; fill: var(--ink); }
svg .tick { text-anchor: middle; fill: var(--quiet); font-size: 11px; } svg .lane { text-anchor: end; } svg .scale { text-anchor: end; fill: var(--quiet); font-size: 10px; }
svg .grid { stroke: var(--grid); stroke-width: 1; }
rect.active { fill: var(--active); } rect.running { fill: var(--running); } rect.ending { fill: var(--ending); }
circle { stroke: var(--card); stroke-width: 1.2; } circle.good { fill: var(--good); } circle.bad { fill: var(--bad); } circle.unsent { fill: var(--unsent); }
line.good { stroke: var(--good); stroke-width: 1.4; } line.bad { stroke: var(--bad); stroke-width: 2; } line.unsent { stroke: var(--unsent); stroke-width: 1.4; }
.curve { fill: none; stroke-width: 1.8; stroke-linejoin: round; stroke-linecap: round; }
.busy { stroke: var(--busy); } .hit { stroke: var(--hit); } .overdial { stroke: var(--overdial); }
@media print { body { background: none; } section { break-inside: avoid; } }
`;
