// The pictures of shared links, one a page and language, and the README's. Called by `cargo xtask cards`; the results are
// kept in the repository, so that a build needs no browser.
import fs from 'node:fs';
import path from 'node:path';
import { browser, closeBrowser, open, painted } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const root = process.argv[2] ?? '.';
const cards = path.join(root, 'public', 'og');
fs.mkdirSync(cards, { recursive: true });
const server = await serve(undefined);
const context = await (await browser()).newContext({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
const page = await context.newPage();

/** The figure that stands for a chapter. */
const PICTURED = { training: 'h20-map', legacy: 'wafer', sanctions: 'ladder', ecosystem: 'token-price', korea: 'dram-balance', verdict: 'board' };

async function picture(address, file) {
  await open(page, server.url(address));
  await painted(page);
  await page.screenshot({ path: file });
  console.log(file);
}

for (const lang of ['ko', 'en']) {
  await picture(`${lang}/`, path.join(cards, `landing-${lang}.png`));
  for (const [chapter, figure] of Object.entries(PICTURED)) {
    await picture(`${lang}/${chapter}/?embed=1&figure=${figure}&border=0`, path.join(cards, `${chapter}-${lang}.png`));
  }
}
for (const lang of ['ko', 'en']) {
  await picture(`${lang}/model/?embed=1&border=0`, path.join(cards, `model-${lang}.png`));
}
await page.setViewportSize({ width: 1040, height: 560 });
await picture('en/legacy/?embed=1&figure=wafer&border=0', path.join(root, 'docs', 'picture.png'));
await closeBrowser();
await server.close();
