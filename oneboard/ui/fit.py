"""How tall a grid is: as tall as its rows, up to a limit, so that no blank lines follow them."""

from typing import Literal

ROW = 33  # pixels


def tall(rows: int, most: int) -> int | Literal["content"]:
    return "content" if ROW * (rows + 1) <= most else most
