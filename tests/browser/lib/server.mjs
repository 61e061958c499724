// A static web server for the tests: any base path, with or without gzip and CORS; it remembers what was asked for.
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { DIST } from './config.mjs';

const MIME = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json',
  '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.ico': 'image/x-icon', '.csv': 'text/csv; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const compressed = new Map(); // file -> gzip -9 of it: the same for every server of this process

/** The file or redirect that a path below the base stands for. */
function locate(root, below) {
  let decoded;
  try { decoded = decodeURIComponent(below); } catch { return {}; }
  const file = path.join(root, decoded);
  if (!file.startsWith(path.resolve(root))) return {};
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() && !decoded.endsWith('/')) return { file };
  if (!stat?.isDirectory()) return {};
  if (decoded !== '' && !decoded.endsWith('/')) return { redirect: true };
  const index = path.join(file, 'index.html');
  return fs.existsSync(index) ? { file: index } : {};
}

function read(file, gzip) {
  if (!gzip) return fs.readFileSync(file);
  if (!compressed.has(file)) compressed.set(file, zlib.gzipSync(fs.readFileSync(file), { level: 9 }));
  return compressed.get(file);
}

/**
 * Serves a folder (the built site) at `base` on a free port. `extra` maps whole paths to HTML made by a test.
 * Ends with the test `t`.
 */
export async function serve(t, { root = DIST, base = '/', gzip = true, cors = true, extra = {} } = {}) {
  const requests = [];
  const answer = (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://host');
    const head = { 'Cache-Control': 'no-cache', ...(cors && { 'Access-Control-Allow-Origin': '*' }) };
    const send = (status, more, body) => {
      requests.push({ path: pathname, status });
      response.writeHead(status, { ...head, ...more });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (extra[pathname]) return send(200, { 'Content-Type': MIME['.html'] }, extra[pathname]);
    if (pathname === '/favicon.ico' && base !== '/') return send(204, {}, '');
    const found = pathname.startsWith(base) ? locate(root, pathname.slice(base.length)) : {};
    if (found.redirect) return send(301, { Location: `${pathname}/${search}` }, '');
    const page404 = path.join(root, '404.html');
    const file = found.file ?? (fs.existsSync(page404) ? page404 : undefined);
    const status = found.file ? 200 : 404;
    if (!file) return send(404, { 'Content-Type': MIME['.txt'] }, 'not found');
    const zip = gzip && !/\.png$/.test(file) && /gzip/.test(request.headers['accept-encoding'] ?? '');
    const type = { 'Content-Type': MIME[path.extname(file)] ?? 'application/octet-stream' };
    send(status, { ...type, ...(zip && { 'Content-Encoding': 'gzip' }) }, read(file, zip));
  };
  const server = http.createServer(answer);
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise(done => { server.close(done); server.closeAllConnections(); });
  // The test's pages are closed after this: a server gone before them would fail what they are still loading.
  t?.after(() => { setTimeout(close, 500); });
  return {
    origin,
    requests,
    close,
    /** The address of a path below the base, e.g. `ko/legacy/?die=331`. */
    url: (below = '') => origin + base + below.replace(/^\//, ''),
    missing: () => requests.filter(request => request.status === 404).map(request => request.path),
  };
}
