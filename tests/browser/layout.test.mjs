// Nothing shifts, nothing is cut off, nothing is too small to hit.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, newPage, open, painted } from './lib/browser.mjs';
import { chapters, pages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const SIZES = { phone: { width: 360, height: 740 }, laptop: { width: 1440, height: 900 } };
const openTables = page => page.locator(`${dom.TABLE}, ${dom.GROUP}`).evaluateAll(all => all.forEach(details => { details.open = true; }));

for (const { path } of pages) {
  for (const [device, viewport] of Object.entries(SIZES)) {
    test(`${path} on a ${device}: nothing shifts while the page loads and starts`, async t => {
      const server = await serve(t);
      const page = await newPage(t, { viewport });
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            window.shifts.push([entry.value, ...entry.sources.map(source => source.node?.outerHTML?.slice(0, 120) ?? source.node?.nodeName)]);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // A slow connection lets the first paint come before the app starts.
      await page.route('**/*.wasm', async route => { await new Promise(done => setTimeout(done, 400)); await route.continue(); });
      await open(page, server.url(path));
      await page.waitForTimeout(800);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
    });
  }

  test(`${path} at 320 px: no sideways scroll, tables open or not`, async t => {
    const server = await serve(t);
    const page = await open(await newPage(t, { viewport: { width: 320, height: 640 } }), server.url(path));
    for (const step of ['closed', 'open']) {
      if (step === 'open') await openTables(page);
      const { wide, culprits } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        culprits: [...document.querySelectorAll('body *')]
          .filter(el => el.getBoundingClientRect().right > innerWidth + 1 && el.checkVisibility())
          .slice(0, 5).map(el => el.outerHTML.slice(0, 120)),
      }));
      assert.ok(wide <= 0, `tables ${step}: ${wide} px too wide\n${culprits.join('\n')}`);
    }
    // A part that scrolls by itself can be reached by keyboard and has a name.
    const unreachable = await page.evaluate(() => [...document.querySelectorAll('main *')]
      .filter(el => el.scrollWidth > el.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(el).overflowX) && el.checkVisibility()
        && !/^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName))
      .filter(el => el.tabIndex < 0 || !(el.ariaLabel || el.getAttribute('aria-labelledby')))
      .map(el => el.outerHTML.slice(0, 120)));
    assert.deepEqual(unreachable, []);
  });

  test(`${path}: wider letters, words and lines cut nothing off`, async t => {
    const server = await serve(t);
    const page = await open(await newPage(t), server.url(path));
    await openTables(page);
    const clipped = () => page.evaluate(() => [...document.querySelectorAll('body *:not(svg *)')]
      .filter(el => el.checkVisibility() && /hidden|clip/.test(getComputedStyle(el).overflow) && el.textContent.trim() && el.clientWidth > 2)
      .filter(el => el.scrollHeight > el.clientHeight + 1 || el.scrollWidth > el.clientWidth + 1)
      .map(el => el.outerHTML.slice(0, 120)));
    const before = await clipped();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet(); // WCAG 1.4.12; words in drawings are not text of the page
      sheet.replaceSync('*:not(svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    await painted(page);
    assert.deepEqual(await clipped(), before);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scroll');
  });

  test(`${path} at 320 px: texts twice as long break, and push nothing out`, async t => {
    const server = await serve(t);
    const page = await open(await newPage(t, { viewport: { width: 320, height: 640 } }), server.url(path));
    // As another language might be; words in drawings are placed by the program, which measures them.
    await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, node =>
        node.data.trim() && !node.parentElement.closest('svg, script, style, textarea, select') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
      const texts = [];
      while (walk.nextNode()) texts.push(walk.currentNode);
      texts.forEach(node => { node.data = `${node.data} ${node.data}`; });
    });
    const { wide, culprits } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      culprits: [...document.querySelectorAll('body *')]
        .filter(el => el.getBoundingClientRect().right > innerWidth + 1 && el.checkVisibility() && !el.closest('.scroll'))
        .slice(0, 5).map(el => el.outerHTML.slice(0, 120)),
    }));
    assert.ok(wide <= 0, `${wide} px too wide\n${culprits.join('\n')}`);
  });

  for (const [device, viewport] of Object.entries(SIZES)) {
    test(`${path} on a ${device}: whatever can be hit is 24 px or more`, async t => {
      const server = await serve(t);
      const page = await open(await newPage(t, { viewport }), server.url(path));
      const small = await page.locator(dom.INTERACTIVE).evaluateAll(all => all
        .filter(el => el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !el.disabled)
        // Links within a sentence are as high as its lines.
        .filter(el => !(el.tagName === 'A' && getComputedStyle(el).display === 'inline'))
        .map(el => {
          const boxes = [el, ...(/checkbox|radio/.test(el.type) ? el.labels : [])].map(one => one.getBoundingClientRect());
          const size = side => Math.max(...boxes.map(box => box[side]));
          return [Math.round(size('width') * 10) / 10, Math.round(size('height') * 10) / 10, el.outerHTML.slice(0, 100)];
        })
        .filter(([width, height]) => width > 1 && (width < 24 || height < 24)));
      assert.deepEqual(small, []);
    });
  }
}

for (const { path } of chapters) {
  test(`${path} printed on A4: every figure is there, whole`, async t => {
    const server = await serve(t);
    // A4 less 10 mm on each side, in CSS pixels.
    const page = await open(await newPage(t, { viewport: { width: 718, height: 1047 } }), server.url(path));
    await page.emulateMedia({ media: 'print' });
    await painted(page);
    const figures = await page.locator(dom.FIGURE).evaluateAll((all, drawing) => all.map(figure => {
      const shown = [...figure.querySelectorAll(drawing)].find(el => el.getClientRects().length);
      const [outer, inner] = [figure, shown].map(el => el.getBoundingClientRect());
      return { id: figure.dataset.figure, right: Math.max(outer.right, inner.right), left: Math.min(outer.left, inner.left), width: inner.width, height: inner.height };
    }), dom.IMAGE);
    assert.ok(figures.length > 0);
    for (const { id, left, right, width, height } of figures) {
      assert.ok(left >= -1 && right <= 719, `${id} from ${left} to ${right}`);
      assert.ok(width > 100 && height > 50 && height < 1047, `${id} is ${width} × ${height}`);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 718));
    const pdf = await page.pdf({ format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } });
    const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    assert.ok(sheets >= 1 && sheets < 40, `${sheets} sheets`);
  });
}
