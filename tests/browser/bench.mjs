// How fast the page answers and loads. Called by `cargo xtask bench`; not a test, for machines differ.
//
// Key to paint: a trusted key press is sent by the debugging protocol to every slider of a chapter, with the processor
// slowed to a quarter. The clock starts at the key event's timeStamp, when the browser received it. It stops in a task
// queued (MessageChannel) from the first animation frame after the input event: such a task runs when that frame's
// script, style, layout and paint are done. That number, waiting for the frame included, is compared with 32 ms. The
// last column is the same for the frame after, which cannot begin before the first was handed to the compositor.
//
// Long tasks: those over 50 ms that the browser itself reports while a page starts, and while a slider is dragged, the
// processor slowed likewise. Chromium counts every task of the page's main thread, painting included.
//
// Page load: Lighthouse's phone on a slow 4G line, the median of several runs.
import { browser, closeBrowser, open } from './lib/browser.mjs';
import { audit, launchForLighthouse } from './lib/lighthouse.mjs';
import { chapters, range, sliders } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

const PRESSES = 60;
const SLOWDOWN = 4;
const LIMIT_MS = 32;
const runs = Number(process.argv[2] ?? 5);

const quantile = (list, q) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.ceil(q * list.length) - 1)];
const ms = value => value.toFixed(1).padStart(7);

/** Times of answers to key presses on one slider: [after the first frame, after the second], in ms. */
async function keyToPaint(page, cdp, id) {
  await range(page, id).scrollIntoViewIfNeeded();
  await range(page, id).focus();
  const times = [];
  for (let press = 0; press < PRESSES; press++) {
    const timed = page.evaluate(() => new Promise(done => {
      const afterFrame = then => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => then(performance.now());
        channel.port2.postMessage(0);
      });
      addEventListener('keydown', event => {
        const start = event.timeStamp;
        document.activeElement.addEventListener('input', () => {
          afterFrame(first => afterFrame(second => done([first - start, second - start])));
        }, { once: true });
      }, { once: true, capture: true });
    }));
    // Up and down by turns in long strides, so that every press changes the value and none reaches an end.
    const [key, code] = Math.floor(press / 5) % 2 ? ['ArrowLeft', 37] : ['ArrowRight', 39];
    const event = { key, code: key, windowsVirtualKeyCode: code };
    await page.evaluate(() => 0); // the listeners are there
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    const time = await Promise.race([timed, new Promise(done => setTimeout(done, 2000))]);
    if (time) times.push(time);
    await page.waitForTimeout(20 + (press * 7) % 17); // not in step with the frames
  }
  return times;
}

/**
 * Times of a choice after which much is computed anew: [until the program has done its work, until the frame is painted], in ms. Effects run in microtasks, so a task queued after the event comes when they are done.
 */
const choose = (page, id) => page.evaluate(async ({ selector, times }) => {
  const select = document.querySelector(selector);
  const task = () => new Promise(done => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); });
  const measured = [];
  for (let time = 0; time < times; time++) {
    await new Promise(done => setTimeout(done, 400 + (time * 7) % 17)); // what follows at rest has followed
    const start = performance.now();
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await task();
    const worked = performance.now() - start;
    await new Promise(done => requestAnimationFrame(() => task().then(done)));
    measured.push([worked, performance.now() - start]);
  }
  return measured;
}, { selector: `[data-param="${id}"] select`, times: CHOICES });

/** Choices after which a map of batch and context, or the whole board of claims, is computed anew. */
const WHOLE = [['ko/training/', 'map_model'], ['ko/training/', 'map_bits'], ['ko/verdict/', 'policy']];
const CHOICES = 24;
/** How long that may take at each speed of the processor. */
const WHOLE_LIMITS = { 1: 1000 / 60, 4: 50 };

/** Tasks over 50 ms, in ms, while `act` runs and a second longer. */
async function longTasks(page, act) {
  await page.evaluate(() => { window.longTasks = []; });
  await act();
  await page.waitForTimeout(1000);
  return page.evaluate(() => window.longTasks);
}

/** Drags a slider's thumb to and fro, 60 moves. */
async function drag(page, id) {
  const slider = range(page, id);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const at = part => box.x + box.width * part;
  await page.mouse.move(at(0.5), box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 0; i < 60; i++) {
    await page.mouse.move(at(0.5 + 0.3 * Math.sin(i / 6)), box.y + box.height / 2);
    await page.waitForTimeout(25);
  }
  await page.mouse.up();
}

const server = await serve(undefined);
let slow = 0;
console.log('a map or the board anew after a choice, ms');
console.log(`${''.padEnd(32)} slower  work: median     p95   painted: p95`);
for (const [path, id] of WHOLE) {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await open(await context.newPage(), server.url(path));
  const cdp = await context.newCDPSession(page);
  for (const [rate, limit] of Object.entries(WHOLE_LIMITS)) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: Number(rate) });
    const times = await choose(page, id);
    const [work, paint] = [0, 1].map(at => times.map(time => time[at]));
    const p95 = quantile(work, 0.95);
    slow += p95 > limit;
    console.log(`${(path + id).padEnd(32)}${String(rate).padStart(6)}×${ms(quantile(work, 0.5)).padStart(15)} ${ms(p95)}${ms(quantile(paint, 0.95)).padStart(15)}${p95 > limit ? `   over ${limit.toFixed(1)}` : ''}`);
  }
  await context.close();
}
for (const [path, id] of [['ko/sanctions/', 'token_growth_to_2029'], ['ko/ecosystem/', 'software_effort']]) {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver(list => window.longTasks.push(...list.getEntries().map(e => e.duration))).observe({ type: 'longtask' });
  });
  const told = async (name, act) => {
    const tasks = await longTasks(page, act);
    console.log(`${path} ${name}: ${tasks.length} tasks over 50 ms${tasks.length ? `, the longest ${Math.max(...tasks).toFixed(0)} ms` : ''}`);
  };
  await told('while it starts', () => open(page, server.url(path)).then(() => page.waitForTimeout(3000)));
  await told(`while ${id} is dragged`, () => drag(page, id));
  await context.close();
}

for (const { path } of chapters.filter(page => page.lang === 'ko')) {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await open(await context.newPage(), server.url(path));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  console.log(`${path}: key to paint, ms, processor ${SLOWDOWN}× slower, ${PRESSES} presses a slider`);
  console.log(`${''.padEnd(20)} median     p95   p95 to the frame after`);
  for (const id of await sliders(page)) {
    const times = await keyToPaint(page, cdp, id);
    if (times.length < PRESSES / 2) { console.log(`${id.padEnd(20)} answered only ${times.length} of ${PRESSES} presses`); slow++; continue; }
    const [first, second] = [0, 1].map(at => times.map(time => time[at]));
    const p95 = quantile(first, 0.95);
    slow += p95 > LIMIT_MS;
    console.log(`${id.padEnd(20)}${ms(quantile(first, 0.5))} ${ms(p95)} ${ms(quantile(second, 0.95))}${p95 > LIMIT_MS ? `   over ${LIMIT_MS}` : ''}`);
  }
  await context.close();
}
await closeBrowser();

const chromium = await launchForLighthouse();
const METRICS = { 'first-contentful-paint': 'first text', 'largest-contentful-paint': 'largest paint', 'total-blocking-time': 'blocking', 'cumulative-layout-shift': 'shift' };
for (const { path } of chapters) {
  const reports = [];
  for (let run = 0; run < runs; run++) reports.push(await audit(chromium.port, server.url(path), { onlyCategories: ['performance'] }));
  const median = of => quantile(reports.map(of), 0.5);
  const parts = Object.entries(METRICS).map(([id, name]) => `${name} ${median(r => r.audits[id].numericValue).toFixed(id.endsWith('shift') ? 3 : 0)}${id.endsWith('shift') ? '' : ' ms'}`);
  const bytes = median(r => r.audits['total-byte-weight'].numericValue);
  console.log(`${path} on a slow 4G phone, median of ${runs}: performance ${median(r => r.categories.performance.score * 100)}, ${parts.join(', ')}, ${(bytes / 1000).toFixed(0)} kB`);
}
await chromium.close();
await server.close();
if (slow) console.log(`${slow} sliders or choices over their limit`);
