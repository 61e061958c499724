// Forced colours, reduced motion, dark: the page follows what the reader has set.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, newPage, open, painted } from './lib/browser.mjs';
import { range, samplePath } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

/** The share of a screenshot's pixels that differ from its first, counted in a page of their own. */
async function inked(t, png) {
  const page = await newPage(t);
  return page.evaluate(async url => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    return pixels.filter(pixel => pixel !== pixels[0]).length / pixels.length;
  }, `data:image/png;base64,${png.toString('base64')}`);
}

async function chapter(t, options) {
  const server = await serve(t);
  return open(await newPage(t, options), server.url(samplePath()));
}

test('forced colours: focus is seen and the drawings are not blank', async t => {
  const page = await chapter(t, { forcedColors: 'active' });
  await page.keyboard.press('Tab');
  await range(page).focus();
  const outline = await range(page).evaluate(el => getComputedStyle(el).outlineStyle);
  assert.notEqual(outline, 'none');
  for (const image of await page.locator(dom.IMAGE).filter({ visible: true }).all()) {
    assert.ok(await inked(t, await image.screenshot()) > 0.005, 'not blank');
  }
});

test('reduced motion: nothing moves by itself or lingers', async t => {
  const page = await chapter(t, { reducedMotion: 'reduce' });
  await range(page).focus();
  await page.keyboard.press('PageUp');
  await painted(page);
  const moving = await page.evaluate(() => document.getAnimations()
    .filter(animation => animation.effect.getComputedTiming().duration > 10)
    .map(animation => animation.effect.target?.outerHTML.slice(0, 100)));
  assert.deepEqual(moving, []);
});

test('nothing moves for long, or without being asked', async t => {
  const page = await chapter(t, { reducedMotion: 'no-preference' });
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
});

test('dark: the page is dark, and its drawings with it', async t => {
  const brightness = async page => page.evaluate(() => {
    const [r, g, b] = getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g).map(Number);
    const [r2, g2, b2, a2 = 1] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
    return a2 === 0 ? r + g + b : r2 + g2 + b2;
  });
  assert.ok(await brightness(await chapter(t, { colorScheme: 'dark' })) < 200);
  assert.ok(await brightness(await chapter(t, { colorScheme: 'light' })) > 600);
});
