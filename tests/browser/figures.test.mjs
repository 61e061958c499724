// Every figure has a name, a table and equal numbers in both; its canvas is drawn and sharp; its files hold what they show.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, painted } from './lib/browser.mjs';
import { chapters, range, samplePath, sliders } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

/** All that is compared of every figure, read in the page. */
const readAll = page => page.locator(dom.FIGURE).evaluateAll((all, { title, drawing, details }) => all.map(figure => {
  // Both layouts are in the page; the style sheet shows one.
  const shown = el => Boolean(el?.getClientRects().length);
  const images = [...figure.querySelectorAll(drawing)].filter(shown);
  const [image] = images;
  const table = figure.querySelector(`${details} table`);
  // What keeps a line from ending in the page is not in names.
  const plain = text => text?.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim() ?? '';
  return {
    id: figure.dataset.figure,
    title: plain(figure.querySelector(title)?.textContent),
    name: plain(image?.getAttribute('aria-label')),
    images: images.length,
    caption: plain(table?.caption?.textContent),
    scopes: [...table?.querySelectorAll('th') ?? []].map(th => th.scope),
    cells: [...table?.querySelectorAll('td[data-v]') ?? []].map(td => [Number(td.dataset.v), plain(td.textContent)]),
    marks: [...figure.querySelectorAll('[data-v]')].filter(el => !el.closest('table') && shown(el.closest('svg'))).map(el => Number(el.dataset.v)),
    counts: [...figure.querySelectorAll('[data-marks]')].map(el => Number(el.dataset.marks)),
  };
}), { title: dom.TITLE, drawing: dom.IMAGE, details: dom.TABLE });

function check(figure) {
  const say = what => `${figure.id}: ${what}`;
  assert.ok(figure.title.length > 20, say('a sentence'));
  assert.equal(figure.images, 1, say('one drawing with a name'));
  assert.equal(figure.name, figure.title, say('the drawing is named by the sentence'));
  assert.match(figure.title, /\d/, say('the sentence has a number'));
  assert.ok(figure.caption.length > 5, say('the table has a caption'));
  assert.ok(figure.scopes.length > 1 && figure.scopes.every(scope => ['row', 'col'].includes(scope)), say('headings have their scope'));
  assert.ok(figure.cells.length > 1, say('the table has numbers'));
  for (const [number, shown] of figure.cells) {
    assert.ok(Number.isFinite(number), say(`${number} is a number`));
    assert.ok(/\d|∞|—/.test(shown) || shown && Number.isInteger(number), say(`each cell shows its number, or names an option: ${shown}`));
  }
  assert.ok(figure.marks.length + figure.counts.length > 0, say('the drawing says its numbers'));
  const table = new Set(figure.cells.map(([number]) => number));
  const lacking = [...figure.marks, ...figure.counts].filter(number => !table.has(number));
  assert.deepEqual(lacking, [], say('every number of the drawing is in the table'));
}

/** Moves every slider that one can see, or where there is none, the first choice of a list; calls `after` each time. */
async function moveAll(page, after = async () => {}) {
  const ids = await sliders(page);
  for (const id of ids) {
    await range(page, id).focus();
    await page.keyboard.press(id.length % 2 ? 'PageUp' : 'PageDown');
    await after();
  }
  if (ids.length === 0) {
    await page.locator(`${dom.PARAM} select:visible`).first().selectOption({ index: 1 });
    await after();
  }
}

for (const { path } of chapters) {
  test(`${path}: name, table, equal numbers, before and after every slider moves`, async t => {
    const server = await serve(t);
    const page = await open(await newPage(t), server.url(path));
    const first = await readAll(page);
    assert.ok(first.length > 0);
    first.forEach(check);
    await moveAll(page, async () => {
      await painted(page);
      (await readAll(page)).forEach(check);
    });
    assert.notDeepEqual((await readAll(page)).map(f => f.cells), first.map(f => f.cells));
  });

  test(`${path}: the live figures are those that were prerendered`, async t => {
    const server = await serve(t);
    const still = await newPage(t, { javaScriptEnabled: false });
    await still.goto(server.url(path));
    const shown = async page => Promise.all((await page.locator(dom.FIGURE).all()).map(async figure => [
      await figure.locator(dom.TITLE).textContent(),
      await figure.locator(`${dom.TABLE} td[data-v]`).evaluateAll(all => all.map(td => td.dataset.v)),
      await figure.locator('svg[role=img] .marks').evaluateAll(all => all.filter(g => g.getClientRects().length).map(g => g.innerHTML)),
    ]));
    const live = await open(await newPage(t), server.url(path));
    // Away and back, so that the program has answered itself.
    await moveAll(live);
    await live.locator(dom.RESET).click();
    await painted(live);
    assert.deepEqual(await shown(live), await shown(still));
  });
}

test('a canvas is drawn, at the pixels of the screen, and has a picture around it', async t => {
  const server = await serve(t);
  for (const deviceScaleFactor of [1, 2, 3]) {
    const page = await open(await newPage(t, { deviceScaleFactor }), server.url(samplePath()));
    for (const canvas of await page.locator('figure canvas:visible').all()) {
      await canvas.scrollIntoViewIfNeeded();
      await painted(page);
      const about = await canvas.evaluate(el => {
        const box = el.getBoundingClientRect();
        const data = el.getContext('2d').getImageData(0, 0, el.width, el.height).data;
        let inked = 0;
        for (let at = 3; at < data.length; at += 4) inked += data[at] > 0;
        return { sharp: el.width / box.width, inked: inked / (el.width * el.height), named: Boolean(el.parentElement.querySelector('svg[role=img][aria-label]')) };
      });
      assert.ok(Math.abs(about.sharp - deviceScaleFactor) < 0.05, `${about.sharp} pixels a CSS pixel`);
      assert.ok(about.inked > 0.02, 'not blank');
      assert.ok(about.named);
    }
  }
});

const FILES = { csv: /,/, svg: /^(<\?xml[\s\S]*)?<svg[\s\S]*<\/svg>/ };
for (const [kind, pattern] of Object.entries(FILES)) {
  test(`each figure's ${kind} file holds its numbers, the link and the model's version`, async t => {
    const server = await serve(t);
    const page = await open(await newPage(t), server.url(samplePath('en')));
    for (const figure of await page.locator(dom.FIGURE).all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), figure.locator(dom.DOWNLOADS[kind]).click()]);
      assert.match(download.suggestedFilename(), new RegExp(`\\.${kind}$`));
      const text = fs.readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
      assert.match(text, pattern);
      assert.match(text, /https?:\/\//, 'the link');
      assert.match(text, /model/i, 'the version of the model');
    }
  });
}

test('each figure has a PNG file', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url(samplePath()));
  for (const figure of await page.locator(dom.FIGURE).all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), figure.locator(dom.DOWNLOADS.png).click()]);
    const bytes = fs.readFileSync(await download.path());
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  }
});
