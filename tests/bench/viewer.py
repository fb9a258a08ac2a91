"""A person at the board without a browser: speaks Streamlit's own protocol and times each click."""

import time
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

LARGE = 1 << 26


@dataclass
class Viewer:
    """One open page. `filters` holds the widget ids of the multiselects by their URL name."""

    url: str
    page: str = ""
    lang: str = "zh"
    filters: dict[str, str] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)
    _socket: ClientConnection | None = None
    _hash: str = ""

    def __enter__(self) -> "Viewer":
        address = self.url.replace("http", "ws") + "/_stcore/stream"
        self._socket = connect(address, max_size=LARGE, subprotocols=["streamlit"])
        self.run({})
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def run(self, chosen: dict[str, list[str]]) -> float:
        """Choose values of filters and wait until the page stands; seconds."""
        state = ClientState(
            query_string=f"lang={self.lang}", page_name=self.page, page_script_hash=self._hash
        )
        for name, values in chosen.items():
            widget = state.widget_states.widgets.add(id=self.filters[name])
            widget.string_array_value.data.extend(values)
        start = time.perf_counter()
        self._socket.send(BackMsg(rerun_script=state).SerializeToString())
        self._until_finished()
        return time.perf_counter() - start

    def _until_finished(self) -> None:
        while True:
            message = ForwardMsg.FromString(self._socket.recv())
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self._hash = message.new_session.page_script_hash
            if kind == "delta" and message.delta.new_element.WhichOneof("type") == "multiselect":
                widget = message.delta.new_element.multiselect
                self.filters[widget.query_param_key] = widget.id
                self.options[widget.query_param_key] = list(widget.options)
            if kind == "script_finished":
                return
