// From a flip to the map: an input chosen on the page of the verdict has its slider there, and moves the reader's point.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, painted } from './lib/browser.mjs';
import { held, range, sliders } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const AXIS = `${dom.figure('validity')} .axis`;
const POINT = `${dom.figure('validity')} .at-wide .grip circle`;

/** The page with a claim chosen that inputs of another chapter than the map's flip, when its flips have arrived. */
async function verdict(t, lang, options) {
  const server = await serve(t);
  const page = await open(await newPage(t, options), server.url(`${lang}/verdict/?claim=glut`));
  await painted(page);
  return page;
}

const axes = page => page.locator(AXIS).evaluateAll(all =>
  all.filter(axis => axis.checkVisibility()).map(axis => axis.querySelector('[data-param]').dataset.param));
/** The input of a side of the map: its sliders stand in the order of the options. */
const side = async (page, id) => {
  const place = await page.locator(`${dom.param(id)} select`).evaluate(select => select.selectedIndex);
  return page.locator(AXIS).nth(place).locator(dom.PARAM).getAttribute('data-param');
};
const point = page => page.locator(POINT).evaluate(circle => [circle.getAttribute('cx'), circle.getAttribute('cy')].map(Number));

test('a flip, chosen with Enter, puts its slider in hand, and the map runs over it', async t => {
  const page = await verdict(t, 'ko');
  const sides = () => Promise.all(['map_across', 'map_upright'].map(id => side(page, id)));
  const before = await sides();
  assert.deepEqual((await axes(page)).toSorted(), before.toSorted());
  await page.locator(`${dom.figure('flips')} .fig-read input`).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const id = await held(page);
  assert.ok(id, 'a control has the focus');
  await eventually(async () => assert.deepEqual(await sides(), [id, before[1]]));
  assert.notEqual(id, before[0]);
  assert.deepEqual((await axes(page)).toSorted(), [id, before[1]].toSorted());
  await page.locator(dom.UNDO).first().click();
  await eventually(async () => assert.deepEqual(await sides(), before), 10_000);
});

test('the point on the map moves with the keys of its two sliders, and the map stays', async t => {
  const page = await verdict(t, 'en');
  const ids = await axes(page);
  const cells = () => page.locator(`${dom.figure('validity')} ${dom.TABLE} tbody tr`).evaluateAll(rows => rows.slice(0, 6).map(row => row.innerText));
  const start = [await point(page), await cells()];
  for (const id of ids) {
    await range(page, id).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  }
  await eventually(async () => {
    const [x, y] = await point(page);
    assert.ok(x > start[0][0] && y < start[0][1], `${x}, ${y} after ${start[0]}`);
  });
  assert.equal(await page.locator(dom.figure('validity')).getAttribute('aria-busy'), null, 'nothing of the map is computed anew');
  assert.deepEqual(await cells(), start[1]);
});

test('on a phone the two sliders stand below the map, and no others of its inputs', async t => {
  const page = await verdict(t, 'ko', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const shown = await sliders(page);
  assert.equal((await axes(page)).length, 2);
  assert.equal(shown.filter(id => !id.startsWith('line_')).length, 2);
});
