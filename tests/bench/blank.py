"""An empty Streamlit page with the widgets of a page of the board, and nothing else on it.

The address says how many buttons and switches it has besides the frame's: ?buttons=9&toggles=4
"""

import streamlit as st

SIZES = {"department": 25, "stage": 6, "grade": 5, "field": 12}


def empty() -> None:
    with st.container(horizontal=True):
        st.selectbox("version", range(3), key="version")
        for name, size in SIZES.items():
            options = [f"{name} {n}" for n in range(size)]
            st.multiselect(name, options, key=name)
    for n in range(int(st.query_params.get("buttons", 0))):
        st.button("button", key=f"button {n}")
    for n in range(int(st.query_params.get("toggles", 0))):
        st.toggle("switch", key=f"toggle {n}")


st.set_page_config(layout="wide")
with st.sidebar:
    st.segmented_control("lang", ["en", "zh"], key="lang")
empty()
