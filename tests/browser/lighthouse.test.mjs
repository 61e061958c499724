// Lighthouse gives every page 100 for accessibility, best practices and search.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { audit, launchForLighthouse } from './lib/lighthouse.mjs';
import { pages, samplePath } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
let chromium;
before(async () => { chromium = await launchForLighthouse(); });
after(() => chromium.close());

async function assertFull(url, categories = CATEGORIES) {
  const { categories: scores, audits } = await audit(chromium.port, url, { onlyCategories: categories });
  for (const id of categories) {
    const lacking = scores[id].auditRefs.filter(ref => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1)
      .map(ref => `${ref.id}: ${audits[ref.id].title} ${JSON.stringify(audits[ref.id].details?.items ?? '').slice(0, 400)}`);
    assert.equal(scores[id].score, 1, `${id}\n${lacking.join('\n')}`);
  }
}

for (const { path } of pages) {
  test(path, async t => assertFull((await serve(t)).url(path)));
}
// An embedded page is not for search engines.
test('embedded', async t => assertFull((await serve(t)).url(samplePath('ko', '?embed=1')), CATEGORIES.slice(0, 2)));
