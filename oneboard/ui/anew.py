"""Loads the page anew in the same tab, so that the door has its say; links open another tab."""

import streamlit as st

JS = "export default () => { window.location.reload(); }"


def load_anew() -> None:
    st.components.v2.component("load_anew", js=JS)(key="load_anew")
