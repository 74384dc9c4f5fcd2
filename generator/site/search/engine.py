"""Pagefind's service, spoken to directly: documents in, the files of an index out.

Its Python client waits a tenth of a second for each answer (so 300 pages took half a minute) and lets the service
write the files, which 1.5.2 may be killed in the middle of. Here all documents are sent at once, in order, and the
files come back as bytes: the same documents give the same files.
"""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from typing import IO

from pagefind.service import get_executable

from generator.site.search.document import Document

_WANTED = ("fragment/", "index/", "pagefind.", "pagefind-entry.json", "pagefind-worker.js", "wasm.")


class PagefindError(RuntimeError):
    """Pagefind is missing, or refused what we sent: a fault of the installation or ours, never of the content."""


def build_index(documents: Sequence[Document]) -> Mapping[str, bytes]:
    """Index documents.

    Returns:
        Files by path within the `pagefind/` folder, sorted by path; the ready-made interfaces that Pagefind adds, which
        the site does not use, are left out.

    Raises:
        PagefindError: Pagefind cannot be run or answers with an error.
    """
    program = get_executable()
    if program is None:
        raise PagefindError("the program pagefind is not installed")
    requests: list[dict[str, object]] = [{"type": "NewIndex", "config": {"force_language": "unknown"}}]
    requests += (
        {"type": "AddFile", "index_id": 0, "url": document.address, "file_contents": document.html}
        for document in documents
    )
    requests.append({"type": "GetFiles", "index_id": 0})
    answers = _converse(str(program), requests)
    return {
        file["path"]: b64decode(file["content"])
        for file in sorted(answers[-1]["files"], key=lambda file: file["path"])
        if file["path"].startswith(_WANTED)
    }
