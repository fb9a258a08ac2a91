"""T6: a click on our first page beside the usual way, a workbook read again at every click.

    python -m tests.bench.peers [clicks]

The workbook has 50,000 budget lines in 12 columns. It is read with calamine where that is
installed, else with openpyxl, several times slower; the report says which. Processor time.
"""

import importlib.util
import statistics
import sys
import tempfile
from pathlib import Path

from tests.bench.clicks import choices
from tests.bench.measure import spent, tell
from tests.bench.reading import rows, write_workbook
from tests.bench.viewer import Viewer
from tests.house.sources import ROOT, menu
from tests.walk.server import started

LINES = 50_000
ENGINE = "calamine" if importlib.util.find_spec("python_calamine") else "openpyxl"
PAGE = """
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

lines = pd.read_excel({book!r}, engine={engine!r}, header=None)
chosen = st.multiselect("department", sorted(lines[2].unique()), key="department")
lines = lines[lines[2].isin(chosen)] if chosen else lines
for column in (2, 4, 10, 11):
    sums = lines.groupby(column)[7].sum()
    st.plotly_chart(go.Figure(go.Bar(x=sums.index, y=sums.values)), key=str(column))
"""


def main(clicks: int = 12) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book, page = Path(folder, "lines.xlsx"), Path(folder, "page.py")
        write_workbook(book, rows(LINES))
        page.write_text(PAGE.format(book=str(book), engine=ENGINE))
        with (
            started(ROOT / "app.py") as (board, ours),
            started(page) as (peer, theirs),
            Viewer(board, menu()[0][0]) as here,
            Viewer(peer) as there,
        ):
            costs = taken(here, ours.pid, there, theirs.pid, clicks)
    middle = {name: statistics.median(times) for name, times in costs.items()}
    print(f"ours {1000 * middle['ours']:.0f} ms, {ENGINE} {1000 * middle['peer']:.0f} ms")
    tell(f"the peers' click by {ENGINE} / ours", middle["peer"] / middle["ours"], 15, least=True)


def taken(here: Viewer, ours: int, there: Viewer, theirs: int, clicks: int) -> dict:
    mine, other = choices(here), choices(there)
    costs: dict[str, list[float]] = {"ours": [], "peer": []}
    for n in range(clicks + 3):
        one = spent(ours, lambda: here.run(next(mine)))
        another = spent(theirs, lambda: there.run(next(other)))
        if n >= 3:
            costs["ours"].append(one)
            costs["peer"].append(another)
    return costs


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
