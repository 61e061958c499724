// The whole page by keyboard: in reading order, with focus always seen.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, newPage, open, started } from './lib/browser.mjs';
import { pages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const MOST_STOPS = 600;

/** What has the focus: its place in the document, its outline, and whether anything covers it. */
const focused = page => page.evaluate(() => {
  const el = document.activeElement;
  if (!el || el === document.body) return { name: 'body' };
  const [style, box] = [getComputedStyle(el), el.getBoundingClientRect()];
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2)];
  const top = document.elementFromPoint(x, y);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return {
    name: el.outerHTML.slice(0, 110),
    order: [...document.querySelectorAll('*')].indexOf(el),
    positive: el.tabIndex > 0,
    visible: outlined || style.boxShadow !== 'none',
    onTop: Boolean(top) && (el === top || el.contains(top) || top.contains(el) || [...el.labels ?? []].some(label => label.contains(top))),
    inView: y >= 0 && y <= innerHeight,
  };
});

for (const { path } of pages) {
  test(`${path}: Tab goes through everything in order, and every stop is seen`, async t => {
    const server = await serve(t);
    const page = await newPage(t);
    await page.goto(server.url(path));
    await started(page);
    const stops = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.name === 'body' || (stops.length > 0 && now.order === stops[0].order)) break;
      stops.push(now);
    }
    assert.ok(stops.length > 3 && stops.length < MOST_STOPS, `${stops.length} stops`);
    assert.match(stops[0].name, /href="#/, 'the first is the way past the navigation');
    const wrong = test => stops.filter(test).map(stop => stop.name);
    assert.deepEqual(wrong(stop => stop.positive), [], 'no tabindex above 0');
    assert.deepEqual(stops.map(stop => stop.order), stops.map(stop => stop.order).toSorted((a, b) => a - b), 'reading order');
    assert.deepEqual(wrong(stop => !stop.visible), [], 'a visible outline');
    assert.deepEqual(wrong(stop => !stop.inView || !stop.onTop), [], 'in view, not covered');
  });
}

test('the skip link leads to the content', async t => {
  const server = await serve(t);
  const page = await newPage(t);
  await page.goto(server.url(pages.find(p => p.chapter).path));
  await started(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('main'))));
});
