// Applies the colours the reader chose before the page is painted; runs in the header, after the switches exist.
{
  const attributes = ["media", "scheme", "primary", "accent"];
  let chosen = null;
  try {
    chosen = __md_get("__palette");
  } catch (_) {
    // Nothing stored, or storage refused.
  }
  if (chosen && chosen.color) {
    for (const name of attributes) {
      if (chosen.color[name]) document.body.setAttribute(`data-md-color-${name}`, chosen.color[name]);
    }
  }
}
