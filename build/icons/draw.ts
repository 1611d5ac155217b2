import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumForTests } from '../chromium.ts';
import { icnsOf, icnsSizes, icoOf, icoSizes, type Picture } from './containers.ts';
import { drawing, drawingHash, iconFiles, linuxSizes } from './files.ts';

/* `node build/icons/draw.ts`: draws the icons of all systems anew, with the Chromium of the tests. */

/** Around a Mac's icon there is room: its body takes 824 of 1024 pixels. */
const macMargin = 100 / 1024;

const { executablePath, args, env } = await chromiumForTests();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } as never });
try {
  const page = await browser.newPage();
  const svg = await readFile(drawing, 'utf8');
  const draw = (sizes: readonly number[], margin = 0) => drawAll(page, svg, sizes, margin);
  await mkdir(iconFiles.linux, { recursive: true });
  for (const { size, png } of await draw(linuxSizes))
    await writeFile(join(iconFiles.linux, `${size}x${size}.png`), png);
  await writeFile(iconFiles.windows, icoOf(await draw(icoSizes)));
  await writeFile(iconFiles.mac, icnsOf(await draw(icnsSizes, macMargin)));
  await writeFile(iconFiles.drawnFrom, `${drawingHash()}\n`);
} finally {
  await browser.close();
}

async function drawAll(page: Page, svg: string, sizes: readonly number[], margin: number): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const sides = `width:${size}px;height:${size}px;padding:${size * margin}px;box-sizing:border-box`;
    await page.setContent(`<body style="margin:0;background:transparent"><div style="${sides}">${svg}</div></body>`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  return pictures;
}
