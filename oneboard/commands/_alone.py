"""Streamlit asks an address on the internet which one this machine has: at the start of an open
server and, with everybody waiting, whenever a page of somebody else's knocks at the socket.
"""

from streamlit import net_util


def ask_nobody_outside() -> None:
    net_util.get_external_ip = lambda: None
