// The page on the model: equations, every parameter with a live slider, files, citations.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, mark, marked, newPage, open } from './lib/browser.mjs';
import { field, html, range, type, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CHOSEN = Number(dom.SAMPLE.value);
const openGroups = page => page.locator(dom.GROUP).evaluateAll(all => all.forEach(group => { group.open = true; }));

async function model(t, { lang = 'ko', query = '', ...options } = {}) {
  const server = await serve(t, { base: '/a/b/' });
  const page = await open(await newPage(t, options), server.url(`${lang}/model/${query}`));
  await openGroups(page);
  return { server, page };
}

for (const lang of ['ko', 'en']) {
  test(`${lang}: without JavaScript the equations, parameters and citations can be read`, async t => {
    const server = await serve(t);
    const page = await newPage(t, { javaScriptEnabled: false });
    await page.goto(server.url(`${lang}/model/`));
    assert.ok(await page.locator('.equation math[display=block]').count() > 40);
    for (const equation of await page.locator('.equation').all()) {
      assert.ok(await equation.locator('math').first().isVisible());
      assert.ok((await equation.locator('dl').innerText()).length > 5);
    }
    assert.equal(await page.locator(`${dom.PARAM} :is(input, button, select):enabled`).count(), 0, 'no input that does nothing');
    assert.equal(await page.locator('[data-copy]:enabled').count(), 0);
    assert.match(await page.locator('#cite-bibtex').innerText(), /@misc[^]*version = "\d+"/);
  });

  test(`${lang}: every slider is in use, labelled, and says another value after a key`, async t => {
    const { page } = await model(t, { lang });
    const ids = await page.locator(dom.PARAM).evaluateAll(all => all.map(one => one.dataset.param));
    assert.ok(ids.length > 130);
    assert.equal(new Set(ids).size, ids.length, 'each once');
    let ranges = 0;
    for (const id of ids) {
      const input = range(page, id);
      if (await input.count() === 0) continue;
      ranges += 1;
      const about = () => input.evaluate(el => [el.labels.length > 0, el.disabled, el.getAttribute('aria-valuetext')]);
      const [labelled, disabled, before] = await about();
      assert.deepEqual([labelled, disabled], [true, false], id);
      await input.press('Home');
      const low = (await about())[2];
      await input.press('End');
      const high = (await about())[2];
      assert.notEqual(low, high, id);
      assert.match(before, /\d/, id);
      if (lang === 'en') assert.doesNotMatch(high, /[가-힣]/, `${id}: ${high}`);
    }
    assert.ok(ranges > 90, `${ranges} sliders`);
  });
}

test('a slider here changes the link and the desk, and moves on to the chapter with its figure', async t => {
  const { page } = await model(t);
  await type(page, CHOSEN);
  await eventually(() => assert.equal(new URL(page.url()).searchParams.get(dom.SAMPLE.param), dom.SAMPLE.value));
  await eventually(async () => assert.match(await page.locator('.assumptions').innerText(), new RegExp(dom.SAMPLE.value)));
  await mark(page);
  await page.locator(`#param-${dom.SAMPLE.param} a[href$="#fig-${dom.SAMPLE.figure}"]`).click();
  await page.waitForURL(url => url.pathname === `/a/b/ko/${dom.SAMPLE.chapter}/`);
  await page.waitForSelector(dom.READY, { state: 'attached' });
  assert.ok(await marked(page), 'nothing was loaded anew');
  assert.equal(await value(page), CHOSEN);
  const figure = page.locator(dom.figure(dom.SAMPLE.figure));
  await eventually(async () => assert.ok(Math.abs((await figure.boundingBox()).y) < 200, 'the figure is where the reader looks'));
  assert.ok(await figure.evaluate(el => document.activeElement === el), 'and has the focus');
  await page.locator(dom.UNDO).first().click();
  await eventually(async () => assert.notEqual(await value(page), CHOSEN));
  await page.locator(dom.REDO).first().click();
  await page.goBack();
  await page.waitForURL(url => url.pathname === '/a/b/ko/model/');
  await eventually(async () => assert.equal(await value(page), CHOSEN, 'and back'));
  assert.ok(await marked(page));
});

test('a link with choices opens with them; the language changes in place', async t => {
  const { page } = await model(t, { query: `?v=1&${dom.SAMPLE.param}=${dom.SAMPLE.value}` });
  assert.equal(await value(page), CHOSEN);
  await page.locator(dom.LANGS('en')).first().click();
  await page.waitForURL(url => url.pathname === '/a/b/en/model/');
  await eventually(async () => assert.equal(await value(page), CHOSEN));
  assert.doesNotMatch(await page.locator('.equation').first().innerText(), /[가-힣]/);
});

test('inputs that a lesson locks or hides are so here', async t => {
  const { page } = await model(t, { query: `?lock=${dom.SAMPLE.param}&only=${dom.SAMPLE.param},d0` });
  assert.ok(await field(page).isDisabled());
  assert.ok(await field(page, 'd0').isEnabled());
  assert.ok(await page.locator(dom.param('scribe')).isHidden());
});

test('the files are those of the sources, at any address', async t => {
  const { server, page } = await model(t);
  const links = await page.locator('.files a[download]').evaluateAll(all => all.map(a => [a.href, a.textContent, a.parentElement.textContent]));
  assert.ok(links.length > 15);
  for (const [href, name, line] of links) {
    assert.ok(href.startsWith(server.url('downloads/')), href);
    const served = Buffer.from(await (await fetch(href)).arrayBuffer());
    const source = path.join(ROOT, name.endsWith('.mdl') ? 'tests/peers' : 'src/model/facts', name);
    assert.ok(served.equals(fs.readFileSync(source)), name);
    assert.ok(line.includes(`${Math.round(served.length / 100) / 10} kB`), line);
  }
});

test('a citation is copied, with the address of the page', async t => {
  const { server, page } = await model(t, { lang: 'en', permissions: ['clipboard-read', 'clipboard-write'] });
  const cited = await page.locator('#cite-bibtex').textContent();
  if (!html('en/model/').includes('rel="canonical"')) assert.ok(cited.includes(server.url('en/model/')), cited);
  await page.locator('[data-copy=cite-bibtex]').click();
  await eventually(async () => assert.ok((await page.locator(dom.NOTICES).innerText()).trim().length > 3));
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r', ''), cited);
});

test('on a phone wide equations scroll by themselves, by keyboard too', async t => {
  const { page } = await model(t, { viewport: { width: 320, height: 640 } });
  const wide = page.locator('.formulas');
  const scrollers = await wide.evaluateAll(all => all.filter(el => el.scrollWidth > el.clientWidth + 1)
    .map(el => [el.tabIndex, el.getAttribute('role'), el.ariaLabel?.length > 4]));
  assert.ok(scrollers.length > 5, 'some are wider than the page');
  for (const found of scrollers) assert.deepEqual(found, [0, 'group', true]);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  const one = wide.filter({ has: page.locator('math') }).nth(await wide.evaluateAll(all => all.findIndex(el => el.scrollWidth > el.clientWidth + 40)));
  await one.focus();
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.ok(await one.evaluate(el => el.scrollLeft) > 0));
});
