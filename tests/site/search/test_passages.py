"""What of a rendered page search reads."""

from generator.site.search.passages import Section, read_sections


def passages(html: str) -> tuple[str, ...]:
    """All passages of a page, whatever section they are in."""
    return tuple(passage for section in read_sections(html) for passage in section.passages)


def test_text_stands_under_the_heading_above_it() -> None:
    html = '<p>Awal.</p><h2 id="satu">Satu</h2><p>Isi.</p><ul><li>Butir <b>tebal</b></li></ul>'

    assert read_sections(html) == (
        Section("", "", ("Awal.",)),
        Section("Satu", "satu", ("Isi.", "Butir tebal")),
    )


def test_the_title_and_what_is_no_text_are_left_out() -> None:
    html = (
        "<h1>Judul</h1><nav>Jejak</nav><script>kode</script><svg><title>Gambar</title></svg>"
        "<form><label>Kotak</label></form><footer>Kaki</footer><p>Isi.</p>"
    )

    assert passages(html) == ("Isi.",)


def test_a_block_of_nothing_but_links_is_left_out() -> None:
    html = '<p><a href="a/">Satu</a>, <a href="b/">Dua</a></p><p>Lihat <a href="a/">Satu</a>.</p>'

    assert passages(html) == ("Lihat Satu.",)


def test_a_template_can_leave_a_part_out() -> None:
    assert passages("<div data-cari-abaikan><p>Ulangan.</p></div><p>Isi.</p>") == ("Isi.",)


def test_a_heading_that_is_a_link_is_a_heading() -> None:
    html = '<h3 id="camat"><a href="camat/">Camat</a></h3><p>Isi.</p>'

    assert read_sections(html) == (Section("Camat", "camat", ("Isi.",)),)


def test_a_line_break_parts_words() -> None:
    assert passages("<p>satu<br>dua</p>") == ("satu dua",)


def test_entities_are_read_as_the_characters_they_mean() -> None:
    assert passages("<p>A &amp; B &lt;script&gt;</p>") == ("A & B <script>",)
