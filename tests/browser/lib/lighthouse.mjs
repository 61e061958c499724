// Lighthouse with the same Chromium as the other tests.
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { FLAGS } from './browser.mjs';
import { CHROMIUM } from './config.mjs';

/** A Chromium with an open debugging port, and a way to end it. */
export async function launchForLighthouse() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'good-enough-'));
  const child = spawn(CHROMIUM, ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...FLAGS, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await new Promise((found, failed) => {
    let text = '';
    child.stderr.on('data', data => {
      text += data;
      const match = text.match(/DevTools listening on ws:\/\/[^:]+:(\d+)/);
      if (match) found(Number(match[1]));
    });
    child.once('exit', () => failed(new Error(`Chromium ended: ${text}`)));
  });
  const close = async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { port, close };
}

/** One Lighthouse run of a phone (the default form factor, slow 4G); its report. */
export async function audit(port, url, flags = {}) {
  const { lhr } = await lighthouse(url, { port, logLevel: 'silent', output: 'json', ...flags });
  if (lhr.runtimeError) throw new Error(`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);
  return lhr;
}
