import { browser, closeBrowser, open } from './lib/browser.mjs';
import { range } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';
const what = process.argv.slice(2);
const server = await serve(undefined);
const b = await browser();
const VARIANTS = {
  base: () => 0,
  nohas: () => { for (const sheet of document.styleSheets) { const walk = (o) => { for (let i = o.cssRules.length - 1; i >= 0; i--) { const r = o.cssRules[i]; if (r.selectorText?.includes(':has(')) o.deleteRule(i); else if (r.cssRules?.length) walk(r); } }; walk(sheet); } },
  cv: () => { const s = new CSSStyleSheet(); s.replaceSync('article > figure, article > section, .sources { content-visibility: auto; contain-intrinsic-size: auto 900px }'); document.adoptedStyleSheets = [s]; },
  both: () => { for (const sheet of document.styleSheets) { const walk = (o) => { for (let i = o.cssRules.length - 1; i >= 0; i--) { const r = o.cssRules[i]; if (r.selectorText?.includes(':has(')) o.deleteRule(i); else if (r.cssRules?.length) walk(r); } }; walk(sheet); } const s = new CSSStyleSheet(); s.replaceSync('article > figure, article > section, .sources { content-visibility: auto; contain-intrinsic-size: auto 900px }'); document.adoptedStyleSheets = [s]; },
};
for (const w of what) for (const [variant, act] of Object.entries(VARIANTS).filter(v => v[0] === "base")) {
  const [path, id] = w.split(':');
  const context = await b.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await open(await context.newPage(), server.url(path));
  await page.waitForTimeout(4000);
  const cdp = await context.newCDPSession(page);
  const rate = Number(process.env.RATE ?? 4);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  await range(page, id).scrollIntoViewIfNeeded();
  await range(page, id).focus();
  await page.evaluate(act);
  await page.waitForTimeout(1500);
  await b.startTracing(page, { categories: ['devtools.timeline', 'toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'] });
  const N = 30;
  for (let i = 0; i < N; i++) {
    const [key, code] = Math.floor(i / 5) % 2 ? ['ArrowLeft', 37] : ['ArrowRight', 39];
    const event = { key, code: key, windowsVirtualKeyCode: code };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    await page.waitForTimeout(80);
  }
  const buf = await b.stopTracing();
  const ev = JSON.parse(buf.toString()).traceEvents;
  const L = ev.filter(e => e.name === 'Layout' && e.ph === 'X' && e.args.beginData).map(e => e.args.beginData);
  const U = ev.filter(e => e.name === 'UpdateLayoutTree' && e.ph === 'X').map(e => e.args.elementCount ?? e.args.endData?.elementCount);
  const avg = a => (a.reduce((x, y) => x + (y || 0), 0) / Math.max(1, a.length)).toFixed(0);
  console.log('layout dirty', avg(L.map(x => x.dirtyObjects)), 'of', avg(L.map(x => x.totalObjects)), 'partial', L.filter(x => x.partialLayout).length, '/', L.length, 'style elements', avg(U), 'of', U.length);
  // the busiest renderer main thread: thread_name CrRendererMain with most EventDispatch
  const names = new Map(ev.filter(e => e.name === 'thread_name').map(e => [e.pid + ':' + e.tid, e.args.name]));
  const by = {};
  const lists = {};
  for (const e of ev) {
    if (e.ph !== 'X' || names.get(e.pid + ':' + e.tid) !== 'CrRendererMain') continue;
    (lists[e.name + (e.name === 'EventDispatch' ? ' ' + e.args.data?.type : '')] ??= []).push(e.dur / 1000);
  }
  const med = l => l ? l.sort((a, b) => a - b)[l.length >> 1].toFixed(1) : '-';
  console.log(w, variant.padEnd(6), ['EventDispatch input', 'UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'].map(k => k.split(' ').pop() + ' ' + med(lists[k]) + ' n' + (lists[k]?.length ?? 0)).join('  '));
  await context.close();
}
await closeBrowser(); await server.close();
