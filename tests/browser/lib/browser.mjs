// Chromium, and pages that fail their test when anything goes wrong in them.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './config.mjs';
import * as dom from './dom.mjs';

export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

let shared; // one browser a test file

/** The browser of this test file; call `closeBrowser` in its `after` hook. */
export async function browser() {
  shared ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return shared;
}

export async function closeBrowser() {
  if (shared) await (await shared).close();
  shared = undefined;
}

/** Collects console messages, errors and failed requests of a page into a list. */
export function watch(page, { javaScriptEnabled = true } = {}) {
  const problems = [];
  page.on('console', message => problems.push(`console.${message.type()}: ${message.text()}`));
  page.on('pageerror', error => problems.push(`error: ${error.message}`));
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText;
    // A page that is left stops its loading; that is no failure.
    // Without JavaScript the browser itself refuses the preloaded script, and says so nowhere.
    const refused = reason === 'csp' && !javaScriptEnabled;
    if (reason !== 'net::ERR_ABORTED' && !refused) problems.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  return problems;
}

/**
 * A page in a context of its own, closed after the test `t`, which fails if anything was said on the console, threw or
 * failed to load, unless a pattern in `allow` fits it. Other options go to the context.
 */
export async function newPage(t, { allow = [], ...options } = {}) {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, locale: 'ko-KR', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems = watch(page, options);
  t.after(async () => {
    await context.close();
    const unexpected = problems.filter(problem => !allow.some(pattern => pattern.test(problem)));
    assert.deepEqual(unexpected, [], 'nothing on the console, no error, no failed request');
  });
  return page;
}

/** Opens an address and waits until the app runs in it. */
export async function open(page, url) {
  await page.goto(url);
  await started(page);
  // A figure behind a question shows its answer once the reader has guessed or passed.
  for (const skip of await page.locator(dom.SKIP).all()) {
    if (await skip.isVisible() && await skip.isEnabled()) await skip.click();
  }
  // Where a test begins, the page stands at its top, as a reader finds it.
  if (!new URL(page.url()).hash) await page.evaluate(() => scrollTo(0, 0));
  return page;
}

/** Waits until the program runs, gives it a sign of life, and waits until what the figures need has come. */
export async function started(page) {
  await page.waitForSelector(dom.STARTED, { state: 'attached' });
  await page.evaluate(() => dispatchEvent(new Event('pointermove')));
  await page.waitForSelector(dom.READY, { state: 'attached' });
}

/**
 * Waits until two frames have been painted, the parts that follow at rest (prose, table, desk) have followed, and what is
 * computed beside the page has arrived.
 */
export async function painted(page) {
  await page.waitForTimeout(280);
  await page.waitForFunction(() => !document.querySelector('[aria-busy]'), null, { timeout: 90_000 });
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Retries an assertion until it holds; its last failure is the test's. */
export async function eventually(check, timeout = 5000) {
  const end = Date.now() + timeout;
  for (;;) {
    try { return await check(); } catch (error) { if (Date.now() > end) throw error; }
    await new Promise(done => setTimeout(done, 50));
  }
}

/** Marks the running document: the mark is gone if the page was loaded anew. */
export const mark = page => page.evaluate(() => { window.testMark = true; });
export const marked = page => page.evaluate(() => window.testMark === true);
