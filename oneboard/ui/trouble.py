"""The one place where what went wrong on a page becomes a sentence, and a line in the log."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
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
    except Exception:
        number = uuid4().hex[:8]
        log.exception("page failed, number %s", number)
        st.error(state.say("frame.failed", number=number), icon=":material/error:")
