// Applies the colours the reader chose before the page is painted; runs in the header, after the switches exist.
{
  const attributes = ["media", "scheme", "primary", "accent"];
  const chosen = __md_get("__palette");
  if (chosen && chosen.color) {
    for (const name of attributes) {
      if (chosen.color[name]) document.body.setAttribute(`data-md-color-${name}`, chosen.color[name]);
    }
  }
}
