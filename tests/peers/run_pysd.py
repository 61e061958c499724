"""Runs market.mdl under PySD for every scenario and writes a CSV of quarters for each.

    python run_pysd.py OUT_FOLDER
"""

import json
import multiprocessing
import pathlib
import shutil
import sys
import warnings

import numpy
import pysd

STEPS_PER_YEAR = 48
STEPS_PER_ROW = 12
FIRST_YEAR = 2020
PRICE_YEAR = 2024
MADE_HERE = {"rental price": "rental price raw", "compute lag": "us compute"}
HERE = pathlib.Path(__file__).parent
ENGINE = f"PySD {pysd.__version__} with numpy {numpy.__version__}"


def year(step):
    return FIRST_YEAR + step / STEPS_PER_YEAR


def run(compiled, outputs, constants):
    """Every output at every step."""
    # Every path holds its last value beyond its end, as in Vensim; PySD would say so at each of them and each step.
    warnings.filterwarnings("ignore", message="(?s).*extrapolating data")
    read = sorted({MADE_HERE.get(output, output) for output in outputs} | {"training compute"})
    frame = pysd.load(compiled).run(params=constants, return_columns=read)
    return {name: frame[name].to_numpy(dtype=float) for name in read}


def with_results_made_here(series):
    """Adds the price relative to 2024.0, and the time since US compute equalled training compute, straight between steps."""
    raw, ours, theirs = series["rental price raw"], series["training compute"], series["us compute"]
    series["rental price"] = raw / raw[(PRICE_YEAR - FIRST_YEAR) * STEPS_PER_YEAR]
    lag = []
    for step, compute in enumerate(ours):
        then = step
        while then > 0 and theirs[then] > compute:
            then -= 1
        if theirs[then] <= compute and then < step:
            then += (compute - theirs[then]) / (theirs[then + 1] - theirs[then])
        lag.append(year(step) - year(then))
    series["compute lag"] = lag
    return series


def write(job):
    """Runs one scenario and writes its file."""
    compiled, out, outputs, scenario = job
    series = with_results_made_here(run(compiled, outputs, scenario["constants"]))
    lines = [f"# {ENGINE}", ",".join(["year", *outputs])]
    for step in range(0, len(series["compute lag"]), STEPS_PER_ROW):
        lines.append(",".join([f"{year(step):.2f}", *(f"{series[output][step]:.15g}" for output in outputs)]))
    (out / f"{scenario['name']}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    model = shutil.copy(HERE / "market.mdl", out)
    # PySD writes the points of a lookup into its Python as numpy prints them: eight digits, unless told otherwise.
    numpy.set_printoptions(precision=17, floatmode="unique")
    compiled = pysd.read_vensim(str(model)).py_model_file
    wanted = json.loads((HERE / "scenarios.json").read_text(encoding="utf-8"))
    jobs = [(str(compiled), out, wanted["outputs"], scenario) for scenario in wanted["scenarios"]]
    with multiprocessing.Pool() as pool:
        pool.map(write, jobs, chunksize=1)
    print(f"{ENGINE}: {len(jobs)} scenarios")


if __name__ == "__main__":
    main()
