"""A status as shape, colour and word."""

from oneboard.ui import state
from oneboard.ui.attention import COLOURS, SHAPES

UNKNOWN = "○"


def lit(light: str | None, *, worded: bool = False) -> str:
    """Markdown of a light; unknown is hollow and grey."""
    known = light or "unknown"
    shape = f":{COLOURS.get(known, 'gray')}[{SHAPES.get(known, UNKNOWN)}]"
    return f"{shape} **{state.say(f'state.{known}')}**" if worded else shape
