// The checks that a reader can run: one button, every check passes in the browser, and the page stays free meanwhile.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open } from './lib/browser.mjs';
import { html } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const AXE = createRequire(import.meta.url)('axe-core').source;
const CHECKS = 13;
/** Longest a single check may keep the page, ms. */
const LONGEST = 200;
const SAYS = {
  ko: { all: /이 기기에서 [\d.]+초 만에 점검 13개를 모두 통과했어요\./, failed: /실패/, passed: /^이 기기: 통과\./, same: /서로 같아요/, differ: /서로 달라요/ },
  en: { all: /All 13 checks passed on this device in [\d.]+ s\./, failed: /failed/, passed: /^On this device: passed,/, same: /: equal$/, differ: /they differ$/ },
};
const HASH = /[0-9a-f]{16}/g;

const opened = async (t, lang, options) => {
  const server = await serve(t);
  return open(await newPage(t, options), server.url(`${lang}/verdict/`));
};
const summary = page => page.locator(`${dom.CHECKS} .check-summary`).innerText();
const results = page => page.locator(`${dom.CHECKS} .here:not([hidden])`).allInnerTexts();

/** Presses the button and waits for the end; gives the longest time between two turns of the page's own timer, ms. */
async function run(page, says) {
  await page.evaluate(() => {
    let last = performance.now();
    window.longest = 0;
    window.ticking = setInterval(() => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
    }, 0);
  });
  await page.locator(`${dom.CHECKS} button`).click();
  await eventually(async () => assert.match(await summary(page), says), 30_000);
  return page.evaluate(() => { clearInterval(window.ticking); return window.longest; });
}

for (const lang of ['ko', 'en']) {
  test(`${lang}: every check passes in the page, and the fingerprints are equal`, async t => {
    const page = await opened(t, lang, lang === 'ko' ? { viewport: { width: 360, height: 740 } } : {});
    assert.equal((await results(page)).length, 0, 'nothing runs unasked');
    const longest = await run(page, SAYS[lang].all);
    const found = await results(page);
    assert.equal(found.length, CHECKS);
    for (const text of found) assert.match(text, SAYS[lang].passed);
    const [here, written] = found.at(-1).match(HASH);
    assert.match(found.at(-1), SAYS[lang].same);
    assert.equal(here, written);
    assert.equal(written, await page.locator(dom.CHECKS).getAttribute('data-checks'));
    assert.ok(longest < LONGEST, `a task of ${longest} ms`);
    t.diagnostic(`${await summary(page)} Longest task ${Math.round(longest)} ms.`);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(selector => window.axe.run(selector), dom.CHECKS);
    assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing runs out of the page');
    // Another press runs them again.
    await run(page, SAYS[lang].all);
  });

  test(`${lang}: another fingerprint is said to differ`, async t => {
    const page = await newPage(t);
    const server = await serve(t);
    await page.route('**/verdict/', async route => {
      const body = html(`${lang}/verdict/`).replace(/data-checks="[0-9a-f]{16}"/, 'data-checks="0000000000000000"');
      await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    });
    await open(page, server.url(`${lang}/verdict/`));
    await run(page, SAYS[lang].failed);
    assert.match((await results(page)).at(-1), SAYS[lang].differ);
    assert.equal(await page.locator(`${dom.CHECKS} .here[data-passed=false]`).count(), 1, 'only that one fails');
  });

  test(`${lang}: without the program the results of the writing are there, and the button is not`, async t => {
    const page = html(`${lang}/verdict/`);
    assert.equal(page.match(/data-check="/g).length, CHECKS);
    assert.equal(page.match(/class="written" data-passed="true"/g).length, CHECKS);
    assert.match(page, /class="run"><button type="button" disabled/);
  });
}

test('the button works from the keyboard and keeps the focus', async t => {
  const page = await opened(t, 'en');
  await page.locator(`${dom.CHECKS} button`).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await eventually(async () => assert.match(await summary(page), SAYS.en.all), 30_000);
  assert.ok(await page.evaluate(selector => document.activeElement === document.querySelector(`${selector} button`), dom.CHECKS));
});

test('leaving the page ends a run', async t => {
  const page = await opened(t, 'en');
  await page.locator(`${dom.CHECKS} button`).click();
  await page.locator(dom.LANGS('ko')).click();
  await eventually(() => assert.match(page.url(), /\/ko\/verdict\//));
  await run(page, SAYS.ko.all);
});
