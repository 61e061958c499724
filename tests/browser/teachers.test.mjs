// What a teacher's link can ask of the page: inputs locked or left out, parts hidden, a theme, a guess before the answer.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, painted, started } from './lib/browser.mjs';
import { samplePath, sliders, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const FIGURE = dom.figure(dom.SAMPLE.figure);

async function asked(t, query, options) {
  const server = await serve(t);
  return open(await newPage(t, options), server.url(samplePath('ko', query)));
}
const visible = (page, selector) => page.locator(selector).filter({ visible: true }).count();

test('lock: the value is seen and cannot be moved; the others can', async t => {
  const page = await asked(t, '?lock=die&die=331');
  const inputs = id => page.locator(`${dom.param(id)} :is(${dom.RANGE}, ${dom.NUMBER}, ${dom.MINUS}, ${dom.PLUS}, ${dom.TO_DEFAULT})`);
  assert.deepEqual(await inputs('die').evaluateAll(all => all.map(el => el.disabled)), [true, true, true, true, true]);
  assert.equal(await value(page), 331);
  await page.locator(`${dom.param('d0')} ${dom.PLUS}`).click();
  await eventually(() => assert.match(page.url(), /d0=/));
  assert.match(page.url(), /lock=die/, 'the address still locks');
});

test('lock=all: nothing can be moved', async t => {
  const page = await asked(t, '?lock=all');
  assert.ok(await page.locator(`${dom.PARAM} :is(input, select)`).evaluateAll(all => all.length > 10 && all.every(el => el.disabled)));
});

test('only: these sliders and no others', async t => {
  const page = await asked(t, '?only=die,d0&alpha=2');
  assert.deepEqual(await sliders(page), ['die', 'd0']);
  assert.match(page.url(), /alpha=2/);
});

test('hide: parts are gone', async t => {
  const parts = {
    controls: '.fig-inputs', table: dom.TABLE, sources: '.fig-sources', header: 'header.site', nav: 'nav.chapters', presets: '.fig-presets',
    reset: `${dom.RESET}, .reset-here, ${dom.UNDO}, .undo-here`, share: `${dom.SHARE}, ${dom.SHARE_LINK}, .dl-link, .dl-csv, .dl-svg, .dl-png`,
    text: 'article > p, article > h2:not(.sources-heading), blockquote, .claim',
  };
  const whole = await asked(t, '');
  for (const [part, selector] of Object.entries(parts)) assert.ok(await visible(whole, selector) > 0, `${part} is there unasked`);
  for (const [part, selector] of Object.entries(parts)) {
    const page = await asked(t, `?hide=${part}`);
    assert.equal(await visible(page, selector), 0, part);
    assert.ok(await visible(page, dom.FIGURE) > 2 && await visible(page, '.sources-heading') === 1, `${part}: figures and sources stay`);
  }
  assert.equal(await visible(await asked(t, '?hideControls=1'), '.fig-inputs'), 0);
});

test('hide=readout: no computed number is shown, said or announced', async t => {
  const page = await asked(t, '?hide=readout');
  const check = async () => {
    assert.equal(await visible(page, `${dom.TITLE}, .claim, .live, ${dom.TABLE}, .fig-read, svg text[data-v]`), 0);
    const names = await page.locator(`${dom.FIGURE} svg[role=img]`).evaluateAll(all => all.map(svg => svg.getAttribute('aria-label')));
    assert.ok(names.length > 4 && names.every(name => name && !/[0-9]/.test(name)), names.join(' | '));
  };
  await check();
  await page.locator(`${dom.param('die')} ${dom.PLUS}`).click();
  await painted(page);
  await page.waitForTimeout(700);
  await check();
  assert.equal(await page.locator(dom.STATUS).innerText(), '');
  // Unasked, numbers stand in the drawings.
  assert.ok(await visible(await asked(t, ''), `${FIGURE} svg text[data-v]`) > 0);
});

test('theme: light and dark whatever the system says; the projector has larger type and thicker lines', async t => {
  const measure = async query => {
    const page = await asked(t, query, { colorScheme: 'dark' });
    return page.evaluate(() => {
      const line = [...document.querySelectorAll('figure[data-figure="empty-fab"] .marks [stroke-width="3"]')].find(el => el.getClientRects().length);
      const light = getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).reduce((sum, c) => sum + Number(c), 0) > 380;
      return { light, type: parseFloat(getComputedStyle(document.body).fontSize), line: parseFloat(getComputedStyle(line).strokeWidth) };
    });
  };
  const [auto, light, dark, projector] = [await measure(''), await measure('?theme=light'), await measure('?theme=dark'), await measure('?theme=projector')];
  assert.deepEqual([auto.light, light.light, dark.light, projector.light], [false, true, false, true]);
  assert.ok(projector.type > 1.2 * light.type, `${projector.type} over ${light.type}`);
  assert.ok(projector.line > 1.4 * light.line, `${projector.line} over ${light.line}`);
});

test('motion=off: nothing fades', async t => {
  const duration = async query => (await asked(t, query)).locator('.fig-tools button').first().evaluate(el => getComputedStyle(el).transitionDuration);
  assert.notEqual(await duration(''), '0s');
  assert.equal(await duration('?motion=off'), '0s');
});

test('links=0: other sites are named, not linked', async t => {
  const outside = page => page.locator('a[href^="http"]').count();
  assert.ok(await outside(await asked(t, '')) > 5);
  assert.equal(await outside(await asked(t, '?links=0')), 0);
});

for (const query of ['?predict=1&die=331', `?embed=1&predict=1&figure=${dom.SAMPLE.figure}`]) {
  test(`predict: the answer comes after the guess (${query})`, async t => {
    const server = await serve(t);
    const page = await newPage(t);
    await page.goto(server.url(samplePath('ko', query)));
    await started(page);
    assert.equal(await visible(page, `${FIGURE} ${dom.TITLE}`), 0, 'covered');
    await page.locator(`${dom.PREDICT(dom.SAMPLE.figure)} button[type=submit]`).click();
    await eventually(async () => assert.equal(await visible(page, `${FIGURE} ${dom.TITLE}`), 1));
  });
}

test('table=1: tables are open', async t => {
  const page = await asked(t, '?table=1');
  assert.ok(await page.locator(dom.TABLE).evaluateAll(all => all.length > 2 && all.every(details => details.open)));
});
