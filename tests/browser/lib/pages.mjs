// The pages of the built site, and what tests read from them.
import fs from 'node:fs';
import path from 'node:path';
import { DIST } from './config.mjs';
import * as dom from './dom.mjs';

/** Every language page in the built site: its path below the base, its language, its chapter (undefined: landing page). */
export const pages = fs.readdirSync(DIST, { recursive: true })
  .map(file => String(file).replaceAll('\\', '/'))
  .filter(file => /^(ko|en)\/(.*\/)?index\.html$/.test(file))
  .map(file => file.replace(/index\.html$/, ''))
  .sort()
  .map(below => ({ path: below, lang: below.slice(0, 2), chapter: below.split('/')[1] || undefined }));

/** Those with figures to play with. */
export const chapters = pages.filter(page => page.chapter && html(page.path).includes('data-figure='));

/** A prerendered page as it stands in the built site. */
export function html(below) {
  const file = below.endsWith('.html') ? below : path.join(below, 'index.html');
  return fs.readFileSync(path.join(DIST, file), 'utf8');
}

/** The page of the sample slider. */
export const samplePath = (lang = 'ko', query = '') => `${lang}/${dom.SAMPLE.chapter}/${query}`;

export const range = (page, id = dom.SAMPLE.param) => page.locator(`${dom.param(id)} ${dom.RANGE}`).first();
export const field = (page, id = dom.SAMPLE.param) => page.locator(dom.param(id)).first().locator(dom.NUMBER).first();
export const button = (page, selector, id = dom.SAMPLE.param) => page.locator(`${dom.param(id)} ${selector}`).first();

/** The value of a parameter as its number field shows it. */
export async function value(page, id = dom.SAMPLE.param) {
  return Number((await field(page, id).inputValue()).replaceAll(',', ''));
}

/** Types a value into a parameter's field. */
export async function type(page, text, id = dom.SAMPLE.param) {
  await field(page, id).fill(String(text));
  await field(page, id).press('Enter');
}

/** The live sentence of a figure. */
export const sentence = (page, id = dom.SAMPLE.figure) => page.locator(`${dom.figure(id)} ${dom.TITLE}`).innerText();

/** Every number of a figure's table, in full precision. */
export const cells = (page, id = dom.SAMPLE.figure) =>
  page.locator(`${dom.figure(id)} ${dom.TABLE} td[data-v]`).evaluateAll(all => all.map(cell => Number(cell.dataset.v)));

/** The parameter whose control has the focus. */
export const held = page => page.evaluate(selector => document.activeElement.closest(selector)?.dataset.param, dom.PARAM);

/** Ids of the parameters on the page that have a slider one can see. */
export const sliders = page => page.locator(dom.PARAM).evaluateAll((all, selector) => all
  .filter(one => one.querySelector(selector)?.checkVisibility())
  .map(one => one.dataset.param), dom.RANGE);
