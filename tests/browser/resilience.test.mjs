// Without JavaScript, without the WASM, without storage: what can stay, stays.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open } from './lib/browser.mjs';
import { chapters, field, pages, samplePath, type, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

/** What a reader of a page has whose app does not run. */
async function assertReadable(page) {
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  assert.ok(text.length > 500, `${text.length} characters of text`);
  const figures = await page.locator(dom.FIGURE).all();
  assert.ok(figures.length > 0);
  for (const figure of figures) {
    const id = await figure.getAttribute('data-figure');
    assert.ok(await figure.locator('svg[role=img]:visible').first().isVisible(), `${id}: the drawing`);
    assert.ok((await figure.locator(dom.TITLE).innerText()).length > 10, `${id}: the sentence`);
    assert.ok(await figure.locator(`${dom.TABLE} td`).count() > 0, `${id}: the table`);
    const enabled = await figure.locator(`${dom.PARAM} input:enabled, ${dom.PARAM} button:enabled, ${dom.PARAM} select:enabled`).count();
    assert.equal(enabled, 0, `${id}: no input that does nothing`);
  }
}

for (const { path } of chapters) {
  test(`${path} without JavaScript: text, drawings, tables`, async t => {
    const server = await serve(t);
    const page = await newPage(t, { javaScriptEnabled: false });
    await page.goto(server.url(path));
    await assertReadable(page);
  });

  test(`${path} with the WASM blocked: all that, and one line`, async t => {
    const server = await serve(t);
    const page = await newPage(t, { allow: [/wasm/i, /Failed to load resource|Failed to fetch/] });
    await page.route('**/*.wasm', route => route.abort());
    await page.goto(server.url(path));
    await page.waitForSelector(dom.FAILED, { state: 'attached' });
    const line = page.locator(dom.FAILED_LINE);
    assert.equal(await line.filter({ visible: true }).count(), 1);
    assert.ok((await line.innerText()).trim().length > 10);
    await assertReadable(page);
  });
}

test('a broken WASM is said like a missing one', async t => {
  const server = await serve(t);
  const page = await newPage(t, { allow: [/wasm|WebAssembly|CompileError/i] });
  await page.route('**/*.wasm', route => route.fulfill({ contentType: 'application/wasm', body: 'not wasm' }));
  await page.goto(server.url(samplePath()));
  await page.waitForSelector(dom.FAILED, { state: 'attached' });
  assert.ok(await page.locator(dom.FAILED_LINE).isVisible());
});

test('a part that cannot be fetched is said in a line; the next move fetches it, and what was moved meanwhile shows', async t => {
  const server = await serve(t);
  const page = await newPage(t, { allow: [/Failed to load resource|ERR_FAILED/] });
  let blocked = true;
  await page.route('**/part-*', route => (blocked ? route.abort('failed') : route.continue()));
  await page.goto(server.url(samplePath()));
  await page.waitForSelector(dom.STARTED, { state: 'attached' });
  // Covered by its question, and there all the same.
  const said = () => page.locator(`${dom.figure(dom.SAMPLE.figure)} ${dom.TITLE}`).textContent();
  const before = await said();
  await page.mouse.move(100, 100);
  const line = page.locator(dom.NOTICES);
  await eventually(async () => assert.ok((await line.innerText()).trim().length > 10));
  blocked = false;
  await field(page).evaluate((input, text) => {
    input.value = text;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, dom.SAMPLE.value);
  await page.mouse.move(120, 120);
  await page.waitForSelector(dom.READY, { state: 'attached' });
  await eventually(async () => assert.notEqual(await said(), before));
});

test('without JavaScript the links load pages', async t => {
  const server = await serve(t, { base: '/a/b/' });
  const page = await newPage(t, { javaScriptEnabled: false });
  await page.goto(server.url(samplePath()));
  await page.locator(dom.LANGS('en')).first().click();
  await page.waitForURL(server.url(samplePath('en')));
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
});

for (const { path } of pages) {
  test(`${path} with storage that throws`, async t => {
    const server = await serve(t);
    const page = await newPage(t);
    await page.addInitScript(() => {
      const denied = { get() { throw new DOMException('denied', 'SecurityError'); } };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, denied);
      Object.defineProperty(Document.prototype, 'cookie', denied);
    });
    await open(page, server.url(path));
    if (path === samplePath()) {
      await type(page, dom.SAMPLE.value);
      assert.equal(await value(page), Number(dom.SAMPLE.value));
    }
  });
}

test('with a history that throws', async t => {
  const server = await serve(t);
  const page = await newPage(t);
  await page.addInitScript(() => {
    for (const name of ['pushState', 'replaceState']) history[name] = () => { throw new DOMException('denied', 'SecurityError'); };
  });
  await open(page, server.url(samplePath()));
  await type(page, dom.SAMPLE.value);
  await page.waitForTimeout(600);
  assert.equal(await value(page), Number(dom.SAMPLE.value));
});
