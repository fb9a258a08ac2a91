"""T2 and T7: what a person waits for in the browser.

    python -m tests.bench.browser [clicks]

Settle: from a click on a department until nothing changes any more, on the first page and on an
empty page with the same widgets. First paint: from the address to a page that stands, the server
warm. Medians, taken in turns.
"""

import itertools
import statistics
import sys

from playwright.sync_api import Page

from tests.bench.clicks import BLANK, same_widgets
from tests.bench.measure import tell
from tests.bench.viewer import Viewer
from tests.house.sources import ROOT, menu
from tests.walk.browser import new_page, opened
from tests.walk.server import started
from tests.walk.visit import visit, wait_until_idle

HOME = menu()[0][0]
OPTION = "[role=option]"
CHIPS = range(1, 4)  # places in the list to choose from; the first one chooses all
WARM = 2 * len(CHIPS)


def main(clicks: int = 12) -> None:
    with (
        started(ROOT / "app.py") as (board, _),
        started(BLANK, home=ROOT) as (blank, _),
        opened() as browser,
    ):
        with Viewer(board, HOME) as viewer:
            widgets = same_widgets(viewer)
        ours, theirs = new_page(browser, "zh"), new_page(browser, "zh")
        empty = dict(pair.split("=") for pair in widgets.split("&"))
        paints: dict[str, list[float]] = {"board": [], "empty page": []}
        for _ in range(clicks):
            paints["board"].append(first_paint(ours, board, lang="zh"))
            paints["empty page"].append(first_paint(theirs, blank, **empty))
        report("first paint", paints, 2.2)
        settles: dict[str, list[float]] = {"board": [], "empty page": []}
        for place in itertools.islice(itertools.cycle(CHIPS), clicks + WARM):
            settles["board"].append(settle(ours, place))
            settles["empty page"].append(settle(theirs, place))
        report("settle", {name: times[WARM:] for name, times in settles.items()}, 9)


def first_paint(page: Page, url: str, **parameters: str) -> float:
    """Milliseconds from the address to the moment since when the page is idle."""
    visit(page, url, **parameters)
    return page.evaluate("window.idleSince")


def settle(page: Page, place: int) -> float:
    """Choose one department and drop it again: milliseconds of the choosing."""
    box = page.locator(".st-key-department")
    box.locator("input").press("ArrowDown")  # opens the list, whatever was open before
    page.locator(OPTION).nth(place).wait_for()
    page.evaluate(
        "() => addEventListener('click', () => { window.clickedAt = performance.now();"
        " window.idleSince = undefined; }, {capture: true, once: true})"
    )
    page.locator(OPTION).nth(place).click()
    page.wait_for_timeout(60)  # until the click has reached the server
    wait_until_idle(page)
    taken = page.evaluate("window.idleSince - window.clickedAt")
    page.keyboard.press("Escape")
    box.locator("input").press("Backspace")
    box.locator("input").blur()  # else the next click closes the list instead of opening it
    page.wait_for_timeout(60)
    wait_until_idle(page)
    return taken


def report(what: str, times: dict[str, list[float]], target: float) -> None:
    """The median of the first one beside that of the other."""
    middle = {name: statistics.median(taken) for name, taken in times.items()}
    (ours, other), (board, theirs) = middle, middle.values()
    print(f"{what}: {ours} {board:.0f} ms, {other} {theirs:.0f} ms")
    tell(f"{what}, {ours} / {other}", board / theirs, target)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
