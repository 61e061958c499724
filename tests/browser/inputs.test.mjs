// A slider answers to the mouse, the keyboard, its number field and its buttons, and to nothing else.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import * as dom from './lib/dom.mjs';
import { closeBrowser, eventually, newPage, open, painted } from './lib/browser.mjs';
import { button, cells, chapters, field, range, samplePath, sentence, sliders, type, value } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

async function chapter(t, options) {
  const server = await serve(t);
  return open(await newPage(t, options), server.url(samplePath()));
}

test('mouse: dragging the slider changes the value, the sentence and the table', async t => {
  const page = await chapter(t);
  await range(page).scrollIntoViewIfNeeded();
  const [before, said, table] = [await value(page), await sentence(page), await cells(page)];
  const box = await range(page).boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.5, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.9, y, { steps: 5 });
  await page.mouse.up();
  await painted(page);
  const dragged = await value(page);
  assert.notEqual(dragged, before);
  assert.notEqual(await sentence(page), said);
  assert.notDeepEqual(await cells(page), table);
  // And back to the other end: the value follows the pointer.
  await page.mouse.click(box.x + box.width * 0.1, y);
  assert.ok(await value(page) < dragged);
});

test('keyboard: arrows, Page Up and Down, Home and End', async t => {
  const page = await chapter(t);
  await range(page).focus();
  const press = async key => { await page.keyboard.press(key); await painted(page); return value(page); };
  const start = await value(page);
  const right = await press('ArrowRight');
  assert.ok(right > start, 'right is up');
  assert.ok(await press('ArrowLeft') < right, 'left is down');
  const arrow = await press('ArrowUp');
  const paged = await press('PageUp');
  assert.ok(paged - arrow > right - start, 'Page Up is a longer step');
  assert.ok(await press('PageDown') < paged);
  const [low, high] = [await press('Home'), await press('End')];
  assert.ok(low < start && high > start);
  assert.ok(await range(page).evaluate(input => document.activeElement === input), 'focus stays');
});

test('number field: a typed value counts, in the sentence and in the address', async t => {
  const page = await chapter(t);
  const said = await sentence(page);
  await type(page, dom.SAMPLE.value);
  await painted(page);
  assert.equal(await value(page), Number(dom.SAMPLE.value));
  assert.notEqual(await sentence(page), said);
  await eventually(() => assert.equal(new URL(page.url()).searchParams.get(dom.SAMPLE.param), dom.SAMPLE.value));
});

test('number field: out of range is clamped, nonsense leaves the value', async t => {
  const page = await chapter(t);
  await range(page).focus();
  await page.keyboard.press('End');
  const high = await value(page);
  await type(page, '99999999');
  assert.equal(await value(page), high);
  const isText = await field(page).evaluate(input => input.type !== 'number');
  if (isText) {
    await type(page, 'abc');
    await field(page).blur();
    await eventually(async () => assert.equal(await value(page), high));
  }
});

test('− and + move by a step; the default button and a double click return to the default', async t => {
  const page = await chapter(t);
  const start = await value(page);
  await button(page, dom.PLUS).click();
  const up = await value(page);
  assert.ok(up > start);
  await button(page, dom.MINUS).click();
  assert.ok(await value(page) < up);
  await type(page, dom.SAMPLE.value);
  await button(page, dom.TO_DEFAULT).click();
  assert.equal(await value(page), start);
  await type(page, dom.SAMPLE.value);
  await range(page).dblclick();
  await painted(page);
  assert.equal(await value(page), start);
});

test('the wheel scrolls the page and never changes a value', async t => {
  const page = await chapter(t);
  for (const input of [range(page), field(page)]) {
    await input.scrollIntoViewIfNeeded();
    await input.focus();
    const [before, scrolled] = [await value(page), await page.evaluate(() => scrollY)];
    await input.hover();
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(200);
    assert.equal(await value(page), before);
    const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    if (room > 0) assert.ok(await page.evaluate(() => scrollY) > scrolled, 'the page scrolled');
  }
});

test('single letters typed on the page are no shortcuts', async t => {
  const page = await chapter(t);
  const before = [await value(page), page.url()];
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.type('rzudjk?/.0123');
  await painted(page);
  assert.deepEqual([await value(page), page.url()], before);
});

for (const { path, lang } of chapters) {
  test(`${path}: every slider has a label, a spoken value with its unit, and answers to a key`, async t => {
    const server = await serve(t);
    const page = await open(await newPage(t), server.url(path));
    const ids = await sliders(page);
    assert.ok(ids.length > 0);
    for (const id of ids) {
      const input = range(page, id);
      const about = () => input.evaluate(el => ({
        labels: el.labels.length || Number(el.hasAttribute('aria-labelledby')),
        spoken: el.getAttribute('aria-valuetext') ?? '',
        extra: ['role', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow'].filter(name => el.hasAttribute(name)),
        disabled: el.disabled,
      }));
      const first = await about();
      assert.deepEqual([first.labels > 0, first.disabled, first.extra], [true, false, []], id);
      assert.match(first.spoken, /\d/, `${id}: ${first.spoken}`);
      await input.focus();
      await page.keyboard.press('End');
      await painted(page);
      const high = (await about()).spoken;
      await page.keyboard.press('Home');
      await painted(page);
      assert.notEqual((await about()).spoken, high, `${id}: the spoken value follows`);
      if (lang === 'en') assert.doesNotMatch(high, /[가-힣]/, `${id}: ${high}`);
      await page.keyboard.press('End');
    }
  });
}

test('a point that stands for two inputs can be dragged; the drag is undone as one', async t => {
  const server = await serve(t);
  const page = await open(await newPage(t), server.url('ko/training/'));
  const grip = page.locator(`${dom.figure('rules')} .at-wide .grip circle`);
  await grip.scrollIntoViewIfNeeded();
  const before = [await value(page, 'own_tpp'), await value(page, 'own_bandwidth')];
  const box = await grip.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const step of [20, 60, 100]) await page.mouse.move(x - step, y + step / 2);
  await page.mouse.up();
  await painted(page);
  const after = [await value(page, 'own_tpp'), await value(page, 'own_bandwidth')];
  assert.ok(after[0] < before[0] && after[1] < before[1], `${before} became ${after}`);
  const moved = await grip.boundingBox();
  assert.ok(Math.abs(moved.x - box.x + 100) < 6 && Math.abs(moved.y - box.y - 50) < 6, 'the point follows the pointer');
  await page.locator(`${dom.figure('rules')} .undo-here`).click();
  await eventually(async () => assert.deepEqual([await value(page, 'own_tpp'), await value(page, 'own_bandwidth')], before));
});
