// Where the tests find things; `cargo xtask test` sets these, the defaults serve a developer.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import fs from 'node:fs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, 'target');

export const DIST = process.env.GOOD_ENOUGH_DIST ?? path.join(root, 'dist');
export const NATIVE = process.env.GOOD_ENOUGH_BIN ?? path.join(target, 'release', 'good-enough');
export const EVAL_WASM = process.env.GOOD_ENOUGH_EVAL_WASM ?? path.join(target, 'eval-wasm');
export const CHROMIUM = process.env.CHROMIUM
  ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(file => fs.existsSync(file));
