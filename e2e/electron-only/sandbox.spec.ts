import { readFileSync } from 'node:fs';
import { expect, test } from '../electron/electron-console.ts';
import { openSandboxed } from '../fixtures/host-electron.ts';

// Playwright turns the sandbox off on Linux unless it is asked not to. Needs user namespaces there, and another user than root.
test("the page's process is in the system's sandbox", async ({ profile }) => {
  const opened = await openSandboxed({ profile });
  try {
    const pid = await opened.main?.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      null,
    );
    const page = await opened.main?.evaluate(
      ({ app }, pid) => app.getAppMetrics().find((metric) => metric.pid === pid),
      pid,
    );
    if (process.platform === 'linux')
      // Filtered system calls: see proc(5).
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
    else expect(page?.sandboxed).toBe(true);
  } finally {
    await opened.close();
  }
});
