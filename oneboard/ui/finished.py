"""A figure as the JSON that the browser gets, so that no rerun works it out again."""

from typing import Any

import orjson

from oneboard.charts import Figure


class Finished(Figure):
    """Streamlit asks a figure for its dictionary and writes that as JSON. Here every property is
    JSON already; only the height, which Streamlit reads, stays a number."""

    def __init__(self, figure: Figure) -> None:
        height = figure.layout.height
        super().__init__(layout={"height": height})
        told = orjson.loads(figure.to_json())
        layout = _sealed(told.get("layout", {})) | ({"height": height} if height else {})
        self._told = {"data": [_sealed(trace) for trace in told["data"]], "layout": layout}

    def to_dict(self) -> dict[str, Any]:
        return self._told


def _sealed(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: orjson.Fragment(orjson.dumps(value)) for name, value in properties.items()}
