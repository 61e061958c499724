// Runs market.mdl under SDEverywhere for every scenario and writes a CSV of quarters for each.
//
//     node run_sde.mjs OUT_FOLDER

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseAndGenerate } from '@sdeverywhere/compile'
import { createSynchronousModelRunner } from '@sdeverywhere/runtime'

const STEPS_PER_YEAR = 48
const STEPS_PER_ROW = 12
const FIRST_YEAR = 2020
const PRICE_YEAR = 2024
const MADE_HERE = { 'rental price': 'rental price raw', 'compute lag': 'us compute' }

const here = import.meta.dirname
const out = resolve(process.argv[2])
const model = await readFile(join(here, 'market.mdl'), 'utf8')
const { outputs, scenarios } = JSON.parse(await readFile(join(here, 'scenarios.json'), 'utf8'))
const version = async name =>
  JSON.parse(await readFile(join(here, 'node_modules', name, 'package.json'), 'utf8')).version
const engine =
  `SDEverywhere: compile ${await version('@sdeverywhere/compile')}, ` +
  `runtime ${await version('@sdeverywhere/runtime')}, to JavaScript`

await mkdir(out, { recursive: true })
for (const { name, constants } of scenarios) {
  const rows = table(await run(name, constants))
  await writeFile(join(out, `${name}.csv`), [`# ${engine}`, ['year', ...outputs].join(','), ...rows, ''].join('\n'))
}
console.log(`${engine}: ${scenarios.length} scenarios`)

/** Every output at every step. Compiled anew for each scenario, because an input has to be named before. */
async function run(name, constants) {
  const file = `market-${name}`
  const read = [...new Set(outputs.map(output => MADE_HERE[output] ?? output))]
  // The engine wants at least one input; the first year is one that no scenario changes.
  const inputs = { 'start year': FIRST_YEAR, ...constants }
  const spec = { inputVarNames: Object.keys(inputs), outputVarNames: read }
  await parseAndGenerate(model, 'vensim', spec, ['generateJS'], out, file, out)
  await writeFile(join(out, `${file}.mjs`), await readFile(join(out, `${file}.js`)))
  const generated = await import(pathToFileURL(join(out, `${file}.mjs`)))
  const runner = createSynchronousModelRunner(await generated.default())
  const result = runner.runModelSync(Object.values(inputs), runner.createOutputs())
  return Object.fromEntries(
    read.map((output, i) => [output, result.getSeriesForVar(result.varIds[i]).points.map(point => point.y)])
  )
}

/** Lines of the CSV: a quarter each, 15 digits. */
function table(series) {
  const year = step => FIRST_YEAR + step / STEPS_PER_YEAR
  const base = series['rental price raw'][(PRICE_YEAR - FIRST_YEAR) * STEPS_PER_YEAR]
  series['rental price'] = series['rental price raw'].map(price => price / base)
  series['compute lag'] = series['training compute'].map((compute, step) => {
    let then = step
    const theirs = series['us compute']
    while (then > 0 && theirs[then] > compute) then -= 1
    if (theirs[then] <= compute && then < step) then += (compute - theirs[then]) / (theirs[then + 1] - theirs[then])
    return year(step) - year(then)
  })
  const rows = []
  for (let step = 0; step < series['us compute'].length; step += STEPS_PER_ROW) {
    rows.push([year(step).toFixed(2), ...outputs.map(output => String(Number(series[output][step].toPrecision(15))))].join(','))
  }
  return rows
}
