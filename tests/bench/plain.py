"""The charts of the first page as a plain Streamlit page draws them: asked and drawn at each click.

Served with Streamlit's default settings. It even reads our marts, through our statements.
"""

import streamlit as st

from oneboard import access, query
from oneboard.charts import Look
from tests.bench.figures import CHARTS

seen = query.sight(access.local())
listed = query.ask("options/department", seen=seen)
chosen = st.multiselect("department", listed.column("value"), key="department")
for name, draw in CHARTS.items():
    answer = query.ask(name, {"department": chosen}, seen=seen)
    st.plotly_chart(draw(answer, Look(lang="zh")), key=name)
