"""Modules become functions of one script; what is not understood is refused."""

import pytest

from generator.site.portable.modules import UnknownModuleSyntaxError, as_function


def test_imports_and_exports_go_by_name() -> None:
    text = 'import { a, b as c } from "../x.js";\nexport function f() {}\nexport const g = a;\n'
    made = as_function("assets/hub/cari/m.js", text)

    assert 'const { a, b: c } = perlu("assets/hub/x.js");' in made
    assert "return { f, g };" in made
    assert "export" not in made


def test_a_module_loaded_later_is_asked_of_the_loader() -> None:
    made = as_function("m.js", 'const later = import(new URL("x.js", import.meta.url));')

    assert 'impor(new URL("x.js", alamat))' in made


@pytest.mark.parametrize(
    "text",
    ['import x from "./x.js";', 'import "./x.js";', "export default 1;", 'export * from "./x.js";'],
)
def test_another_way_of_writing_is_refused(text: str) -> None:
    with pytest.raises(UnknownModuleSyntaxError):
        as_function("m.js", text)
