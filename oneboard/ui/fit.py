"""Grids as tall as their rows, up to a limit, so that no blank lines follow them."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import streamlit as st

ROW = 33  # pixels


def tall(rows: int, most: int) -> int | Literal["content"]:
    return "content" if ROW * (rows + 1) <= most else most


def grid(heads: Sequence[str], lines: Iterable[Sequence[Any]], *, most: int) -> None:
    """Plain lines under their heads; with none, the heads alone."""
    columns = [list(column) for column in zip(*lines, strict=True)] or [[] for _ in heads]
    shown = dict(zip(heads, columns, strict=True))
    st.dataframe(shown, hide_index=True, height=tall(len(columns[0]), most))
