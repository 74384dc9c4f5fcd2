"""A Firefox that a test drives over WebDriver BiDi, which the browser speaks itself; Playwright drives only its own build.

It is without a network: its proxy is a port where nothing listens. Standard: https://www.w3.org/TR/webdriver-bidi/
"""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

_NO_NETWORK = """
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
"""

_SECONDS = 60


class Tab:
    """One tab; `errors` are what its pages logged as errors."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._sent = 0
        self.errors: list[str] = []
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        self._id = self._ask("browsingContext.create", type="tab")["context"]

    def open(self, url: str) -> None:
        """Go to an address, until the page has loaded."""
        self._ask("browsingContext.navigate", context=self._id, url=url, wait="complete")

    def run(self, script: str) -> Any:
        """The value of a script's function body, which may wait for promises."""
        expression = f"(async () => {{ {script} }})().then(JSON.stringify)"
        said = self._ask(
            "script.evaluate",
            expression=expression,
            target={"context": self._id},
            awaitPromise=True,
        )
        assert said["type"] == "success", said
        return json.loads(said["result"].get("value", "null"))

    def until(self, condition: str) -> Any:
        """The value of an expression once it is true; fails after half a minute."""
        return self.run(
            f"for (let turn = 0; turn < 300; turn++) {{ const found = {condition}; if (found) return found;"
            " await new Promise((done) => setTimeout(done, 100)); }"
            f" throw new Error({json.dumps(condition)});"
        )

    def _ask(self, method: str, **params: Any) -> Any:
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": method, "params": params}))
        while True:
            said = json.loads(self._socket.recv(timeout=_SECONDS))
            if said.get("id") == self._sent:
                assert said["type"] == "success", said
                return said["result"]
            if said.get("params", {}).get("level") == "error":
                self.errors.append(said["params"]["text"])


@contextmanager
def open_firefox(program: str, profile: Path) -> Iterator[Tab]:
    """A tab of a new Firefox with an empty profile."""
    profile.mkdir()
    (profile / "user.js").write_text(_NO_NETWORK)
    command = [program, "--headless", "--no-remote", "--profile", str(profile),
               "--remote-debugging-port=0"]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:  # fmt: skip
        try:
            assert process.stderr is not None
            lines = (re.search(r"listening on (ws://\S+)", line) for line in process.stderr)
            address = next(found[1] for found in lines if found)
            with connect(f"{address}/session", max_size=None) as socket:
                yield Tab(socket)
        finally:
            process.kill()
