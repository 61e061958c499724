import { browser, closeBrowser, open } from './lib/browser.mjs';
import { range } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';
const server = await serve(undefined);
const b = await browser();
for (const w of process.argv.slice(2)) {
  const [path, id] = w.split(':');
  const context = await b.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await open(await context.newPage(), server.url(path));
  await page.waitForTimeout(4000);
  const cdp = await context.newCDPSession(page);
  await page.locator(`[data-param="${id}"] select`).first().scrollIntoViewIfNeeded();
  
  await page.waitForTimeout(1500);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  const N = 20;
  for (let i = 0; i < N; i++) {
    await page.evaluate(selector => { const select = document.querySelector(selector); select.selectedIndex = (select.selectedIndex + 1) % select.options.length; select.dispatchEvent(new Event('change', { bubbles: true })); }, `[data-param="${id}"] select`);
    await page.waitForTimeout(400);
  }
  const { profile } = await cdp.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map(n => [n.id, n]));
  const parent = new Map(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  const self = new Map(), total = new Map();
  const dt = profile.timeDeltas;
  const name = n => n.callFrame.functionName.replace(/good_enough\[[0-9a-f]+\]/g, 'ge').replace(/_R[A-Za-z0-9_]*/, m => m.slice(-70)).slice(-90);
  profile.samples.forEach((s, i) => {
    let n = nodes.get(s); const t = dt[i] / 1000;
    self.set(name(n), (self.get(name(n)) ?? 0) + t);
    const seen = new Set();
    for (let k = s; k !== undefined; k = parent.get(k)) { const nm = name(nodes.get(k)); if (!seen.has(nm)) { seen.add(nm); total.set(nm, (total.get(nm) ?? 0) + t); } }
  });
  const show = (m, n) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).forEach(([k, v]) => console.log('  ', (v / N).toFixed(3).padStart(8), k));
  console.log('==', w, 'total ms per press'); show(total, 45); console.log('-- self'); show(self, 25);
  await context.close();
}
await closeBrowser(); await server.close();
