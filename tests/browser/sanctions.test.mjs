// What is special about the chapter on sanctions: long computations beside the page, and assumptions put in hand.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, painted } from './lib/browser.mjs';
import { button, cells, held } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const BANDS = 'path[d]';

async function chapter(t, options = {}, before = async () => {}) {
  const server = await serve(t);
  const page = await newPage(t, options);
  await before(page);
  return open(page, server.url('ko/sanctions/'));
}

/** The shapes of the futures' wide drawing that are filled: the bands among them. */
const drawn = page => page.locator(`${dom.figure('futures')} .at-wide .marks`).evaluate((marks, selector) =>
  [...marks.querySelectorAll(selector)].map(shape => shape.getAttribute('d')).join('\n'), BANDS);
const title = (page, id) => page.locator(`${dom.figure(id)} ${dom.TITLE}`).innerText();

/** Moves an assumption and waits until split, ranking and bands belong to it; gives what changed. */
async function moves(page) {
  const before = { bands: await drawn(page), split: await cells(page, 'attribution'), ranks: await cells(page, 'sensitivity') };
  await button(page, dom.PLUS, 'token_growth_to_2029').click();
  await eventually(async () => {
    assert.notDeepEqual(await cells(page, 'attribution'), before.split, 'the split follows');
    assert.notDeepEqual(await cells(page, 'sensitivity'), before.ranks, 'the ranking follows');
    assert.doesNotMatch(await title(page, 'sensitivity'), /…$/);
  }, 20_000);
  assert.notEqual(await drawn(page), before.bands);
}

test('bands, split and ranking are computed in a worker', async t => {
  const page = await chapter(t);
  await moves(page);
  assert.equal(page.workers().length, 1);
  assert.equal(await page.locator(dom.NOTICES).innerText(), '');
});

test('where workers are forbidden they come a little later, and the page says so', async t => {
  const page = await chapter(t, {}, page => page.addInitScript(() => { window.Worker = class { constructor() { throw new Error('forbidden'); } }; }));
  await moves(page);
  assert.match(await page.locator(dom.NOTICES).innerText(), /조금 늦게/);
});

/** A worker whose messages wait until `release()`, and then go on waiting or not as `hold` says. */
const holdMessages = page => page.addInitScript(() => {
  const held = [];
  window.hold = false;
  window.heldMessages = held;
  window.release = () => held.splice(0).forEach(deliver => deliver());
  window.Worker = class extends Worker {
    addEventListener(kind, hear, ...rest) {
      const later = event => window.hold ? held.push(() => hear(event)) : hear(event);
      super.addEventListener(kind, kind === 'message' ? later : hear, ...rest);
    }
  };
});
const prose = page => page.locator('[data-value], [data-claim]').allInnerTexts();
const busy = page => page.locator('[data-value][aria-busy], [data-claim][aria-busy]').count();

test('live sentences stay as they are, marked, until the worker has their numbers', async t => {
  const page = await chapter(t, {}, holdMessages);
  await moves(page);
  await painted(page);
  const before = await prose(page);
  await page.evaluate(() => { window.hold = true; });
  await button(page, dom.PLUS, 'token_growth_to_2029').click();
  await eventually(async () => assert.ok(await page.evaluate(() => window.heldMessages.length > 0)));
  await page.waitForTimeout(400);
  assert.deepEqual(await prose(page), before, 'nothing has arrived');
  assert.ok(await busy(page) > 10, 'and that is said');
  await page.evaluate(() => { window.hold = false; window.release(); });
  await painted(page);
  assert.notDeepEqual(await prose(page), before);
  assert.equal(await busy(page), 0);
});

test('what was computed for older choices is dropped when it comes late', async t => {
  const page = await chapter(t, {}, holdMessages);
  await moves(page);
  await painted(page);
  await page.evaluate(() => { window.hold = true; });
  await button(page, dom.PLUS, 'token_growth_to_2029').click();
  await eventually(async () => assert.ok(await page.evaluate(() => window.heldMessages.length > 3)), 20_000);
  await page.evaluate(() => { window.hold = false; });
  for (let i = 0; i < 8; i += 1) await button(page, dom.PLUS, 'token_growth_to_2029').click();
  await painted(page);
  const now = { prose: await prose(page), split: await cells(page, 'attribution'), bands: await drawn(page) };
  await page.evaluate(() => window.release());
  await painted(page);
  assert.deepEqual({ prose: await prose(page), split: await cells(page, 'attribution'), bands: await drawn(page) }, now);
});

test('a slider that the market does not heed has nothing computed anew', async t => {
  const page = await chapter(t, {}, holdMessages);
  await moves(page);
  await painted(page);
  await page.evaluate(() => { window.hold = true; });
  await page.locator(`${dom.param('ladder_month')} ${dom.RANGE}`).press('ArrowLeft');
  await page.waitForTimeout(500);
  assert.equal(await busy(page), 0);
  assert.equal(await page.evaluate(() => window.heldMessages.length), 0);
});

test('the worker ends with its page', async t => {
  const page = await chapter(t);
  await moves(page);
  await page.locator(dom.CHAPTERS).first().click();
  await eventually(() => assert.equal(page.workers().length, 0));
});

test('a ranked assumption, clicked or chosen with Enter, puts its slider in hand', async t => {
  const page = await chapter(t);
  const picture = page.locator(`${dom.figure('sensitivity')} .at-wide svg`);
  const box = await picture.boundingBox();
  await painted(page);
  // The first row.
  await picture.click({ position: { x: box.width / 2, y: box.height * 0.12 } });
  const first = await held(page);
  assert.ok(first, 'a control has the focus');
  assert.ok(await page.locator(dom.param(first)).first().isVisible());
  const reading = page.locator(`${dom.figure('sensitivity')} .fig-read input`);
  await reading.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  assert.equal(await held(page), first, 'Enter does the same');
});
