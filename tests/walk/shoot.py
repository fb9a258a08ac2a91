"""Takes a picture of one page: python3 tests/walk/shoot.py --lang zh --page burn --out FILE"""

import argparse
import os
import sys
from contextlib import nullcontext
from pathlib import Path

ROOT = Path(__file__).parents[2]
OWN_PYTHON = ROOT / ".venv/bin/python"


def main(arguments: list[str]) -> int:
    from tests.walk.browser import SCREEN, new_page, opened
    from tests.walk.server import running
    from tests.walk.visit import problems, visit

    wish = parse(arguments)
    with nullcontext(wish.url) if wish.url else running(wish.data) as url, opened() as browser:
        page = new_page(browser, wish.lang, wish.theme)
        page.set_viewport_size({**SCREEN, "width": wish.width, "height": wish.height})
        visit(page, url, wish.page, lang=wish.lang, **dict(wish.param))
        if wish.full:
            grow_to_content(page)
        wish.out.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=wish.out)
        found = problems(page)
    print(wish.out, *found, sep="\n  ")
    return 1 if found else 0


def grow_to_content(page) -> None:
    """Streamlit scrolls inside the page, so a full picture needs a taller screen."""
    height = page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight")
    page.set_viewport_size({**page.viewport_size, "height": max(height, 400)})
    page.wait_for_timeout(600)


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", default="", help="url path of the page; empty is the first one")
    parser.add_argument("--lang", default="zh", choices=["en", "zh"])
    parser.add_argument("--theme", default="light", choices=["light", "dark"])
    parser.add_argument("--out", type=Path, required=True, help="PNG to write")
    parser.add_argument("--data", type=Path, help="folder of versions; default as the board's")
    parser.add_argument("--url", help="address of a board that runs already")
    parser.add_argument("--full", action="store_true", help="the whole page, not one screen")
    parser.add_argument("--width", type=int, default=1920)
    parser.add_argument("--height", type=int, default=1080)
    parser.add_argument("--param", nargs="*", default=[], type=pair, help="more for the address")
    return parser.parse_args(arguments)


def pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


if __name__ == "__main__":
    if OWN_PYTHON.exists() and Path(sys.prefix) != ROOT / ".venv":
        os.execv(OWN_PYTHON, [str(OWN_PYTHON), *sys.argv])
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
