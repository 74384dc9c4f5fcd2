"""Pagefind's service, spoken to directly: documents in, the files of an index out.

Its Python client waits a tenth of a second for each answer (300 pages: half a minute) and lets the service write the
files, which 1.5.2 does not flush before it answers. Here all documents go at once, in order, and the files come back
as bytes: 300 pages take 0.2 s, and the same documents give the same files.
"""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any

from pagefind.service import get_executable

from generator.site.search.document import Document

_WANTED = ("fragment/", "index/", "pagefind.", "pagefind-entry.json", "wasm.")


class PagefindError(RuntimeError):
    """Pagefind is missing, or refused what we sent: a fault of the installation or ours, never of the content."""


def build_index(documents: Sequence[Document]) -> Mapping[str, bytes]:
    """Index documents.

    Returns:
        Files by their path within the folder `pagefind/`, in order of path. Pagefind's ready-made interfaces and its
        worker, which the site does not use, are left out.

    Raises:
        PagefindError: Pagefind cannot be run, or answers with an error.
    """
    requests: list[dict[str, object]] = [
        # "unknown" is a language without a stemmer: the documents bring their own roots.
        {"type": "NewIndex", "config": {"force_language": "unknown"}},
        *(
            {
                "type": "AddFile",
                "index_id": 0,
                "url": document.address,
                "file_contents": document.html,
            }
            for document in documents
        ),
        {"type": "GetFiles", "index_id": 0},
    ]
    files = _ask(requests)["files"]
    return {
        file["path"]: b64decode(file["content"])
        for file in sorted(files, key=lambda file: str(file["path"]))
        if file["path"].startswith(_WANTED)
    }


def _ask(requests: Sequence[Mapping[str, object]]) -> Any:
    """Send requests to a fresh service and return its last answer.

    The service reads all that it is sent before it waits for anyone to read its answers, so writing first and reading
    after cannot block; its input stays open until the end, because it exits when that closes.
    """
    program = get_executable()
    if program is None:
        raise PagefindError("Pagefind is not installed")
    with subprocess.Popen(
        [program, "--service"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as service:
        assert service.stdin is not None
        assert service.stdout is not None
        for number, request in enumerate(requests):
            message = json.dumps({"message_id": number, "payload": request})
            service.stdin.write(b64encode(message.encode()) + b",")
        service.stdin.flush()
        answers = _answers(service.stdout)
        for _ in requests:
            answer = next(answers, None)
            if answer is None or answer["type"] == "Error":
                raise PagefindError(answer["message"] if answer else "Pagefind stopped half-way")
        service.stdin.close()
    return answer


def _answers(stream: IO[bytes]) -> Iterator[Any]:
    """The payloads of the service's answers: base64 of JSON, each ended by a comma."""
    rest = b""
    while chunk := stream.read1(1 << 20):  # type: ignore[attr-defined]
        *whole, rest = (rest + chunk).split(b",")
        for message in whole:
            yield json.loads(b64decode(message))["payload"]
