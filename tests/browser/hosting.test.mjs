// One dist/ anywhere: at the root, below a path, with and without compression; every page starts and asks for nothing missing.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, newPage, open } from './lib/browser.mjs';
import { chapters, html, pages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const HOSTS = {
  'at /': {}, 'at /a/b/': { base: '/a/b/' }, 'at /a/b/ without compression': { base: '/a/b/', gzip: false }, 'without CORS': { cors: false },
};
for (const [where, options] of Object.entries(HOSTS)) {
  test(`${where}: every page starts, nothing is missing, the console is silent`, async t => {
    const server = await serve(t, options);
    const page = await newPage(t);
    for (const { path } of pages) {
      await open(page, server.url(path));
      await page.waitForLoadState('networkidle');
    }
    assert.deepEqual(server.missing(), []);
  });
}

test('a folder without its slash leads to the page, with the query', async t => {
  const server = await serve(t, { base: '/a/b/' });
  const page = await open(await newPage(t), server.url(chapters[0].path.replace(/\/$/, '?die=331')));
  assert.equal(new URL(page.url()).pathname, `/a/b/${chapters[0].path}`);
});

// As on a server that compresses with gzip -9: the whole of a first visit.
// The goals are 150 kB for the legacy fab, 170 for training, 190 for the others. All but one miss theirs; docs/architecture.md says what
// weighs most and what would help. These lines keep them from growing meanwhile. Counted here on the wire: headers and this
// server's faster gzip add 1 to 2%.
const FIRST_LOAD_BYTES = { legacy: 177_000, training: 230_000, sanctions: 231_000, ecosystem: 190_000 };
for (const { path, chapter } of chapters) {
  const most = FIRST_LOAD_BYTES[chapter];
  test(`${path}: a first visit takes at most ${most / 1000} kB`, async t => {
    const server = await serve(t);
    const page = await newPage(t);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    const [names, sizes] = [new Map(), []];
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, request.url));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.push([new URL(names.get(requestId)).pathname, encodedDataLength]));
    await open(page, server.url(path));
    await page.waitForLoadState('networkidle');
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
    t.diagnostic(`${total} bytes`);
    assert.ok(total > 1000 && total <= most, `${total} bytes: ${JSON.stringify(sizes)}`);
  });
}

for (const { path, lang } of pages) {
  test(`${path}: what search engines, sharers and the browser's guard are told`, async t => {
    const source = html(path);
    const server = await serve(t);
    const page = await newPage(t, { javaScriptEnabled: false });
    await page.goto(server.url(path));
    const attribute = async (selector, name) => page.locator(selector).first().getAttribute(name, { timeout: 1000 });
    assert.equal(await attribute('html', 'lang'), lang);
    assert.ok((await page.title()).length > 5);
    assert.ok((await attribute('meta[name=description]', 'content')).length > 30);
    for (const property of ['og:title', 'og:description', 'og:image']) {
      assert.ok(await attribute(`meta[property="${property}"]`, 'content'), property);
    }
    const image = (await attribute('meta[property="og:image"]', 'content')).split('/').at(-1);
    assert.ok(source.includes(image));
    for (const other of ['ko', 'en']) {
      const href = await attribute(`link[rel=alternate][hreflang=${other}]`, 'href');
      assert.ok(pages.some(p => p.lang === other && `/${href}/`.replaceAll('//', '/').endsWith(`/${p.path.slice(other.length + 1)}`)), `hreflang ${other}: ${href}`);
    }
    const policy = await attribute('meta[http-equiv="Content-Security-Policy"]', 'content');
    assert.match(policy, /default-src '(self|none)'/);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|\*/);
    assert.doesNotMatch(source, /<[a-z][^>]*\son[a-z]+=|<[a-z][^>]*\sstyle=/i, 'no inline handlers or styles');
    assert.equal(await page.locator('h1').count(), 1);
  });
}
