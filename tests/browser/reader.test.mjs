// What a reader has without the program: terms on the spot, the way back to where they were, reporting an error.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open } from './lib/browser.mjs';
import { chapters, html, pages, samplePath, type } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const PLACE = 'good-enough-place';
const place = page => page.evaluate(key => localStorage.getItem(key), PLACE);

for (const [how, options, press] of [
  ['mouse', {}, term => term.click()],
  ['touch', PHONE, term => term.tap()],
  ['keyboard', {}, async term => { await term.focus(); await term.press('Enter'); }],
]) {
  test(`a term shows its line on the spot by ${how}, and the reader stays`, async t => {
    const server = await serve(t);
    const page = await open(await newPage(t, options), server.url(samplePath()));
    const here = page.url();
    const term = page.locator(dom.TERM).first();
    await term.scrollIntoViewIfNeeded();
    await press(term);
    const note = page.locator(dom.NOTE_OPEN);
    await note.waitFor({ state: 'visible' });
    assert.ok((await note.innerText()).length > 20, 'a line of explanation');
    const box = await note.boundingBox();
    const { width, height } = page.viewportSize();
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1, JSON.stringify(box));
    assert.equal(page.url(), here);
    await page.keyboard.press('Escape');
    await eventually(async () => assert.equal(await note.count(), 0));
  });
}

test('a screen reader says a term\'s line with the link', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url(samplePath()));
  const told = await page.locator(dom.TERM).evaluateAll(all => all.map(term => document.getElementById(term.getAttribute('aria-describedby'))?.textContent ?? ''));
  assert.ok(told.length > 8 && told.every(line => line.length > 15), JSON.stringify(told));
});

test('without JavaScript a term leads to its line in the glossary', async t => {
  const server = await serve(t, { base: '/a/b/' });
  const page = await newPage(t, { javaScriptEnabled: false });
  await page.goto(server.url(samplePath()));
  const term = page.locator(dom.TERM).first();
  const id = (await term.getAttribute('href')).split('#')[1];
  await term.click();
  await page.waitForURL(server.url(`ko/glossary/#${id}`));
  assert.ok(await page.locator(`[id="${id}"]`).isVisible());
});

test('from a note into the glossary: the same app, at the term', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url(samplePath()));
  await page.evaluate(() => { window.testMark = true; });
  const term = page.locator(dom.TERM).last();
  await term.scrollIntoViewIfNeeded();
  await term.click();
  await page.locator(`${dom.NOTE_OPEN} a`).click();
  await page.waitForURL(url => url.pathname === '/ko/glossary/');
  const id = new URL(page.url()).hash.slice(1);
  assert.ok(id);
  await eventually(async () => assert.ok(await page.locator(`[id="${id}"]`).evaluate(el => {
    const { top, bottom } = el.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), 'the term is in sight'));
  assert.equal(await page.evaluate(() => window.testMark), true, 'nothing was loaded anew');
});

/** Reads some way into the sample chapter, with one value changed. */
async function readSome(t, server, options) {
  const page = await open(await newPage(t, options), server.url(samplePath()));
  await type(page, dom.SAMPLE.value);
  await eventually(() => assert.match(page.url(), new RegExp(`${dom.SAMPLE.param}=${dom.SAMPLE.value}`)));
  await page.locator('#s3').evaluate(el => scrollTo(0, el.getBoundingClientRect().top + scrollY - 40));
  await eventually(async () => assert.equal(JSON.parse(await place(page) ?? '{}').s, 's3'));
  return page;
}

test('the landing page leads back to where the reader was, with the settings; it forgets when told', async t => {
  const server = await serve(t);
  const page = await readSome(t, server);
  const heading = await page.locator('#s3').innerText();
  await page.goto(server.url('ko/'));
  const line = page.locator(dom.RESUME);
  assert.ok(await line.isVisible());
  assert.match(await line.innerText(), new RegExp(heading.slice(0, 5)));
  await page.goto(server.url('en/'));
  assert.ok(await line.isVisible());
  assert.doesNotMatch(await line.innerText(), /[가-힣]/, 'in the other language without the heading');
  await line.locator('a').click();
  await page.waitForURL(url => url.pathname === `/${samplePath('en')}` && url.hash === '#s3');
  assert.equal(new URL(page.url()).searchParams.get(dom.SAMPLE.param), dom.SAMPLE.value);
  await page.goto(server.url('ko/'));
  await line.locator('button').click();
  assert.equal(await line.isVisible(), false);
  assert.equal(await place(page), null);
  await page.reload();
  assert.equal(await line.isVisible(), false);
});

test('the line that leads back shifts nothing', async t => {
  const server = await serve(t);
  const page = await newPage(t, { viewport: { width: 360, height: 740 } });
  await page.addInitScript(key => {
    localStorage.setItem(key, JSON.stringify({ p: 'sanctions', s: 's3', t: '', l: 'en', q: '' }));
    window.shifts = [];
    new PerformanceObserver(list => { for (const { value } of list.getEntries()) window.shifts.push(value); }).observe({ type: 'layout-shift', buffered: true });
  }, PLACE);
  await open(page, server.url('ko/'));
  await page.waitForTimeout(500);
  assert.ok(await page.locator(dom.RESUME).isVisible());
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
});

test('nothing is kept before the reader has read on, and what is kept elsewhere is not trusted', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url(samplePath()));
  await page.waitForTimeout(700);
  assert.equal(await place(page), null);
  for (const odd of ['nonsense', '{}', '{"p":"no-such","s":"s1"}', '{"p":"legacy","s":"x\\"><b"}', '{"p":"legacy","s":"s1","q":"javascript:1","l":"ko","t":"<b>"}']) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [PLACE, odd]);
    await page.goto(server.url('ko/'));
    const link = page.locator(`${dom.RESUME} a`);
    assert.equal(await page.locator(`${dom.RESUME} b`).count(), 0);
    if (await link.isVisible()) assert.match(await link.getAttribute('href'), /\/ko\/legacy\/#s1$/);
  }
});

test('in a frame no place is kept or offered', async t => {
  const host = `<!doctype html><title>host</title><iframe src="/a/b/${samplePath()}" width="800" height="600"></iframe>`;
  const server = await serve(t, { base: '/a/b/', extra: { '/host.html': host } });
  const page = await newPage(t);
  await page.goto(`${server.origin}/host.html`);
  const frame = page.frame({ url: url => url.pathname.endsWith(samplePath()) });
  await frame.waitForSelector('#s3', { state: 'attached' });
  await frame.locator('#s3').evaluate(el => el.scrollIntoView());
  await page.waitForTimeout(800);
  assert.equal(await place(page), null);
});

test('where storage is blocked, nothing is offered and nothing is said', async t => {
  const server = await serve(t);
  const page = await newPage(t);
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }));
  await open(page, server.url(samplePath()));
  await page.locator('#s3').evaluate(el => el.scrollIntoView());
  await page.waitForTimeout(700);
  await open(page, server.url('ko/'));
  assert.equal(await page.locator(dom.RESUME).isVisible(), false);
});

test('a report has the page, the versions and the link to the present settings', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url(samplePath()));
  await type(page, dom.SAMPLE.value);
  const share = page.locator(dom.SHARE_LINK);
  await eventually(async () => assert.match(await share.inputValue(), new RegExp(`${dom.SAMPLE.param}=${dom.SAMPLE.value}`)));
  await page.locator(`${dom.REPORT} summary`).click();
  const text = page.locator(`${dom.REPORT} textarea`);
  const body = await text.inputValue();
  assert.ok(body.includes(await share.inputValue()), body);
  assert.ok(body.includes(samplePath()) && /20\d\d-\d\d-\d\d/.test(body), body);
  await page.locator(`${dom.REPORT} button`).click();
  await eventually(async () => assert.ok((await page.locator(`${dom.REPORT} [role=status]`).innerText()).length > 2));
});

test('from a figure\'s sources the report names the figure', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url(samplePath()));
  const sources = page.locator(`${dom.figure(dom.SAMPLE.figure)} details.fig-sources`);
  await sources.locator('summary').click();
  await sources.locator('a[href="#report"]').click();
  const text = page.locator(`${dom.REPORT} textarea`);
  await text.waitFor({ state: 'visible' });
  assert.match(await text.inputValue(), /웨이퍼/);
});

for (const { path } of pages) {
  test(`${path} without JavaScript: a report can be read and copied by hand`, async t => {
    const server = await serve(t);
    const page = await newPage(t, { javaScriptEnabled: false });
    await page.goto(server.url(path));
    await page.locator(`${dom.REPORT} summary`).click();
    assert.ok((await page.locator(`${dom.REPORT} textarea`).inputValue()).includes(path));
  });
}

test('the landing page shows its drawing and loads no chapter\'s program', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url('ko/'));
  await page.waitForLoadState('networkidle');
  assert.ok(await page.locator('.teaser svg[role=img]:visible').isVisible());
  assert.ok(!server.requests.some(request => /part-/.test(request.path)), JSON.stringify(server.requests));
  const listed = await page.locator('.route li').evaluateAll(all => all.map(li => li.textContent));
  const written = new Set(chapters.map(c => c.chapter)).size;
  assert.ok(listed.filter(text => /약 \d+분/.test(text)).length >= written, JSON.stringify(listed));
});

test('every page leads to evidence, glossary and catalogue', () => {
  for (const { path, lang } of pages) {
    for (const slug of ['evidence', 'glossary', 'chips']) {
      assert.ok(html(path).includes(`data-to="${lang}/${slug}/"`), `${path} to ${slug}`);
    }
  }
});
