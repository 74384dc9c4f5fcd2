// Small aids of the pages: the facets of the list of trainings, the menu button by keyboard, the button that prints.
"use strict";

const filterForm = document.querySelector("[data-saring]");
if (filterForm) {
  const cards = [...document.querySelectorAll("[data-saring-daftar] > li")];
  const count = filterForm.querySelector("[data-saring-jumlah]");

  const matches = (card, wanted) => {
    const targets = card.dataset.kompetensi.trim().split(/\s+/);
    const targetFits = targets.some((target) => {
      const [code, level] = target.split(":");
      return (!wanted.kompetensi || code === wanted.kompetensi) && (!wanted.level || level === wanted.level);
    });
    return (
      targetFits &&
      (!wanted.bentuk || card.dataset.bentuk === wanted.bentuk) &&
      (!wanted.cara || card.dataset.cara === wanted.cara)
    );
  };

  const apply = () => {
    const wanted = Object.fromEntries(new FormData(filterForm));
    let shown = 0;
    for (const card of cards) {
      card.hidden = !matches(card, wanted);
      if (!card.hidden) shown += 1;
    }
    count.textContent = shown ? `${shown} pelatihan` : "Tidak ada pelatihan yang cocok; hapus sebagian saringan.";
  };

  filterForm.hidden = false;
  filterForm.addEventListener("input", apply);
  filterForm.addEventListener("submit", (event) => event.preventDefault());
  filterForm.addEventListener("reset", () => setTimeout(apply));
  apply();
}

const menuButton = document.querySelector("[data-hub-menu]");
if (menuButton) {
  const drawer = document.getElementById("__drawer");
  const open = (wanted) => {
    drawer.checked = wanted;
    drawer.dispatchEvent(new Event("change"));
  };
  drawer.addEventListener("change", () => menuButton.setAttribute("aria-expanded", String(drawer.checked)));
  menuButton.addEventListener("click", () => {
    open(!drawer.checked);
    if (drawer.checked) document.querySelector(".hub-menu a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) {
      open(false);
      menuButton.focus();
    }
  });
}

const printButton = document.querySelector("[data-cetak]");
if (printButton) {
  printButton.hidden = false;
  printButton.addEventListener("click", () => window.print());
}
