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

/** A host page on its own port with the sample figure, or another page of the site, in a sandboxed frame. */
async function hosted(t, query = QUERY, above = 50, path = samplePath('ko')) {
  const site = await serve(t, { base: '/a/b/' });
  const other = await serve(t, { extra: { '/host.html': host(site.url(path + query).replaceAll('&', '&amp;'), above) } });
  const page = await newPage(t);
  await page.goto(`${other.origin}/host.html`);
  const frame = page.frame({ url: url => url.href.startsWith(site.origin) });
  await started(frame);
  const messages = () => page.evaluate(() => window.messages);
  const say = message => page.evaluate(said => frames[0].postMessage(said, '*'), message);
  return { page, frame, messages, say };
}

/** Waits for a message that fits. */
const heard = (messages, fits) => eventually(async () => {
  const found = (await messages()).findLast(fits);
  assert.ok(found, `none of ${JSON.stringify(await messages()).slice(0, 2000)}`);
  return found;
}, 15_000);
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
    assert.equal(ready.chapter, dom.SAMPLE.chapter);
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

test('where no heights are wanted, it still says that it is ready', async t => {
  const { frame, messages } = await hosted(t, `${QUERY}&autosize=0`);
  const ready = await heard(messages, message => message?.type === 'cx:ready');
  assert.ok(ready.height > 100);
  await frame.locator(`${dom.TABLE} > summary`).filter({ visible: true }).first().click();
  await new Promise(done => setTimeout(done, 400));
  assert.deepEqual(heights(await messages()), []);
  assert.ok(!(await messages()).some(message => message?.subject || message?.context), 'no dialect either');
});

test('four more dialects: pym and WordPress by the address, H5P and iframe-resizer once they have spoken', async t => {
  const { messages, say } = await hosted(t, `${QUERY}&childId=pym-0#?secret=a1B2`);
  const height = (await heard(messages, message => message?.type === 'cx:resize')).height;
  await heard(messages, message => message === `pymxPYMxpym-0xPYMxheightxPYMx${height}`);
  await heard(messages, message => message?.message === 'height' && message.value === height && message.secret === 'a1B2');
  const sizer = message => typeof message === 'string' && message.startsWith('[iFrameSizer]');
  assert.ok((await messages()).some(message => message?.context === 'h5p' && message.action === 'hello'));
  assert.ok(!(await messages()).some(message => message?.action === 'resize' || sizer(message)), 'two hosts have not spoken yet');
  await say({ context: 'h5p', action: 'hello' });
  await heard(messages, message => message?.context === 'h5p' && message.action === 'resize' && message.scrollHeight === height);
  await say('[iFrameSizer]resize');
  await say('[iFrameSizer]frame1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll');
  assert.match(await heard(messages, sizer), new RegExp(`^\\[iFrameSizer\\]frame1:${height}:\\d+:init$`));
  await say('[iFrameSizer]resize');
  await heard(messages, message => sizer(message) && message.endsWith(`:${height}:600:resize`) || sizer(message) && message.endsWith(':resize'));
  assert.equal((await messages()).filter(sizer).length, 2, 'nothing before the name was given');
});

test('a figure of another chapter: found from the root, from a landing page, and said where it is not', async t => {
  const server = await serve(t, { base: '/a/b/' });
  const page = await newPage(t);
  const alone = async () => {
    await page.waitForURL(url => url.pathname === '/a/b/ko/sanctions/');
    await page.waitForSelector(dom.STARTED, { state: 'attached' });
    assert.deepEqual(await page.locator(dom.FIGURE).filter({ visible: true }).evaluateAll(all => all.map(el => el.dataset.figure)), ['futures']);
  };
  for (const address of ['?lang=ko&figure=futures', '?lang=ko&widget=futures&embed=1', 'ko/?figure=futures&chapter=legacy']) {
    await page.goto(server.url(address));
    await alone();
  }
  await page.goto(server.url('ko/legacy/?figure=futures&die=331'));
  await page.waitForSelector(dom.STARTED, { state: 'attached' });
  assert.ok(await page.locator(dom.FIGURE).filter({ visible: true }).count() > 2, 'the page shows itself');
  const way = page.locator(`${dom.NOTICES} a`);
  assert.match(await page.locator(dom.NOTICES).innerText(), /두 가지 미래|그림은 이 장에 없어요/);
  await way.click();
  await alone();
  assert.match(page.url(), /die=331/);
});

test('chapters are found from a landing page, by old names too; nonsense stays there', async t => {
  const server = await serve(t, { base: '/a/b/' });
  const page = await newPage(t);
  for (const [asked, path] of [['ko/?embed=1&chapter=process&v=1', 'ko/legacy/'], ['en/?chapter=3', 'en/sanctions/'], ['?lang=en&chapter=training', 'en/training/'],
    ['ko/?chapter=constructor&figure=__proto__', 'ko/'], ['?lang=ko&figure=nothing', 'ko/']]) {
    await page.goto(server.url(asked));
    await page.waitForURL(url => url.pathname === `/a/b/${path}`);
    await page.waitForSelector(dom.STARTED, { state: 'attached' });
    assert.ok((await page.locator('body').innerText()).length > 100, asked);
  }
});

test('a figure shown alone does not blank the chapters one moves to', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url(samplePath('ko', `?figure=${dom.SAMPLE.figure}`)));
  assert.equal(await page.locator(dom.FIGURE).filter({ visible: true }).count(), 1);
  assert.equal(await page.locator(`${dom.figure(dom.SAMPLE.figure)} ${dom.TITLE}`).isVisible(), true, 'and is not behind a question');
  await page.locator('nav.chapters a[href*="training"]').click();
  await page.waitForURL(/training/);
  await page.waitForSelector(dom.READY, { state: 'attached' });
  assert.ok(await page.locator(dom.FIGURE).filter({ visible: true }).count() > 2);
  await page.goBack();
  await eventually(async () => assert.equal(await page.locator(dom.FIGURE).filter({ visible: true }).count(), 1, 'and is alone again'));
});

const API = `${QUERY}&api=1&die=331`;
const stateOf = reason => message => message?.type === 'cx:state' && message.reason === reason;

test('commands: the state is told, set and reset, with the numbers', async t => {
  const { frame, messages, say } = await hosted(t, API);
  const first = await heard(messages, stateOf('start'));
  assert.equal(first.v, 1);
  assert.equal(first.state, 'v=1&die=331');
  assert.equal('id' in first, false);
  const { finding, columns, rows } = first.outputs.figures[dom.SAMPLE.figure];
  assert.equal(finding, await frame.locator(`${dom.figure(dom.SAMPLE.figure)} ${dom.TITLE}`).innerText());
  assert.ok(columns.length > 1 && rows.every(row => row.length === columns.length) && rows.flat().some(cell => typeof cell === 'number'));
  assert.ok(Object.keys(first.outputs.values).length > 3 && Object.values(first.outputs.claims).every(verdict => /holds|fails|unknown/.test(verdict)));

  await say({ type: 'cx:get-state', id: 'q1' });
  const asked = await heard(messages, message => message?.id === 'q1');
  assert.deepEqual([asked.type, asked.state, asked.reason], ['cx:state', 'v=1&die=331', 'get-state']);

  await say({ type: 'cx:set-state', id: 7, state: 'v=1&die=200' });
  const set = await heard(messages, message => message?.id === 7);
  assert.deepEqual([set.type, set.state], ['cx:state', 'v=1&die=200']);
  assert.notDeepEqual(set.outputs.figures, first.outputs.figures, 'the numbers are those of the new state');
  assert.equal((await heard(messages, stateOf('change'))).state, 'v=1&die=200');
  assert.equal(await frame.locator(`${dom.param('die')} ${dom.NUMBER}`).first().inputValue(), '200');

  await say({ type: 'cx:reset', id: 'r' });
  assert.equal((await heard(messages, message => message?.id === 'r')).state, 'v=1&die=331', 'as the address had it');

  // The state told can be set again.
  await say({ type: 'cx:set-state', id: 's', state: '' });
  const fresh = await heard(messages, message => message?.id === 's');
  assert.equal(fresh.state, 'v=1');
});

test('commands: what a reader does is told once it rests', async t => {
  const { page, frame, messages } = await hosted(t, API);
  await heard(messages, stateOf('start'));
  await frame.locator(`${dom.param('die')} ${dom.RANGE}`).first().focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  const value = await frame.locator(`${dom.param('die')} ${dom.NUMBER}`).first().inputValue();
  const told = await heard(messages, stateOf('change'));
  assert.equal(told.state, `v=1&die=${value}`);
  assert.equal((await messages()).filter(stateOf('change')).length, 1, 'five presses, one message');
});

test('commands: what is out of range is clamped, what makes no sense is left out, and said', async t => {
  const { messages, say } = await hosted(t, API);
  await heard(messages, stateOf('start'));
  const both = async (id, state) => {
    await say({ type: 'cx:set-state', id, state });
    return [await heard(messages, m => m?.id === id && m.type === 'cx:error'), await heard(messages, m => m?.id === id && m.type === 'cx:state')];
  };
  const [far, used] = await both('far', 'v=1&die=1e9&d0=NaN');
  assert.equal(far.code, 'adjusted');
  assert.match(far.message, /858/);
  assert.equal(used.state, 'v=1&die=858');
  const [unknown, kept] = await both('unknown', `v=1&dye=3&die=${'9'.repeat(5000)}`);
  assert.ok(unknown.message.length > 3 && unknown.message.length < 2000);
  assert.match(kept.state, /^v=1/);
  for (const state of [undefined, null, 5, ['die=5'], { die: 5 }]) {
    const id = `bad ${JSON.stringify(state)}`;
    await say({ type: 'cx:set-state', id, state });
    const error = await heard(messages, m => m?.id === id);
    assert.deepEqual([error.type, error.code], ['cx:error', 'bad-state']);
  }
  for (const id of [{}, 'x'.repeat(500), true, null]) await say({ type: 'cx:get-state', id });
  await eventually(async () => assert.equal((await messages()).filter(m => m?.code === 'bad-id').length, 4));
});

test('commands: a bad address is said to the host too', async t => {
  const { messages } = await hosted(t, `${QUERY}&api=1&die=1e9&theme=pink`);
  const error = await heard(messages, message => message?.type === 'cx:error');
  assert.equal(error.code, 'link');
  assert.match(error.message, /858.*pink|pink.*858/s);
});

test('commands: nobody else is heard, unknown types get no answer, and without api=1 there are none', async t => {
  const { page, frame, messages, say } = await hosted(t, API);
  await heard(messages, stateOf('start'));
  const field = () => frame.locator(`${dom.param('die')} ${dom.NUMBER}`).first().inputValue();
  // The page itself, and a frame beside it, are not the window around it.
  await frame.evaluate(() => window.postMessage({ type: 'cx:set-state', id: 'self', state: 'v=1&die=100' }, '*'));
  await page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('iframe'));
    other.contentWindow.eval(`parent.frames[0].postMessage({ type: 'cx:set-state', id: 'beside', state: 'v=1&die=100' }, '*')`);
  });
  const before = (await messages()).length;
  for (const message of ['cx:reset', null, 3, [], {}, { type: 'cx:nothing', id: 1 }, { type: 'cx:state', id: 2 }, { type: 5 }, { type: { toString: 1 } }]) await say(message);
  await page.waitForTimeout(1000);
  assert.equal(await field(), '331');
  assert.equal((await messages()).length, before, 'silence');

  const deaf = await hosted(t, `${QUERY}&die=331`);
  await heard(deaf.messages, message => message?.type === 'cx:ready');
  await deaf.say({ type: 'cx:set-state', id: 'x', state: 'v=1&die=100' });
  await page.waitForTimeout(800);
  assert.ok(!(await deaf.messages()).some(message => /cx:(state|error)/.test(message?.type)));
  assert.equal(await deaf.frame.locator(`${dom.param('die')} ${dom.NUMBER}`).first().inputValue(), '331');
});
