"""T2, its other half: a click on the first page beside the same charts under Dash.

    python -m tests.bench.beside_dash [clicks]

Needs `dash` installed. From a click on a department until nothing is drawn any more; medians,
taken in turns. The Dash page has the four charts only, ours its tiles and its frame as well.
"""

import itertools
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.bench.browser import CHIPS, WARM, report, settle
from tests.house.sources import ROOT
from tests.walk.browser import new_page, opened
from tests.walk.server import free_port, started, wait_until_serving
from tests.walk.visit import visit

LISTEN = """() => {
  window.drawnAt = 0;
  addEventListener('click', () => { window.clickedAt = performance.now(); }, {capture: true});
  for (const chart of document.querySelectorAll('.js-plotly-plot'))
    chart.on('plotly_afterplot', () => { window.drawnAt = performance.now(); });
}"""
STILL = "window.drawnAt > window.clickedAt && performance.now() - window.drawnAt > 500"


def main(clicks: int = 12) -> None:
    with started(ROOT / "app.py") as (board, _), dashed() as other, opened() as browser:
        ours, theirs = new_page(browser, "zh"), new_page(browser, "zh")
        visit(ours, board, lang="zh")
        theirs.goto(other)
        theirs.wait_for_selector(".js-plotly-plot .main-svg")
        theirs.wait_for_timeout(2000)
        theirs.evaluate(LISTEN)
        times: dict[str, list[float]] = {"board": [], "Dash": []}
        for place in itertools.islice(itertools.cycle(CHIPS), clicks + WARM):
            times["board"].append(settle(ours, place))
            times["Dash"].append(dash_settle(theirs, place))
        report("settle", {name: taken[WARM:] for name, taken in times.items()}, 1.5)


def dash_settle(page: Page, place: int) -> float:
    page.locator("#department input").nth(place).click()
    page.wait_for_function(STILL, polling=100)
    return page.evaluate("window.drawnAt - window.clickedAt")


@contextmanager
def dashed() -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.dashed", str(port)], cwd=ROOT, env=os.environ,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_until_serving(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
