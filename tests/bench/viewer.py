"""A person at the board without a browser: speaks Streamlit's own protocol and times each click."""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

LARGE = 1 << 26
ERROR = 1  # Alert.ERROR of Streamlit's protocol
AGAIN = ForwardMsg.FINISHED_EARLY_FOR_RERUN
PATIENCE = 120  # seconds
Chosen = Mapping[str, Sequence[str]]


class Failed(Exception):
    """The page ended in an error instead of standing."""


@dataclass
class Viewer:
    """One open page. `filters` holds the widget ids of the multiselects by their key."""

    url: str
    page: str = ""
    lang: str = "zh"
    filters: dict[str, str] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)
    widgets: Counter[str] = field(default_factory=Counter)
    address: str = ""
    _socket: ClientConnection | None = None
    _hash: str = ""

    def __enter__(self) -> "Viewer":
        address = self.url.replace("http", "ws") + "/_stcore/stream"
        self._socket = connect(address, max_size=LARGE, subprotocols=["streamlit"])
        self.run({})
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def run(self, chosen: Chosen) -> float:
        """Choose values of filters and wait until the page stands; seconds."""
        state = ClientState(
            query_string=self.address or f"lang={self.lang}",
            page_name=self.page,
            page_script_hash=self._hash,
        )
        for name, values in chosen.items():
            widget = state.widget_states.widgets.add(id=self.filters[name])
            widget.string_array_value.data.extend(values)
        start = time.perf_counter()
        self._socket.send(BackMsg(rerun_script=state).SerializeToString())
        self._until_finished()
        return time.perf_counter() - start

    def _until_finished(self) -> None:
        self.widgets.clear()
        failed = False
        while True:
            message = ForwardMsg.FromString(self._socket.recv(timeout=PATIENCE))
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self._hash = message.navigation.page_script_hash
            if kind == "page_info_changed":
                self.address = message.page_info_changed.query_string
            if kind == "delta":
                failed |= self._element(message.delta.new_element)
            if kind == "script_finished" and message.script_finished != AGAIN:
                if failed or message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise Failed(self.page)
                return

    def _element(self, element) -> bool:
        """Remember the filters, count what is drawn; true for an error on screen."""
        kind = element.WhichOneof("type")
        if kind == "multiselect":
            widget = element.multiselect
            key = widget.id.rpartition("-")[2]
            self.filters[key] = widget.id
            self.options[key] = list(widget.options)
        self.widgets[kind] += 1
        return kind == "exception" or (kind == "alert" and element.alert.format == ERROR)
