"""Opens one page of the board, waits until it stands, and says what is wrong with it."""

from urllib.parse import urlencode

from playwright.sync_api import Page

IDLE = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const busy = !app
    || app.dataset.testScriptState !== 'notRunning'
    || app.dataset.testConnectionState !== 'CONNECTED'
    || document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]')
    || document.querySelector('[data-stale="true"]')
    || document.fonts.status !== 'loaded'
    || [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
         .some(chart => !chart.querySelector('.main-svg'));
  if (busy) { window.idleSince = undefined; return false; }
  window.idleSince = window.idleSince || performance.now();
  return performance.now() - window.idleSince > 500;
}"""

OVERFLOW = """() => ['[data-testid="stMain"]', 'html']
  .map(name => document.querySelector(name))
  .filter(box => box && box.scrollWidth > box.clientWidth + 1)
  .map(box => `${box.dataset.testid || 'page'} ${box.scrollWidth} > ${box.clientWidth}`)"""

CROWDED = """() => {
  const found = [], share = 0.15;
  const lines = text => {
    const parts = [...text.querySelectorAll('tspan.line')];
    return (parts.length ? parts : [text]).map(part => ({
      box: part.getBoundingClientRect(), told: part.textContent.trim(),
    }));
  };
  for (const chart of document.querySelectorAll('[data-testid="stPlotlyChart"]')) {
    const frame = chart.getBoundingClientRect();
    const words = [...chart.querySelectorAll('.main-svg text')]
      .filter(text => text.textContent.trim() && text.getBoundingClientRect().width)
      .flatMap(lines);
    words.forEach(({box, told}, n) => {
      const beyond = share * box.height;
      if (box.right > frame.right + beyond || box.left < frame.left - beyond
          || box.bottom > frame.bottom + beyond || box.top < frame.top - beyond)
        found.push(`cut: ${told}`);
      for (const other of words.slice(n + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        const least = Math.min(box.width * box.height, other.box.width * other.box.height);
        if (wide > 0 && high > 0 && wide * high > share * least)
          found.push(`${told} over ${other.told}`);
      }
    });
  }
  return found;
}"""


def crowded(page: Page) -> list[str]:
    """Words in charts that cover one another, or that the edge cuts off."""
    return page.evaluate(CROWDED)


def visit(page: Page, url: str, path: str = "", **parameters: str) -> None:
    """Go to one page and return when it is idle: nothing running, every chart drawn."""
    page.goto(f"{url}/{path}?{urlencode(parameters)}")
    wait_until_idle(page)


def wait_until_idle(page: Page) -> None:
    page.wait_for_function(IDLE, polling=100)


def problems(page: Page) -> list[str]:
    """What a person would call broken; empty when the page is sound."""
    found = [f"exception: {box[:500]}" for box in page.locator(".stException").all_inner_texts()]
    if "Traceback (most recent call last)" in page.locator("body").inner_text():
        found.append("traceback on screen")
    found += [f"wider than the screen: {where}" for where in page.evaluate(OVERFLOW)]
    if not any(text.strip() for text in page.locator("h1").all_inner_texts()):
        found.append("no title")
    found += [f"asked the outside world: {address}" for address in page.outside]
    return found
