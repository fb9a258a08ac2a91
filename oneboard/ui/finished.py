"""A figure as the JSON that the browser gets, so that no rerun works it out again."""

from copy import copy
from typing import Any

import orjson

from oneboard.charts import Figure

Told = dict[str, Any]


class Finished(Figure):
    """Streamlit asks a figure for its dictionary and writes that as JSON. Here every property is
    JSON already; only the height, which Streamlit reads, stays a number.

    `marks`: what each mark of each trace passes on when it is clicked.
    """

    def __init__(self, traces: list[Told], layout: Told, marks: list[list | None]) -> None:
        super().__init__(layout={"height": layout.get("height")})
        self._traces, self._rest, self._marks = traces, layout, marks

    def to_dict(self) -> Told:
        return {"data": self._traces, "layout": self._rest}

    def emphasised(self, place: int, wanted: set) -> "Finished":
        """The same figure with every mark dimmed whose customdata at `place` is not wanted."""
        same = copy(self)
        same._traces = []
        for trace, marks in zip(self._traces, self._marks, strict=True):
            chosen = [n for n, mark in enumerate(marks or []) if mark[place] in wanted]
            same._traces.append(trace if marks is None else {**trace, "selectedpoints": chosen})
        return same

    def __copy__(self) -> "Finished":
        """Plotly would check every property again."""
        same = object.__new__(Finished)
        same.__dict__.update(self.__dict__)
        return same


def finished(figure: Figure) -> Finished:
    told = orjson.loads(figure.to_json())
    height = {"height": figure.layout.height} if figure.layout.height else {}
    return Finished(
        [_sealed(trace) for trace in told["data"]],
        _sealed(told.get("layout", {})) | height,
        [trace.get("customdata") for trace in told["data"]],
    )


def _sealed(properties: Told) -> Told:
    return {name: orjson.Fragment(orjson.dumps(value)) for name, value in properties.items()}
