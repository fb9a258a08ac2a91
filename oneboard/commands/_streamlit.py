"""Starts Streamlit with the menu of app.py.

Left alone, Streamlit takes the pages folder for a menu until the first visit, and greets whoever
opens a deep link first with "Page not found". Its flag is set before the server starts.

Every message to a browser lets other threads run. At Python's own pace of changing between threads
each of a page's hundred messages waits 5 ms for the next viewer's page, and eight viewers at once
hold each other up for minutes (tests/bench/crowd).
"""

import sys

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.cli import main

from oneboard.commands._alone import ask_nobody_outside
from oneboard.commands._together import deliver_together

SWITCH = 0.0005  # seconds a thread keeps the interpreter while others wait

if __name__ == "__main__":
    sys.setswitchinterval(SWITCH)
    PagesManager.uses_pages_directory = False
    deliver_together()
    ask_nobody_outside()
    sys.exit(main())
