"""The charts of the first page under Dash: python -m tests.bench.dashed PORT

A choice of one department asks our questions again and draws the four charts of constant size.
"""

import importlib
import sys

from oneboard import access, query
from oneboard.charts import Look
from tests.bench.figures import CHARTS

dash = importlib.import_module("dash")  # no requirement of the board: whoever compares installs it
dcc, html = dash.dcc, dash.html
SIZE = {"width": "440px", "height": "320px"}

seen = query.sight(access.local())
departments = query.ask("options/department", seen=seen).column("value")
app = dash.Dash(serve_locally=True)
app.layout = html.Div(
    [
        dcc.RadioItems(departments, id="department"),
        html.Div([dcc.Graph(id=name.replace("/", "-"), style=SIZE) for name in CHARTS]),
    ]
)


@app.callback(
    [dash.Output(name.replace("/", "-"), "figure") for name in CHARTS],
    dash.Input("department", "value"),
)
def drawn(department: str | None) -> list:
    chosen = {"department": [department] if department else []}
    return [
        draw(query.ask(name, chosen, seen=seen), Look(lang="zh")) for name, draw in CHARTS.items()
    ]


if __name__ == "__main__":
    app.run(port=int(sys.argv[1]))
