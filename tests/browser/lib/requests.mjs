// Random requests for `good-enough eval`: dies from what is known of them, other functions from their examples in --help.

/** A small seeded generator of numbers in [0, 1): the same requests in every run. */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PLACEMENTS = ['die_centred', 'street_centred', 'best'];
const YIELD_MODELS = ['poisson', 'murphy', 'seeds', 'moore', 'bose_einstein', 'negative_binomial'];
const BROKEN = ['', '{', '[]', 'null', '"die"', '{"fn":"nothing"}', '{"fn":"die"}', '{"fn":"die","wafer_mm":-1}', '{"fn":"die","wafer_mm":"300"}', '{"fn":"die","wafer_mm":1e999}'];

function dieRequest(random) {
  const between = (low, high) => low + (high - low) * random();
  const pick = list => list[Math.floor(random() * list.length)];
  return {
    fn: 'die', wafer_mm: pick([150, 200, 300, 300, 450]), edge_mm: between(0, 8), scribe_mm: between(0, 0.5),
    die_w_mm: between(2, 33), die_h_mm: between(2, 33), placement: pick(PLACEMENTS), d0_per_cm2: 10 ** between(-2, 0.3),
    yield_model: pick(YIELD_MODELS), alpha: between(0.5, 10), layers: Math.floor(between(1, 80)), wafer_price_usd: between(500, 25000),
  };
}

/** The complete JSON objects with an `fn` in a text. */
function examples(text) {
  return text.split('\n').map(line => line.slice(line.indexOf('{')).trim()).flatMap(line => {
    try { return JSON.parse(line)?.fn ? [JSON.parse(line)] : []; } catch { return []; }
  });
}

/** An example with its numbers moved by up to a third; whole ones stay whole, and what is absent stays so. */
function perturbed(value, random) {
  if (Array.isArray(value)) return value.map(item => perturbed(item, random));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, perturbed(item, random)]));
  if (typeof value !== 'number') return value;
  const moved = value * (2 / 3 + 2 * random() / 3);
  // Shares and counts may not leave their range; nodes are names.
  if (value > 0 && value <= 1) return Math.min(moved, 1);
  return Number.isInteger(value) && random() < 0.5 ? value : moved;
}

/** `count` request lines; one in twenty is no good. */
export function requests(help, count, seed) {
  const random = mulberry32(seed);
  const others = examples(help).filter(example => example.fn !== 'die');
  return Array.from({ length: count }, () => {
    const kind = random();
    if (kind < 0.05) return BROKEN[1 + Math.floor(random() * (BROKEN.length - 1))];
    const other = kind < 0.5 && others.length ? others[Math.floor(random() * others.length)] : undefined;
    return JSON.stringify(other ? perturbed(other, random) : dieRequest(random));
  });
}
