// The places where a reader saves something for reading without a signal, sees what is kept, and removes it.
import { button, el, PRIMARY } from "../unsur.js";
import { readPages, RenewedError, removePages, removeWhole, savedWholes, savePath, saveSearch } from "./simpanan.js";

const SIZE = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });

/** Fill a place: `jalur` saves the path of this page, `daftar` lists everything. */
export async function showPlace(place, site) {
  place.hidden = false;
  try {
    if (place.dataset.luring === "jalur") showPath(place, site);
    else await showList(place, site);
  } finally {
    place.removeAttribute("aria-busy");
  }
}

function showPath(place, site) {
  const status = el("p", { role: "status" });
  const title = document.querySelector("h1").textContent.trim();
  const save = saveButton("Simpan jalur ini untuk dibaca tanpa sinyal", status, async (tell) => {
    const { berkas, bita } = await savePath(site, title, tell);
    return `Tersimpan: ${berkas.length} halaman dan gambar, ${say(bita)}.`;
  });
  place.append(save, status, el("p", {}, el("a", { href: new URL("luring/", site).href }, "Yang tersimpan di gawai ini")));
}

async function showList(place, site) {
  const status = el("p", { role: "status" });
  const wholes = await savedWholes(site);
  const pages = await readPages(site);
  const refresh = () => {
    place.replaceChildren();
    return showList(place, site);
  };
  const hasSearch = wholes.some(({ id }) => id === "pencarian");
  const total = [...wholes, ...pages].reduce((sum, { bita }) => sum + bita, 0);
  place.append(
    el("p", {}, wholes.length + pages.length ? `Yang tersimpan di gawai ini: ${say(total)}.` : "Belum ada yang tersimpan di gawai ini."),
    el("ul", {}, wholes.map(({ id, judul, alamat, berkas, bita }) =>
      el("li", {},
        el("a", { href: new URL(alamat, site).href }, judul), `: ${berkas.length} berkas, ${say(bita)} `,
        button(`Hapus ${judul}`, async () => { await removeWhole(site, id); await refresh(); }),
      ))),
    hasSearch ? null : saveButton("Simpan pencarian", status, async (tell) => {
      const { bita } = await saveSearch(site, tell);
      await refresh();
      return `Pencarian tersimpan: ${say(bita)}.`;
    }),
    status,
  );
  if (!pages.length) return;
  place.append(
    el("h3", {}, "Halaman yang pernah dibuka"),
    el("ul", {}, pages.map(({ alamat, judul, bita }) => el("li", {}, el("a", { href: new URL(alamat, site).href }, judul), ` (${say(bita)})`))),
    button("Hapus halaman yang pernah dibuka", async () => { await removePages(site); await refresh(); }),
  );
}

/** A button that saves, and says how far it is, that it is done, or why not. */
function saveButton(label, status, save) {
  const tell = (words) => (status.textContent = words);
  const element = button(label, async () => {
    element.disabled = true;
    try {
      await navigator.serviceWorker.ready;
      tell(await save(tell));
    } catch (error) {
      tell(why(error));
    }
    element.disabled = false;
  }, PRIMARY);
  return element;
}

function why(error) {
  if (error.name === "QuotaExceededError") {
    return "Ruang di gawai ini penuh, jadi tidak ada yang ditambahkan. Hapus yang tidak perlu, lalu coba lagi.";
  }
  if (error instanceof RenewedError) return "Situs baru saja diperbarui. Muat ulang halaman ini, lalu simpan lagi.";
  return "Tidak selesai diunduh, jadi tidak ada yang ditambahkan. Periksa sambungan, lalu coba lagi.";
}

function say(bytes) {
  return bytes < 1e6 ? `${SIZE.format(Math.max(1, Math.round(bytes / 1e3)))} KB` : `${SIZE.format(bytes / 1e6)} MB`;
}
