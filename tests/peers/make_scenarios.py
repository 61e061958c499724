"""Writes scenarios.json: the default run and ten drawn ones, the same for the same seed.

    python3 make_scenarios.py

Every constant with a range in market.mdl is drawn evenly from that range. In scenarios 1 to 5 the policy keeps its history and
changes once more between 2026 and 2033; in 6 to 10 strengths and dates of all measures are drawn.
"""

import json
import pathlib
import random
import re

SEED = 20260823
HERE = pathlib.Path(__file__).parent
FIRST_FREE_YEAR = 2100.0
OUTPUTS = """
tokens per day, token demand frontier, demand, installed compute, installed nameplate, coverage, rental price, acquisitions,
unmet demand, foreign cards, domestic cards, legacy sales, smuggled compute, wafer capacity, yield, die bank, hbm stock, unused dies, unused stacks,
domestic hbm rate, equipment self sufficiency, software maturity, domestic capability, training compute, us compute, compute lag,
foreign revenue china, foreign research, spending, state extra spending, foreign frontier multiplier
"""


def constants(model):
    """Name, default and range of every constant that has a range."""
    pattern = r"^([a-z0-9 ]+)=\n\t(-?[0-9.]+)\n\t~\t[^\n]*\[(-?[0-9.]+),(-?[0-9.]+)\]"
    return [(name, *map(float, rest)) for name, *rest in re.findall(pattern, model, re.M)]


def levers(model):
    """Name of every policy measure, with the dates of its four changes."""
    years = {}
    for name, change, year in re.findall(r"^([a-z ]+) year ([1-4])=\n\t([0-9.]+)\n", model, re.M):
        years.setdefault(name, []).append(float(year))
    return years


def one_more_change(draw, years):
    """A change after 2026 on top of the history."""
    chosen = {}
    for name, dates in years.items():
        change = dates.index(FIRST_FREE_YEAR) + 1
        chosen[f"{name} year {change}"] = round(draw.uniform(2026.1, 2033), 2)
        level = round(draw.random(), 2)
        for later in range(change, 5):
            chosen[f"{name} level {later}"] = level
    return chosen


def another_history(draw, years):
    """Four changes at drawn dates."""
    chosen = {}
    for name in years:
        chosen[f"{name} start"] = round(draw.random() * 0.3, 2)
        for change, date in enumerate(sorted(draw.uniform(2020.5, 2034) for _ in range(4)), 1):
            chosen[f"{name} year {change}"] = round(date, 2)
            chosen[f"{name} level {change}"] = draw.choice([0.0, 0.3, 1.0, round(draw.random(), 2)])
    return chosen


def main():
    model = (HERE / "market.mdl").read_text(encoding="utf-8")
    draw = random.Random(SEED)
    years = levers(model)
    is_lever = re.compile(r" (start|level [1-4])$")
    ranges = [(name, low, high) for name, _, low, high in constants(model)
              if not (is_lever.search(name) and name.rsplit(" level", 1)[0].removesuffix(" start") in years)]
    scenarios = [{"name": "default", "constants": {}}]
    for number in range(1, 11):
        chosen = {name: float(f"{draw.uniform(low, high):.6g}") for name, low, high in ranges}
        chosen.update(one_more_change(draw, years) if number <= 5 else another_history(draw, years))
        scenarios.append({"name": f"drawn-{number:02}", "constants": chosen})
    outputs = [name.strip() for name in OUTPUTS.replace("\n", " ").split(",")]
    text = json.dumps({"seed": SEED, "outputs": outputs, "scenarios": scenarios}, indent=1)
    (HERE / "scenarios.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
