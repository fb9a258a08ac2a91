"""An empty Streamlit page with the widgets of the board's frame, and nothing under them."""

import streamlit as st

SIZES = {"department": 25, "stage": 6, "grade": 5, "field": 12}
PAGES = 11


def empty() -> None:
    with st.container(horizontal=True):
        st.selectbox("version", range(3), key="version", bind="query-params")
        for name, size in SIZES.items():
            options = [f"{name} {n}" for n in range(size)]
            st.multiselect(name, options, key=name, bind="query-params")


st.set_page_config(layout="wide")
current = st.navigation(
    {"menu": [st.Page(empty, title=f"page {n}", url_path=f"page{n}") for n in range(PAGES)]}
)
with st.sidebar:
    st.segmented_control("lang", ["en", "zh"], key="lang", bind="query-params")
current.run()
