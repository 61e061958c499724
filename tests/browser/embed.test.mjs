// A figure in somebody else's page: sandboxed, from another origin, with the manners of a guest.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, started } from './lib/browser.mjs';
import { samplePath } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const QUERY = `?embed=1&figure=${dom.SAMPLE.figure}`;
// Below the first screen a browser hardly runs a foreign frame: only the test of manners places it there.
const host = (src, above) => `<!doctype html><title>host</title><link rel="icon" href="data:,"><body style="height:4000px">
<script>window.messages = []; addEventListener('message', event => messages.push(event.data));</script>
<input autofocus id="mine"><p style="height:${above}px">above</p>
<iframe src="${src}" title="guest" sandbox="allow-scripts" width="600" height="400"></iframe></body>`;

/** A host page on its own port with the sample figure in a sandboxed frame. */
async function hosted(t, query = QUERY, above = 50) {
  const site = await serve(t, { base: '/a/b/' });
  const other = await serve(t, { extra: { '/host.html': host(site.url(samplePath('ko', query)).replaceAll('&', '&amp;'), above) } });
  const page = await newPage(t);
  await page.goto(`${other.origin}/host.html`);
  const frame = page.frame({ url: url => url.href.startsWith(site.origin) });
  await started(frame);
  return { page, frame, messages: () => page.evaluate(() => window.messages) };
}
const parsed = message => { try { return JSON.parse(message); } catch { return message; } };
const heights = messages => messages.map(parsed).filter(m => m?.type === 'cx:resize').map(m => m.height);

test('starts in a sandboxed frame, alone with its figure, and says so', async t => {
  const { frame, messages } = await hosted(t);
  assert.equal(await frame.locator(dom.FIGURE).filter({ visible: true }).count(), 1);
  for (const chrome of ['nav.chapters', 'nav.langs', 'h2']) {
    assert.equal(await frame.locator(chrome).filter({ visible: true }).count(), 0, `no ${chrome}`);
  }
  await eventually(async () => {
    const ready = (await messages()).find(message => message?.type === 'cx:ready');
    assert.equal(ready?.v, 1);
    assert.equal(ready.lang, 'ko');
    assert.ok(Number.isInteger(ready.height) && ready.height > 0);
  });
});

test('sends its height in three dialects, and anew when it grows', async t => {
  const { frame, messages } = await hosted(t);
  await eventually(async () => {
    const all = await messages();
    const last = heights(all).at(-1);
    assert.ok(Number.isInteger(last) && last > 100, 'cx:resize');
    assert.ok(all.some(m => typeof m === 'string' && parsed(m).context === 'iframe.resize' && parsed(m).height === last), 'iframe.resize');
    assert.ok(all.some(m => m?.subject === 'lti.frameResize' && m.height === last), 'lti.frameResize');
    const content = await frame.evaluate(() => document.body.getBoundingClientRect().height);
    assert.ok(Math.abs(last - content) < 40, `${last} is the height of the content, ${content}`);
  });
  const before = heights(await messages()).at(-1);
  await frame.locator(`${dom.TABLE} > summary`).filter({ visible: true }).first().click();
  await eventually(async () => assert.ok(heights(await messages()).at(-1) > before));
  await new Promise(done => setTimeout(done, 500));
  const count = heights(await messages()).length;
  await new Promise(done => setTimeout(done, 500));
  assert.equal(heights(await messages()).length, count, 'the height settles');
});

test('takes neither focus nor scroll from its host', async t => {
  const { page, frame } = await hosted(t, QUERY, 2000);
  await page.waitForTimeout(1000);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'mine');
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.equal(await frame.evaluate(() => document.activeElement === document.body), true);
});

test('its slider works there', async t => {
  const { page, frame } = await hosted(t);
  const title = () => frame.locator(`${dom.figure(dom.SAMPLE.figure)} ${dom.TITLE}`).innerText();
  const said = await title();
  await frame.locator(`${dom.param(dom.SAMPLE.param)} ${dom.RANGE}`).first().focus();
  await page.keyboard.press('End');
  await eventually(async () => assert.notEqual(await title(), said));
});

test('where downloads are blocked it offers the text', async t => {
  const { frame } = await hosted(t);
  for (const [selector, pattern] of [[dom.DOWNLOADS.csv, /,/], [dom.DOWNLOADS.svg, /<svg[\s\S]*<\/svg>/]]) {
    await frame.locator(selector).filter({ visible: true }).first().click();
    await eventually(async () => assert.match(await frame.locator(dom.DOWNLOADS.text).first().inputValue(), pattern));
  }
});

test('writes nothing to storage, even where it may', async t => {
  const site = await serve(t);
  const page = await open(await newPage(t), site.url(samplePath('ko', QUERY)));
  await page.locator(`${dom.param(dom.SAMPLE.param)} ${dom.RANGE}`).first().focus();
  await page.keyboard.press('End');
  await page.waitForTimeout(700);
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
  assert.deepEqual(stored, [0, 0, '', 0]);
});

test('a whole chapter can be embedded', async t => {
  const { frame } = await hosted(t, '?embed=1');
  assert.equal(await frame.locator('nav.chapters').filter({ visible: true }).count(), 0);
  assert.ok(await frame.locator(dom.FIGURE).filter({ visible: true }).count() >= 1);
});

test('a figure that does not exist is said, not a blank frame', async t => {
  const { frame } = await hosted(t, '?embed=1&figure=nothing');
  assert.ok((await frame.locator('body').innerText()).trim().length > 10);
});
