"""A headless Chromium that sees the board as a person does, and nothing beyond it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Route, sync_playwright

from oneboard.commands.test import browser as installed

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
]
SCREEN = {"width": 1920, "height": 1080}


@contextmanager
def opened() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=SWITCHES)
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Browser, lang: str = "en", theme: str = "light") -> Page:
    """A fresh visitor: `page.outside` collects every address asked for beyond this machine."""
    page = browser.new_context(
        viewport=SCREEN,
        color_scheme="dark" if theme == "dark" else "light",
        locale="zh-CN" if lang == "zh" else "en-GB",
    ).new_page()
    page.set_default_timeout(60_000)
    page.outside = []
    page.route(lambda url: not _local(url), lambda route: _refuse(page, route))
    return page


def _local(url: str) -> bool:
    return url.startswith(("http://127.0.0.1", "http://localhost", "data:", "blob:"))


def _refuse(page: Page, route: Route) -> None:
    page.outside.append(route.request.url)
    route.abort()
