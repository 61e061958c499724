// One app, many addresses: chapters and languages change without losing the scenario; failing that, plain links work.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, mark, marked, newPage, open, started } from './lib/browser.mjs';
import { html, pages, samplePath, sentence, type, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const CHOSEN = Number(dom.SAMPLE.value);

/** The sample chapter, served below a path, with one value changed and the document marked. */
async function changed(t, options) {
  const server = await serve(t, { base: '/a/b/' });
  const page = await open(await newPage(t, options), server.url(samplePath()));
  await type(page, CHOSEN);
  await eventually(() => assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${CHOSEN}`)));
  await mark(page);
  return { server, page };
}

/** A link in the page's navigation to another page of this site in the same language. */
async function elsewhere(page) {
  const here = new URL(page.url()).pathname;
  const hrefs = await page.locator('header a[href], nav a[href]').evaluateAll(all => all.map(a => [a.getAttribute('href'), a.pathname, a.hreflang]));
  const found = hrefs.find(([, path, hreflang]) => !hreflang && path !== here && /\/ko\//.test(path) && pages.some(p => path.endsWith(p.path)));
  assert.ok(found, 'a link to another page');
  return { link: page.locator(`a[href="${found[0]}"]`).first(), path: found[1] };
}
const at = path => url => url.pathname === path;

test('to another chapter and back: same app, same scenario', async t => {
  const { page } = await changed(t);
  const here = new URL(page.url()).pathname;
  const { link, path } = await elsewhere(page);
  await link.click();
  await page.waitForURL(at(path));
  assert.ok(await marked(page), 'the app was not loaded anew');
  assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${CHOSEN}`), 'the address carries the scenario');
  await page.goBack();
  await page.waitForURL(at(here));
  await eventually(async () => assert.equal(await value(page), CHOSEN));
  await page.goForward();
  await page.waitForURL(at(path));
  await page.goBack();
  await eventually(async () => assert.equal(await value(page), CHOSEN));
  assert.ok(await marked(page));
  await type(page, CHOSEN + 10);
  assert.equal(await value(page), CHOSEN + 10, 'the figures of the second visit are alive');
});

test('another chapter keeps choices, history and guesses', async t => {
  const { page } = await changed(t);
  await type(page, CHOSEN + 50);
  await eventually(() => assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${CHOSEN + 50}`)));
  const here = new URL(page.url()).pathname;
  const other = page.locator(dom.CHAPTERS).and(page.locator(':not([aria-current])')).first();
  await other.click();
  await page.waitForURL(url => url.pathname !== here);
  await page.waitForSelector(dom.READY, { state: 'attached' });
  await page.locator(dom.UNDO).first().click();
  await eventually(() => assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${CHOSEN}(&|$)`), 'undone from the other chapter'));
  await page.locator(dom.REDO).first().click();
  await eventually(() => assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${CHOSEN + 50}`)));
  await page.goBack();
  await page.waitForURL(at(here));
  await page.waitForSelector(dom.READY, { state: 'attached' });
  assert.equal(await value(page), CHOSEN + 50);
  assert.equal(await page.locator(dom.PREDICT(dom.SAMPLE.figure)).locator('input').isDisabled(), true, 'uncovered stays uncovered');
  assert.ok(await marked(page), 'nothing was loaded anew');
  await page.locator(dom.UNDO).first().click();
  await eventually(async () => assert.equal(await value(page), CHOSEN));
});

test('a reader who turns back while a chapter\'s part is on its way is back, with choices and figures alive', async t => {
  const { page } = await changed(t);
  const here = new URL(page.url()).pathname;
  const held = [];
  let slow = true;
  await page.route('**/*.wasm', route => (slow ? held.push(route) : route.continue()));
  const other = page.locator(dom.CHAPTERS).and(page.locator(':not([aria-current])')).first();
  await other.click();
  await eventually(() => assert.ok(held.length > 0, 'the other part is being fetched'));
  const there = new URL(page.url()).pathname;
  assert.notEqual(there, here);
  await page.goBack();
  await page.waitForURL(at(here));
  await page.waitForSelector(dom.READY, { state: 'attached' });
  assert.equal(await value(page), CHOSEN);
  slow = false;
  for (const route of held) await route.continue();
  await page.waitForTimeout(500);
  const before = await sentence(page);
  await type(page, CHOSEN + 20);
  assert.equal(await value(page), CHOSEN + 20);
  await eventually(async () => assert.notEqual(await sentence(page), before, 'the figures still answer'));
  await page.goForward();
  await page.waitForURL(at(there));
  await page.waitForSelector(dom.READY, { state: 'attached' });
  await page.locator(dom.UNDO).first().click();
  await eventually(() => assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${CHOSEN}(&|$)`)));
  assert.ok(await marked(page), 'nothing was loaded anew');
});

test('another chapter begins at its top, with its title, focused', async t => {
  const { page } = await changed(t);
  const { link, path } = await elsewhere(page);
  await link.click();
  await page.waitForURL(at(path));
  const below = pages.find(p => path.endsWith(p.path)).path;
  const expected = html(below).match(/<title>([^<]*)/)[1];
  await eventually(async () => assert.equal(await page.title(), expected.replaceAll('&amp;', '&')));
  await eventually(async () => assert.equal(await page.evaluate(() => scrollY), 0));
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), 'focus is in the new page');
});

test('the language changes in place: text, title, lang; the scenario stays', async t => {
  const { page } = await changed(t);
  await page.locator(dom.LANGS('en')).first().click();
  await page.waitForURL(url => url.pathname.endsWith(samplePath('en')));
  await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.lang), 'en'));
  assert.ok(await marked(page), 'the app was not loaded anew');
  await eventually(async () => assert.equal(await value(page), CHOSEN));
  assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${CHOSEN}`));
  assert.equal(await page.title(), html(samplePath('en')).match(/<title>([^<]*)/)[1].replaceAll('&amp;', '&'));
  assert.doesNotMatch(await page.locator(dom.figure(dom.SAMPLE.figure)).innerText(), /[가-힣]/);
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), 'focus is not lost');
  await page.goBack();
  await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.lang), 'ko'));
  assert.equal(await value(page), CHOSEN);
});

test('where the next page cannot be fetched, the link loads it', async t => {
  const { page } = await changed(t, { allow: [/Failed to load resource|Fetch API cannot load|^request: .*ERR_FAILED/] });
  await page.route('**/*', route => (route.request().resourceType() === 'fetch' && !/\.wasm/.test(route.request().url())
    ? route.abort() : route.continue()));
  const { link, path } = await elsewhere(page);
  await link.click();
  await eventually(async () => assert.equal(await marked(page), false, 'loaded anew'));
  assert.equal(new URL(page.url()).pathname, path);
  await started(page);
  assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${CHOSEN}`), 'with the scenario');
});

test('a modified click is the browser\'s own', async t => {
  const { page } = await changed(t);
  const { link } = await elsewhere(page);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })]);
  await opened.close();
  assert.ok(await marked(page));
  assert.equal(await value(page), CHOSEN);
});

test('from the landing page, the page of the verdict has its worker', async t => {
  const server = await serve(t, { base: '/a/b/' });
  const page = await open(await newPage(t), server.url('ko/'));
  await mark(page);
  await page.locator('a[href$="/verdict/"]').first().click();
  await page.waitForURL(at('/a/b/ko/verdict/'));
  assert.ok(await marked(page), 'the app was not loaded anew');
  await eventually(() => assert.equal(page.workers().length, 1));
  const pending = page.locator(`${dom.figure('flips')}[aria-busy]`);
  await pending.waitFor({ state: 'attached' });
  await pending.waitFor({ state: 'detached', timeout: 60_000 });
  assert.equal(await page.locator(dom.NOTICES).innerText(), '');
});

for (const [locale, lang] of [['ko-KR', 'ko'], ['en-US', 'en']]) {
  test(`/ sends a ${locale} reader to /${lang}/ with the query`, async t => {
    const server = await serve(t, { base: '/a/b/' });
    const page = await newPage(t, { locale });
    await page.goto(server.url(`?${dom.SAMPLE.param}=${CHOSEN}`));
    await page.waitForURL(url => url.pathname === `/a/b/${lang}/`);
    await started(page);
    assert.equal(new URL(page.url()).searchParams.get(dom.SAMPLE.param), String(CHOSEN));
  });
}

test('an unknown address says so and leads back', async t => {
  const server = await serve(t);
  const page = await newPage(t, { allow: [/status 404: .*nothing/, /Failed to load resource.*404/] });
  const response = await page.goto(server.url('ko/nothing/here'));
  assert.equal(response.status(), 404);
  const link = page.locator('main a[href*="ko/"]').first();
  await link.click();
  await page.waitForURL(at('/ko/'));
  await started(page);
});
