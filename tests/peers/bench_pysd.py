"""Answers each line with the milliseconds that one run of market.mdl takes under PySD.

    python bench_pysd.py OUTPUT ...
"""

import pathlib
import shutil
import sys
import tempfile
import time
import warnings

import pysd

warnings.filterwarnings("ignore")
with tempfile.TemporaryDirectory() as folder:
    model = pysd.read_vensim(shutil.copy(pathlib.Path(__file__).parent / "market.mdl", folder))
    for _ in sys.stdin:
        begin = time.perf_counter()
        model.run(return_columns=sys.argv[1:], reload=True)
        print(1e3 * (time.perf_counter() - begin), flush=True)
