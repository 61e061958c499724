// The native command and its WASM twin answer the same requests with the same bytes.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { EVAL_WASM, NATIVE } from './lib/config.mjs';
import { closeBrowser, newPage } from './lib/browser.mjs';
import { requests } from './lib/requests.mjs';
import { serve } from './lib/server.mjs';

after(closeBrowser);

const COUNT = 1000;
const SEED = 20260101;

test(`${COUNT} random requests, native and in the browser: identical answers`, async t => {
  const help = spawnSync(NATIVE, ['--help'], { encoding: 'utf8' }).stdout;
  const lines = requests(help, COUNT, SEED);
  const native = spawnSync(NATIVE, ['eval'], { input: `${lines.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(native.status, 0, native.stderr);
  const expected = native.stdout.trimEnd().split('\n');
  assert.equal(expected.length, lines.length, 'a line for a line');

  const glue = fs.readdirSync(EVAL_WASM).find(file => file.endsWith('.js'));
  const host = `<!doctype html><title>eval</title><link rel="icon" href="data:,"><script type="module">
    import init, { eval_line } from './${glue}';
    await init();
    window.evalLine = eval_line;
    document.documentElement.dataset.started = '';
  </script>`;
  const server = await serve(t, { root: EVAL_WASM, extra: { '/host.html': host } });
  const page = await newPage(t);
  await page.goto(server.url('host.html'));
  await page.waitForSelector('html[data-started]', { state: 'attached' });
  const answers = await page.evaluate(all => all.map(line => window.evalLine(line)), lines);

  const different = lines.map((line, at) => ({ line, native: expected[at], wasm: answers[at].trimEnd() })).filter(({ native, wasm }) => native !== wasm);
  assert.deepEqual(different.slice(0, 3), [], `${different.length} of ${lines.length} differ`);
  const good = expected.filter(answer => !answer.includes('"error"')).length;
  t.diagnostic(`${good} results, ${expected.length - good} errors`);
  assert.ok(good > COUNT / 2, `${good} of ${COUNT} requests were possible`);
});
