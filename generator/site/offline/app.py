"""The app's two files at the root of the site, and the version that page and worker agree on.

The version is of what a page loads (style, scripts, icons), never of what it says: a changed text makes no new worker. A
page states its version, so that the worker never puts a page of one together with the style or scripts of another.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.site import modules

WORKER = "pekerja.js"
MANIFEST = "aplikasi.webmanifest"

_ICONS = ("assets/hub/ikon-192.png", "assets/hub/ikon-512.png")
_COLOUR = "#00695c"
_SOURCE = Path(__file__).parent / "worker.js"
_MADE_BY = (_SOURCE, Path(modules.__file__))
"""Besides the theme's files: what makes files of the site of them."""


def version_of(theme: Path | None, made_with: str) -> str:
    """The version of what pages load.

    Args:
        theme: the folder of the site's own theme, None where it has none.
        made_with: the version of Material.
    """
    digest = hashlib.sha256(made_with.encode())
    for source in _MADE_BY:
        digest.update(source.read_bytes())
    assets = sorted((theme / "assets").rglob("*")) if theme else []
    for file in assets:
        if theme and file.is_file():
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{file.relative_to(theme).as_posix()} {content}\n".encode())
    return digest.hexdigest()[:12]


def app_files(version: str, assets: Iterable[str], name: str, about: str) -> Mapping[str, bytes]:
    """The worker and the manifest by path.

    Args:
        version: see `version_of`.
        assets: paths of all that pages may load of the theme.
        name: of the site.
        about: what it is for, in a sentence.
    """
    worker = _SOURCE.read_text(encoding="utf-8")
    worker = worker.replace('"@VERSI@"', json.dumps(version))
    worker = worker.replace('"@KERANGKA@"', json.dumps(sorted(assets)))
    manifest = {
        "name": name,
        "short_name": "Hub ASN",
        "description": about,
        "lang": "id",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": _COLOUR,
        "icons": [
            *({"src": path, "sizes": _size(path), "type": "image/png"} for path in _ICONS),
            {"src": "assets/hub/ikon.svg", "sizes": "any", "type": "image/svg+xml"},
        ],
    }
    packed = json.dumps(manifest, ensure_ascii=False, indent=1)
    return {WORKER: worker.encode(), MANIFEST: f"{packed}\n".encode()}


def _size(path: str) -> str:
    side = Path(path).stem.rsplit("-", 1)[-1]
    return f"{side}x{side}"
