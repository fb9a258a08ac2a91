"""A digest as one page of HTML: nothing is loaded from elsewhere, everything typed is escaped."""

from html import escape

from oneboard.digest.build import Digest
from oneboard.digest.sections import Line, Section

STYLE = """
body { font: 15px/1.5 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif;
  color: black; background: white; max-width: 56em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.4em; line-height: 1.3; margin: 0 0 .2em; }
h2 { font-size: 1.1em; border-bottom: 1px solid lightgray; margin: 1.6em 0 .4em; }
p { margin: .3em 0; }
ul { list-style: none; margin: .4em 0; padding: 0; }
li { padding: .25em 0 .25em 1.5em; text-indent: -1.5em; break-inside: avoid; }
a { color: inherit; text-decoration-color: gray; }
small, .quiet { color: dimgray; }
.mark { display: inline-block; width: 1.5em; text-indent: 0; color: gray; }
.risk { color: firebrick; }
.watch { color: darkorange; }
.ok { color: seagreen; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } }
"""
LANGUAGES = {"en": "en", "zh": "zh-CN"}


def write(digest: Digest) -> str:
    home = f'<p class="quiet">{_linked(digest.home, digest.home)}</p>' if digest.home else ""
    return (
        f'<!doctype html>\n<html lang="{LANGUAGES[digest.lang]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(digest.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<h1>{escape(digest.title)}</h1>\n<p class="quiet">{escape(digest.subtitle)}</p>\n{home}\n'
        + "\n".join(_section(one) for one in digest.sections)
        + f'\n<p class="quiet">{escape(digest.foot)}</p>\n</body>\n</html>\n'
    )


def _section(section: Section) -> str:
    lines = "\n".join(_line(one) for one in section.lines)
    listed = f"<ul>\n{lines}\n</ul>\n" if lines else ""
    more = f'<p class="quiet">{escape(section.more)}</p>\n' if section.more else ""
    title, finding = escape(section.title), escape(section.finding)
    return f"<section>\n<h2>{title}</h2>\n<p>{finding}</p>\n{listed}{more}</section>"


def _line(line: Line) -> str:
    detail = f" <small>{escape(line.detail)}</small>" if line.detail else ""
    mark = f'<span class="mark {escape(line.state or "")}">{line.shape}</span>'
    return f"<li>{mark}{_linked(line.text, line.link)}{detail}</li>"


def _linked(text: str, link: str) -> str:
    return f'<a href="{escape(link)}">{escape(text)}</a>' if link else escape(text)
