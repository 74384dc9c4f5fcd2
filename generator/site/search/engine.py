"""Pagefind's service, spoken to directly: documents in, the files of an index out.

Its Python client waits a tenth of a second for each answer (300 pages: half a minute) and lets the service write the
files, which 1.5.2 does not flush before it answers. Here all documents go at once, in order, and the files come back
as bytes: 300 pages take 0.2 s, and the same documents give the same files.
"""

import gzip
import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

from pagefind.service import get_executable

from generator.site.search.document import Document

_WANTED = ("index/", "pagefind.", "pagefind-entry.json", "wasm.")
_FRAGMENT_SIGN = b"pagefind_dcd"


class PagefindError(RuntimeError):
    """Pagefind is missing, or refused what we sent: a fault of the installation or ours, never of the content."""


@dataclass(frozen=True, slots=True)
class Index:
    """An index: `files` by their path within the folder `pagefind/`, and `names`, what Pagefind calls each page by address."""

    files: Mapping[str, bytes]
    names: Mapping[str, str]


def build_index(documents: Sequence[Document]) -> Index:
    """Index documents.

    Left out are what the site does not use: Pagefind's ready-made interfaces, its worker, and its fragments (the pages' texts,
    of which the site keeps its own).

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
    answer = _ask(requests)
    files = {file["path"]: b64decode(file["content"]) for file in answer["files"]}
    return Index(
        files={path: files[path] for path in sorted(files) if path.startswith(_WANTED)},
        names=dict(sorted(_names(files))),
    )


def _names(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for path, content in files.items():
        if path.startswith("fragment/"):
            fragment = json.loads(gzip.decompress(content).removeprefix(_FRAGMENT_SIGN))
            yield fragment["url"], path.removeprefix("fragment/").removesuffix(".pf_fragment")


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
