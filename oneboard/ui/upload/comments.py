"""Comments on the delivery on screen: for whoever publishes it."""

import streamlit as st

from oneboard import format as form
from oneboard import store
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.rights import need_to_bring
from oneboard.ui.upload import delivery


def comments(order: delivery.Order) -> None:
    found = store.staged_comments(order.id)
    with st.expander(state.say("upload.comments", count=len(found)), expanded=bool(found)):
        for one in found:
            st.markdown(plain(f"{one.who} \u00b7 {form.day(one.at)}: {one.text}"))
        with st.form(f"comment:{order.id}:{len(found)}", border=False):
            words = st.text_input(
                state.say("upload.comment"), placeholder=state.say("upload.comment_example"),
                label_visibility="collapsed",
            )  # fmt: skip
            if st.form_submit_button(state.say("upload.comment_keep")) and words.strip():
                who = need_to_bring(order.shelves)
                store.comment_on_staged(order.id, words.strip(), who=who)
                st.rerun()
