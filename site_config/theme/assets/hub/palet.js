// Makes the switch between light and dark, which works by scripts alone, and applies the colours the reader chose before the
// page is painted; runs in the header.
{
  const body = document.body.dataset;
  const form = Object.assign(document.createElement("form"), { className: "md-header__option" });
  form.dataset.mdComponent = "palette";
  const schemes = [
    ["light", "default", "Ganti ke tampilan gelap"],
    ["dark", "slate", "Ganti ke tampilan terang"],
  ];
  schemes.forEach(([media, scheme, title], place) => {
    const input = Object.assign(document.createElement("input"), { className: "md-option", type: "radio" });
    Object.assign(input, { name: "__palette", id: `__palette_${place}`, ariaLabel: title });
    Object.assign(input.dataset, {
      mdColorMedia: `(prefers-color-scheme: ${media})`,
      mdColorScheme: scheme,
      mdColorPrimary: body.mdColorPrimary,
      mdColorAccent: body.mdColorAccent,
    });
    const label = Object.assign(document.createElement("label"), { className: "md-header__button md-icon", title });
    Object.assign(label, { htmlFor: `__palette_${(place + 1) % schemes.length}`, hidden: true });
    form.append(input, label);
  });
  document.currentScript.before(form);

  const chosen = __md_get("__palette");
  if (chosen && chosen.color) {
    for (const name of ["media", "scheme", "primary", "accent"]) {
      if (chosen.color[name]) document.body.setAttribute(`data-md-color-${name}`, chosen.color[name]);
    }
  }
}
