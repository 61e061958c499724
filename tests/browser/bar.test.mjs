// The bar at the foot: comparing, undo, redo and replay by mouse, keyboard and touch; and what it must not do.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, painted } from './lib/browser.mjs';
import { cells, chapters, field, html, pages, range, samplePath, sentence, type, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const AXE = createRequire(import.meta.url)('axe-core').source;

async function chapter(t, { query = '', lang = 'ko', ...options } = {}) {
  const server = await serve(t);
  return open(await newPage(t, options), server.url(samplePath(lang, query)));
}
const press = async (page, name) => { await page.locator(dom.act(name)).click(); await painted(page); };
const line = page => page.locator(dom.BAR_LINE).innerText();
const status = page => page.locator(dom.STATUS).textContent();
const chosen = Number(dom.SAMPLE.value);

test('every page is written with its bar, out of use', () => {
  for (const { path } of pages) {
    const bar = html(path).match(/<section class="bar"[\s\S]*?<\/section>/)?.[0];
    assert.equal((bar?.match(/<button [^>]*disabled/g) ?? []).length, 7, path);
    assert.equal(/<section class="bar"[^>]*hidden/.test(bar), !html(path).includes('data-figure='), path);
  }
});

test('pin, change, swap, let go: sentence, table, line and link follow', async t => {
  const page = await chapter(t, { lang: 'en' });
  const start = await value(page);
  assert.equal(await line(page), '');
  await press(page, 'pin');
  assert.match(await line(page), /the same values/);
  const alone = (await cells(page)).length;
  await type(page, chosen);
  await painted(page);
  assert.match(await sentence(page), /Working dies: .* the pinned scenario \(B: /);
  assert.match(await line(page), new RegExp(`1 assumption changed: Die area ${chosen} mm² · compared with \\(B\\): Die area ${start}`));
  assert.equal((await cells(page)).length, alone, 'B and difference are there from pinning on');
  const rows = await page.locator(`${dom.figure(dom.SAMPLE.figure)} tbody tr`).first().locator('td').allTextContents();
  assert.equal(rows.length, 3);
  assert.match(rows[2], /^[+−]\d+%$/);
  await press(page, 'swap');
  assert.equal(await value(page), start);
  await eventually(() => assert.match(page.url(), new RegExp(`[?&]b\\.${dom.SAMPLE.param}=${chosen}`)));
  await press(page, 'let-go');
  assert.doesNotMatch(await sentence(page), /pinned/);
  assert.ok((await cells(page)).length < alone);
  await eventually(() => assert.doesNotMatch(page.url(), /[?&]b[.=]/));
  for (const off of ['swap', 'let-go']) assert.ok(await page.locator(dom.act(off)).isDisabled(), off);
});

test('a claim says what B says of it, where that is another', async t => {
  const page = await chapter(t, { query: '?utilisation=100&b.utilisation=100&b.price=2000' });
  await painted(page);
  const told = await page.locator('.claim .in-b').allInnerTexts();
  assert.ok(told.length > 0 && told.every(text => /비교안\(B\)/.test(text)), told.join());
});

test('undo, redo and reset by button, and what was done is said', async t => {
  const page = await chapter(t);
  const start = await value(page);
  await type(page, chosen);
  await painted(page);
  await press(page, 'undo');
  assert.equal(await value(page), start);
  assert.match(await status(page), new RegExp(`되돌렸어요: 다이 넓이 ${start}`));
  await press(page, 'redo');
  assert.equal(await value(page), chosen);
  assert.match(await status(page), new RegExp(`다시 했어요: 다이 넓이 ${chosen}`));
  await press(page, 'reset');
  assert.equal(await value(page), start);
  await page.waitForTimeout(800);
});

test('undo and redo by keyboard, and not within a text field', async t => {
  const page = await chapter(t, { lang: 'en' });
  const start = await value(page);
  await type(page, chosen);
  const place = await range(page).inputValue();
  await page.keyboard.press('Control+z');
  await painted(page);
  assert.equal(await range(page).inputValue(), place, 'in the field the browser undoes typing, the page nothing');
  await type(page, chosen); // what the browser undid would be taken over on leaving the field
  await range(page).focus();
  await page.keyboard.press('Control+z');
  await eventually(async () => assert.equal(await value(page), start));
  assert.match(await status(page), /Undone: Die area/);
  await page.keyboard.press('Control+z');
  assert.match(await status(page), /Nothing to undo/);
  await page.keyboard.press('Control+Shift+z');
  await eventually(async () => assert.equal(await value(page), chosen));
  assert.match(await status(page), /Redone: Die area/);
  await page.keyboard.press('Meta+z');
  await eventually(async () => assert.equal(await value(page), start));
  await page.keyboard.press('Control+y');
  await eventually(async () => assert.equal(await value(page), chosen));
  assert.match(await page.locator(dom.act('undo')).getAttribute('aria-keyshortcuts'), /Control\+Z/);
  assert.equal(await field(page).inputValue(), String(chosen));
});

for (const reducedMotion of ['no-preference', 'reduce']) {
  test(`replay with motion ${reducedMotion}: shows what was, ends where it began, leaves history and link alone`, async t => {
    const page = await chapter(t, { reducedMotion });
    const start = await value(page);
    await type(page, chosen);
    await page.waitForTimeout(700);
    const [url, entries, said, table] = [page.url(), await page.evaluate(() => history.length), await sentence(page), await cells(page)];
    await page.evaluate(sample => {
      window.seen = [];
      const input = document.querySelector(`[data-param="${sample}"] input[type=range]`);
      const look = () => { if (window.seen.at(-1) !== input.value) window.seen.push(input.value); requestAnimationFrame(look); };
      look();
    }, dom.SAMPLE.param);
    const began = Date.now();
    await page.locator(dom.act('replay')).click();
    assert.match(await line(page), new RegExp(`${start}.* → ${chosen}`));
    assert.match(await status(page), /→/);
    await eventually(async () => assert.equal(await value(page), start), 400);
    await eventually(async () => assert.equal(await value(page), chosen), 2000);
    assert.ok(Date.now() - began < 1800, 'soon over');
    await page.waitForTimeout(900);
    const frames = (await page.evaluate(() => window.seen)).length;
    assert.ok(reducedMotion === 'reduce' ? frames === 3 : frames > 5, `${frames} values seen`);
    assert.equal(page.url(), url);
    assert.equal(await page.evaluate(() => history.length), entries);
    assert.equal(await sentence(page), said);
    assert.deepEqual(await cells(page), table);
    await press(page, 'undo');
    assert.equal(await value(page), start, 'one step undoes the change that was replayed');
    assert.ok(await page.locator(dom.act('undo')).isDisabled(), 'nothing else was written');
  });
}

test('a replay ends as soon as the reader acts, and the act counts', async t => {
  const page = await chapter(t);
  await type(page, chosen);
  await painted(page);
  await page.locator(dom.act('replay')).click();
  await page.waitForTimeout(150);
  assert.notEqual(await value(page), chosen);
  await range(page).focus();
  await page.keyboard.press('ArrowRight');
  await painted(page);
  const moved = await value(page);
  assert.notEqual(moved, chosen);
  assert.ok(Math.abs(moved - chosen) < 20, `${moved} is one step from ${chosen}`);
  await page.waitForTimeout(1200);
  assert.equal(await value(page), moved);
});

test('by touch on a phone', async t => {
  const page = await chapter(t, { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
  await type(page, chosen);
  await painted(page);
  await page.locator(dom.act('pin')).tap();
  await painted(page);
  await page.locator(dom.act('undo')).tap();
  await page.locator(dom.act('undo')).tap();
  await painted(page);
  assert.notEqual(await value(page), chosen);
});

for (const viewport of [{ width: 360, height: 640 }, { width: 320, height: 568 }, { width: 360, height: 740 }]) {
  test(`at ${viewport.width} × ${viewport.height} the bar is slim, and drawing and slider stay in sight beside it`, async t => {
    const page = await chapter(t, { viewport, hasTouch: true, isMobile: true, query: '?die=331&b.die=200' });
    await painted(page);
    const bar = await page.locator(dom.BAR).boundingBox();
    assert.ok(bar.height <= 64 && bar.width <= viewport.width, `${bar.width} × ${bar.height}`);
    assert.ok(Math.abs(bar.y + bar.height - viewport.height) < 1.5, 'at the foot of the window');
    for (const button of await page.locator(`${dom.BAR} button`).all()) {
      const box = await button.boundingBox();
      assert.ok(box.width >= 24 && box.height >= 24 && box.x >= 0 && box.x + box.width <= viewport.width);
    }
    // With the slider just above the bar, the drawing is above the slider and still in the window.
    await range(page).evaluate((input, foot) => scrollBy(0, input.getBoundingClientRect().bottom - foot + 4), bar.y);
    await painted(page);
    const slider = await range(page).boundingBox();
    const drawing = await page.locator(`${dom.figure(dom.SAMPLE.figure)} .fig-drawing`).boundingBox();
    assert.ok(slider.y + slider.height <= bar.y + 1, 'the slider is not covered');
    const seen = Math.min(drawing.y + drawing.height, slider.y) - Math.max(drawing.y, 0);
    assert.ok(seen > 0.9 * Math.min(drawing.height, 250), `${seen} px of the drawing are seen`);
    const top = await range(page).evaluate(input => {
      const box = input.getBoundingClientRect();
      return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === input;
    });
    assert.ok(top, 'the slider can be hit');
  });
}

test('axe finds nothing in the bar, in use or not', async t => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await chapter(t, { query: '?die=331&b.die=200', colorScheme });
    await page.evaluate(AXE);
    const { violations, incomplete } = await page.evaluate(bar => window.axe.run(bar), dom.BAR);
    assert.deepEqual([...violations, ...incomplete].map(found => [found.id, found.nodes[0].html]), []);
  }
});

test('no bar in a frame unless asked for, none in print, none without JavaScript', async t => {
  const shown = page => page.locator(dom.BAR).filter({ visible: true }).count();
  assert.equal(await shown(await chapter(t, { query: `?embed=1&figure=${dom.SAMPLE.figure}` })), 0);
  assert.equal(await shown(await chapter(t, { query: `?embed=1&bar=1&figure=${dom.SAMPLE.figure}` })), 1);
  const page = await chapter(t);
  assert.equal(await shown(page), 1);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await shown(page), 0);
  const server = await serve(t);
  const plain = await newPage(t, { javaScriptEnabled: false });
  await plain.goto(server.url(samplePath()));
  assert.equal(await shown(plain), 0);
});

test('a page without figures has it where the choices are not the defaults, and nothing shifts', async t => {
  const bare = pages.find(page => !chapters.some(other => other.path === page.path));
  const server = await serve(t);
  const page = await newPage(t);
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, server.url(bare.path));
  assert.equal(await page.locator(dom.BAR).filter({ visible: true }).count(), 0);
  await open(page, server.url(`${bare.path}?die=331`));
  await painted(page);
  assert.equal(await page.locator(dom.BAR).filter({ visible: true }).count(), 1);
  assert.equal(await page.evaluate(() => window.shift), 0);
  await press(page, 'reset');
  await press(page, 'undo');
  assert.notEqual(await line(page), '');
});
