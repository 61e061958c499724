// Screenshots of every page: three widths, light and dark. Called by `cargo xtask shots`.
import fs from 'node:fs';
import path from 'node:path';
import { browser, closeBrowser, open, painted } from './lib/browser.mjs';
import { pages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

const WIDTHS = { 360: 740, 768: 1024, 1440: 900 };
const out = process.argv[2] ?? 'shots';
fs.mkdirSync(out, { recursive: true });

const server = await serve(undefined);
for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    const context = await (await browser()).newContext({ viewport: { width: Number(width), height }, colorScheme, deviceScaleFactor: width === '360' ? 2 : 1 });
    const page = await context.newPage();
    for (const { path: below } of pages) {
      await open(page, server.url(below));
      await painted(page);
      const name = `${below.replace(/\/$/, '').replaceAll('/', '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: path.join(out, name), fullPage: true });
      console.log(path.join(out, name));
    }
    await context.close();
  }
}
await closeBrowser();
await server.close();
