"""Rendered pages made by hand, for tests of search."""

from generator.site.page import Ref, RenderedPage, SitePage

HOME = Ref("Beranda", "")
LIST = Ref("Pelatihan", "pelatihan/")


def page(
    address: str, title: str, html: str = "", description: str = "", **others: object
) -> RenderedPage:
    """A page with a body."""
    site_page = SitePage(
        address=address,
        title=title,
        description=description or f"Tentang {title}.",
        kind=str(others.get("kind", "Pelatihan")),
        template="",
        view=None,
        crumbs=others.get("crumbs", (HOME, LIST)),  # type: ignore[arg-type]
        searchable=bool(others.get("searchable", True)),
        answers=others.get("answers", ()),  # type: ignore[arg-type]
    )
    return RenderedPage(page=site_page, html=html, sections=())


PAGES = (
    page("pelatihan/aduan/", "Mengelola Pengaduan", "<p>Menerima keluhan warga yang marah.</p>"),
    page(
        "pelatihan/loket/", "Melayani di Loket", "<h2 id='a'>Antrean</h2><p>Nomor urut warga.</p>"
    ),
    page("jabatan/camat/", "Camat", "<p>Memimpin kecamatan.</p>", kind="Jabatan"),
    page("unit/siulak/", "Kecamatan Siulak", "<p>Rahasia sidik.</p>", searchable=False),
)
