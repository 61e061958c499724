// What the page says: the status for those who do not see it, and the question before the answer.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, started } from './lib/browser.mjs';
import { range, samplePath, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

async function chapter(t, options) {
  const server = await serve(t);
  return open(await newPage(t, options), server.url(samplePath()));
}

test('status: one polite region, there from the start', async t => {
  const server = await serve(t);
  const page = await newPage(t, { javaScriptEnabled: false });
  await page.goto(server.url(samplePath()));
  assert.equal(await page.locator(dom.STATUS).count(), 1);
  assert.equal(await page.locator('[aria-live=assertive], [role=alert]').count(), 0);
});

test('status: twenty quick changes are said once, after the last', async t => {
  const page = await chapter(t);
  await page.waitForTimeout(1500);
  await page.locator(dom.STATUS).evaluate(region => {
    window.said = [];
    new MutationObserver(() => window.said.push([performance.now(), region.textContent.trim()]))
      .observe(region, { childList: true, characterData: true, subtree: true });
  });
  await range(page).focus();
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(30);
  }
  const last = await page.evaluate(() => performance.now());
  await page.waitForTimeout(1800);
  const said = await page.evaluate(() => window.said);
  const texts = new Set(said.map(([, text]) => text).filter(Boolean));
  assert.equal(texts.size, 1, JSON.stringify(said));
  assert.ok(said.every(([when]) => when > last + 300), 'not while the slider moves');
});

test('prediction: the question takes a guess and then shows it beside the answer', async t => {
  const page = await chapter(t);
  await page.reload();
  await started(page);
  const form = page.locator(dom.PREDICT(dom.SAMPLE.figure));
  await form.scrollIntoViewIfNeeded();
  const before = await form.evaluate(el => el.parentElement.innerText);
  await form.locator('input').first().fill('37');
  await form.locator('input').first().press('Enter');
  await eventually(async () => {
    const shown = await page.locator('main').innerText();
    assert.match(shown, /37/);
    assert.notEqual(await page.locator(`${dom.PREDICT(dom.SAMPLE.figure)}, [data-predict]`).first().evaluate(el => el.parentElement.innerText).catch(() => ''), before);
  });
  assert.ok(Number.isFinite(await value(page)), 'the figure goes on');
});

test('prediction: the question can be skipped', async t => {
  const page = await chapter(t);
  await page.reload();
  await started(page);
  const form = page.locator(dom.PREDICT(dom.SAMPLE.figure));
  const before = await page.locator('main').innerText();
  await form.locator(dom.SKIP).click();
  await eventually(async () => assert.notEqual(await page.locator('main').innerText(), before));
});
