// A finger drags the slider along, and scrolls the page across it.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, newPage, open, painted } from './lib/browser.mjs';
import { range, samplePath, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

async function phone(t) {
  const server = await serve(t);
  const page = await open(await newPage(t, PHONE), server.url(samplePath()));
  await range(page).evaluate(input => input.scrollIntoView({ block: 'center' }));
  await painted(page);
  return { page, cdp: await page.context().newCDPSession(page), box: await range(page).boundingBox() };
}

test('a finger drags the value', async t => {
  const { page, cdp, box } = await phone(t);
  const before = await value(page);
  const touch = (type, share) => cdp.send('Input.dispatchTouchEvent', {
    type, touchPoints: share === undefined ? [] : [{ x: box.x + box.width * share, y: box.y + box.height / 2 }],
  });
  await touch('touchStart', 0.5);
  for (const share of [0.55, 0.65, 0.75, 0.9]) await touch('touchMove', share);
  await touch('touchEnd');
  await painted(page);
  const dragged = await value(page);
  assert.notEqual(dragged, before);
  await touch('touchStart', 0.5);
  for (const share of [0.45, 0.3, 0.15]) await touch('touchMove', share);
  await touch('touchEnd');
  await painted(page);
  assert.ok(await value(page) < dragged);
});

// The browser moves the thumb as soon as a finger lands, and tells only afterwards (pointercancel) that it was a scroll.
test('a finger that scrolls across the slider scrolls the page and leaves the value', async t => {
  const { page, cdp, box } = await phone(t);
  const [before, scrolled] = [await value(page), await page.evaluate(() => scrollY)];
  const x = box.x + box.width * 0.25;
  const y = box.y + box.height / 2;
  const touch = (type, dy) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: dy === undefined ? [] : [{ x, y: y + dy }] });
  await touch('touchStart', 0);
  for (let dy = 10; dy <= 200; dy += 10) {
    await touch('touchMove', dy);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd');
  await page.waitForTimeout(300);
  assert.notEqual(await page.evaluate(() => scrollY), scrolled, 'the page scrolled');
  assert.equal(await value(page), before);
});
