"""The one place where what went wrong on a page becomes a sentence, and a line in the log.

The line names the error and where it happened; what the error says may repeat values of the data.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import format_tb
from uuid import uuid4

import streamlit as st

from oneboard.store import NoVersion, StoreTrouble
from oneboard.ui import state
from oneboard.ui.escape import plain

log = logging.getLogger("oneboard")


@contextmanager
def told() -> Iterator[None]:
    """Say a trouble in the person's language with what to do next; nobody sees a traceback."""
    try:
        yield
    except NoVersion as trouble:
        st.info(plain(trouble.say(state.lang())), icon=":material/upload_file:")
        st.page_link("pages/data/upload.py", label=state.say("page.upload.title"))
    except StoreTrouble as trouble:
        log.warning("store trouble %s", trouble.code)
        st.error(plain(trouble.say(state.lang())), icon=":material/error:")
    except Exception as failed:  # noqa: BLE001 a person sees a number, never what went wrong
        number, places = uuid4().hex[:8], "".join(format_tb(failed.__traceback__))
        log.error("page failed, number %s: %s\n%s", number, type(failed).__name__, places)
        st.error(state.say("frame.failed", number=number), icon=":material/error:")
