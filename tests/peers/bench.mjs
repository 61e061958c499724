// Times the market model: natively, in WASM, in SDEverywhere's JavaScript, and in PySD where its environment is there. All take
// turns in each round, so that a busy machine is busy for all; what is told are medians over rounds, and ratios of one round.
//
//     node bench.mjs NATIVE_BENCH WASM_FOLDER OUT_FOLDER [ROUNDS] [PYTHON]

import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseAndGenerate } from '@sdeverywhere/compile'
import { createSynchronousModelRunner } from '@sdeverywhere/runtime'

/** As many outputs as our runs keep. */
const OUTPUTS = ['coverage', 'rental price raw', 'installed compute', 'domestic cards']
/** What is computed a round: load, count, runs of the model in it. */
const LOADS = [['run', 40, 40], ['band', 1000, 1000], ['map', 48, 48 * 48]]
const SDE_RUNS = 40

const here = import.meta.dirname
const [native, wasm, out, rounds = '9', python] = process.argv.slice(2)
await mkdir(out, { recursive: true })

/** A program that answers a line with a line. */
function talk(program, args = []) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    ask: async line => { child.stdin.write(`${line}\n`); return (await lines.next()).value },
    end: () => child.stdin.end(),
  }
}

async function ourWasm() {
  const glue = await import(pathToFileURL(resolve(wasm, 'eval_wasm.js')))
  await glue.default({ module_or_path: await readFile(join(wasm, 'eval_wasm_bg.wasm')) })
  return (name, count) => {
    const begin = performance.now()
    const number = glue.market_load(name, count)
    return [performance.now() - begin, number]
  }
}

async function sdEverywhere() {
  const model = await readFile(join(here, 'market.mdl'), 'utf8')
  // The engine wants at least one input; the first year is one that nothing changes.
  const spec = { inputVarNames: ['start year'], outputVarNames: OUTPUTS }
  await parseAndGenerate(model, 'vensim', spec, ['generateJS'], out, 'market-bench', out)
  await writeFile(join(out, 'market-bench.mjs'), await readFile(join(out, 'market-bench.js')))
  const runner = createSynchronousModelRunner(await (await import(pathToFileURL(resolve(out, 'market-bench.mjs')))).default())
  const results = runner.createOutputs()
  return runs => {
    const begin = performance.now()
    for (let i = 0; i < runs; i += 1) runner.runModelSync([2020], results)
    return performance.now() - begin
  }
}

const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
const show = (us, digits = 1) => us >= 1000 ? `${(us / 1000).toFixed(digits)} ms` : `${us.toFixed(digits)} µs`

const own = talk(native)
const inWasm = await ourWasm()
const sde = await sdEverywhere()
const times = {}
const note = (name, us) => { (times[name] ??= []).push(us) }
// The first round warms up and compares: both sides must give the same number, to the last bit.
for (let round = 0; round <= Number(rounds); round += 1) {
  for (const [name, count, runs] of LOADS) {
    const [ms, number] = (await own.ask(`${name} ${count}`)).split(' ').map(Number)
    const [wasmMs, wasmNumber] = inWasm(name, count)
    if (!Object.is(number, wasmNumber)) throw new Error(`${name}: native ${number}, WASM ${wasmNumber}`)
    if (round > 0) { note(`${name} native`, ms * 1e3 / runs); note(`${name} wasm`, wasmMs * 1e3 / runs) }
  }
  const ms = sde(SDE_RUNS)
  if (round > 0) note('run sde', ms * 1e3 / SDE_RUNS)
}
own.end()
if (python) {
  const pysd = talk(python, [join(here, 'bench_pysd.py'), ...OUTPUTS])
  for (let i = 0; i < 3; i += 1) note('run pysd', Number(await pysd.ask('run')) * 1e3)
  pysd.end()
}

const m = name => median(times[name])
const ratio = (over, under) => median(times[over].map((time, i) => time / times[under][i]))
console.log(`${cpus()[0].model}, Node ${process.version}, medians of ${rounds} rounds; native and WASM give the same numbers`)
console.log(`one run, 48 steps a year: native ${show(m('run native'))}, WASM ${show(m('run wasm'))} ` +
  `(${ratio('run wasm', 'run native').toFixed(2)} of native), SDEverywhere's JavaScript ${show(m('run sde'))} ` +
  `(${ratio('run sde', 'run wasm').toFixed(1)} of WASM)`)
console.log(python
  ? `the same run in PySD: ${show(m('run pysd'))} (${Math.round(m('run pysd') / m('run wasm'))} of WASM)`
  : 'PySD is not measured: `cargo xtask peers` makes its environment')
console.log(`band of 1,000 draws: native ${show(1000 * m('band native'))}, WASM ${show(1000 * m('band wasm'))} ` +
  `(${ratio('band wasm', 'band native').toFixed(2)} of native)`)
console.log(`map of 48 × 48: native ${show(2304 * m('map native'))}, WASM ${show(2304 * m('map wasm'))} ` +
  `(${ratio('map wasm', 'map native').toFixed(2)} of native)`)
