// axe: no violation, and nothing it could not decide that is not explained here.
import { after, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as dom from './lib/dom.mjs';
import { closeBrowser, newPage, open, painted } from './lib/browser.mjs';
import { pages, samplePath } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const AXE = createRequire(import.meta.url)('axe-core').source;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe may leave undecided: its rule, how the element begins or what it stands in, and how we know better. */
const EXPLAINED = [
  // axe does not compute the colours behind words in drawings; src/plot's tests check every pair of the palettes, light and dark.
  { rule: 'color-contrast', element: /^<(svg|text|tspan)\b/ },
  // Signs of equations: too short for axe to judge, or scrolled out of sight. Their colour is that of the text around them.
  { rule: 'color-contrast', element: /^<(mo|mi|mn|mtext)\b/ },
  // Signs without letters (− + ↺): their colour is that of the text beside them, and a sign has no words that a name could repeat.
  { rule: 'color-contrast', element: /^<button [^>]*class="(minus|plus|to-default)\b/ },
  { rule: 'label-content-name-mismatch', element: /^<button [^>]*class="(minus|plus|to-default)\b/ },
  // What wide tables hold out of sight, and single digits: their colours are those of the same table in a wide window.
  { rule: 'color-contrast', within: '.scroll' },
];

/** What stays at the window's foot while the page scrolls behind it: axe cannot judge the words it happens to cover. */
const OVER = '.bar, .notices';

async function assertAccessible(page) {
  await page.evaluate(AXE);
  const over = await page.locator(OVER).evaluateAll(all => all.some(element => element.checkVisibility()));
  if (over) await assertClean(page, OVER);
  await page.locator(OVER).evaluateAll(all => all.forEach(element => element.style.setProperty('display', 'none', 'important')));
  await assertClean(page, null);
}

async function assertClean(page, part) {
  const { violations, incomplete } = await page.evaluate(async ([part, tags]) => {
    const context = part ? { include: part.split(', ').filter(one => document.querySelector(one)).map(one => [one]) } : document;
    const found = await window.axe.run(context, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] });
    const list = results => results.flatMap(({ id, nodes }) => nodes.map(node => {
      const target = node.target.flat().join(' ');
      const within = document.querySelector(target)?.closest('.scroll') ? '.scroll' : '';
      return { rule: id, target, within, html: node.html.slice(0, 140), why: node.failureSummary };
    }));
    return { violations: list(found.violations), incomplete: list(found.incomplete) };
  }, [part, TAGS]);
  assert.deepEqual(violations, [], 'violations');
  const open = incomplete.filter(({ rule, html, within }) =>
    !EXPLAINED.some(known => known.rule === rule && (known.within ? known.within === within : known.element.test(html))));
  assert.deepEqual(open, [], 'undecided and unexplained');
}

const STATES = {
  'as it opens': {},
  'dark, on a phone': { context: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } },
  'tables open, with notices': {
    query: '?die=abc&d0=99999',
    act: page => page.locator('details').evaluateAll(all => all.forEach(details => { details.open = true; })),
  },
  'without JavaScript': { still: true },
};

// Nothing is timed here, and axe keeps one core: two pages at once.
describe('every page in every state', { concurrency: 2 }, () => {
  for (const { path } of pages) {
    for (const [what, { context, query = '', act, still }] of Object.entries(STATES)) {
      test(`${path} ${what}`, async t => {
        const server = await serve(t);
        const page = await newPage(t, context);
        if (still) await page.route('**/*.{js,wasm}', route => route.fulfill({ body: '', contentType: 'text/javascript' }));
        await (still ? page.goto(server.url(path)) : open(page, server.url(path + query)));
        await act?.(page);
        await painted(page);
        await assertAccessible(page);
      });
    }
  }
});

for (const query of ['?embed=1', `?embed=1&figure=${dom.SAMPLE.figure}`]) {
  for (const lang of ['ko', 'en']) {
    test(`${samplePath(lang, query)}`, async t => {
      const server = await serve(t);
      await assertAccessible(await open(await newPage(t), server.url(samplePath(lang, query))));
    });
  }
}

test('404.html', async t => {
  const server = await serve(t);
  const page = await newPage(t, { allow: [/404/] });
  await page.goto(server.url('nothing'));
  await assertAccessible(page);
});
