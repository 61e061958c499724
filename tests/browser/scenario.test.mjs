// What the reader chose survives links, reloads, undo and bad links.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, painted } from './lib/browser.mjs';
import { cells, range, samplePath, sentence, sliders, type, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

async function chapter(t, query = '') {
  const server = await serve(t);
  return { server, page: await open(await newPage(t), server.url(samplePath('ko', query))) };
}
const values = async page => Promise.all((await sliders(page)).map(async id => [id, await value(page, id)]));

test('a link carries every value to another reader', async t => {
  const { server, page } = await chapter(t);
  for (const [at, id] of (await sliders(page)).entries()) {
    await range(page, id).focus();
    for (let press = 0; press <= at % 3; press++) await page.keyboard.press(at % 2 ? 'PageUp' : 'PageDown');
  }
  await painted(page);
  await page.locator(dom.SHARE).first().click();
  const link = await page.locator(dom.SHARE_LINK).first().inputValue();
  assert.match(link, /[?&]v=\d/);
  const other = await open(await newPage(t), new URL(new URL(link).search, server.url(samplePath())).href);
  assert.deepEqual(await values(other), await values(page));
  assert.equal(await sentence(other), await sentence(page));
  assert.deepEqual(await cells(other), await cells(page));
});

test('at the defaults the address has no query', async t => {
  const { page } = await chapter(t);
  await page.waitForTimeout(500);
  assert.equal(new URL(page.url()).search, '');
});

test('reload keeps the scenario', async t => {
  const { page } = await chapter(t);
  await type(page, dom.SAMPLE.value);
  await eventually(() => assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${dom.SAMPLE.value}`)));
  await page.reload();
  await page.waitForSelector(dom.READY, { state: 'attached' });
  assert.equal(await value(page), Number(dom.SAMPLE.value));
});

test('undo, redo and reset; reset can be undone', async t => {
  const { page } = await chapter(t);
  const press = async selector => { await page.locator(selector).first().click(); await painted(page); return value(page); };
  const start = await value(page);
  const chosen = Number(dom.SAMPLE.value);
  await type(page, chosen);
  assert.equal(await press(dom.UNDO), start);
  assert.equal(await press(dom.REDO), chosen);
  assert.equal(await press(dom.RESET), start);
  assert.equal(await press(dom.UNDO), chosen);
});

test('comparing: the values are kept as B, drawn, linked, exchanged and let go', async t => {
  const { server, page } = await chapter(t);
  const figure = page.locator(dom.figure(dom.SAMPLE.figure));
  const before = await value(page);
  await figure.locator(dom.COMPARE_HERE).click();
  assert.equal(await figure.locator(dom.COMPARE_HERE).getAttribute('aria-pressed'), 'true');
  await type(page, dom.SAMPLE.value);
  await eventually(() => assert.match(page.url(), new RegExp(`[?&]b\\.${dom.SAMPLE.param}=${before}`)));
  const filled = await figure.locator('tbody td').count();
  await page.locator(dom.SWAP).click();
  await eventually(async () => assert.equal(await value(page), before, 'what was B is shown'));
  await painted(page);
  await page.waitForTimeout(300);
  const other = await open(await newPage(t), server.url(samplePath('ko', new URL(page.url()).search)));
  assert.equal(await value(other), await value(page));
  await page.locator(dom.COMPARE).click();
  await eventually(async () => assert.ok(await figure.locator('tbody td').count() < filled, 'the table has lost what B had'));
  await eventually(() => assert.doesNotMatch(page.url(), /[?&]b[.=]/));
});

test('one drag is one step to undo', async t => {
  const { page } = await chapter(t);
  const start = await value(page);
  await range(page).scrollIntoViewIfNeeded();
  const box = await range(page).boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const share of [0.6, 0.7, 0.8]) { await page.mouse.move(box.x + box.width * share, y); await painted(page); }
  await page.mouse.up();
  assert.notEqual(await value(page), start);
  await page.locator(dom.UNDO).first().click();
  await painted(page);
  assert.equal(await value(page), start);
});

const BAD = {
  'not a number': '?die=abc', 'out of range': '?die=99999', 'a cut percent escape': '?die=%E0%A4%A', 'a lone percent sign': '?die=%',
  'a newer version': '?v=999&die=331', 'no choice of that name': '?yield_model=magic', 'not finite': '?die=NaN',
};
for (const [what, query] of Object.entries(BAD)) {
  test(`bad link, ${what}: the page says so and goes on`, async t => {
    const { page } = await chapter(t, query);
    await eventually(async () => assert.ok((await page.locator(dom.NOTICES).first().innerText()).trim().length > 5));
    assert.ok(Number.isFinite(await value(page)));
    await type(page, dom.SAMPLE.value);
    assert.equal(await value(page), Number(dom.SAMPLE.value), 'it still works');
  });
}

test('unknown parameters, of mailers and trackers, are no trouble', async t => {
  const { page } = await chapter(t, `?utm_source=x&fbclid=y&nonsense=1&&=&a=b=c&${dom.SAMPLE.param}=${dom.SAMPLE.value}#x`);
  assert.equal(await value(page), Number(dom.SAMPLE.value));
});

test('an out-of-range link is clamped to the end of the slider', async t => {
  const { page } = await chapter(t, `?${dom.SAMPLE.param}=99999`);
  const clamped = await value(page);
  await range(page).focus();
  await page.keyboard.press('End');
  assert.equal(await value(page), clamped);
});
