// What is kept on this device for reading without a signal: pages, and what the reader saved as a whole.
// The cache is the worker's (pekerja.js); a list of each whole lies beside its pages.

const DATA = "luring/simpanan/";
const SEARCH = "pencarian";

const VERSION = versionOf(document);

/** A page of another version than the one that saves it: the site was renewed meanwhile. */
export class RenewedError extends Error {}

/** The cache of the version that this page is of, of the site at an address. */
function openCache(site) {
  return caches.open(`asn-hub ${site.pathname} ${VERSION}`);
}

/** Keep the page that is being read; the worker was not there yet when the first one came. */
export async function keepPage(site) {
  const url = location.href.replace(/[?#].*$/, "");
  const cache = await openCache(site);
  if (!(await cache.match(url, { ignoreVary: true }))) await cache.put(url, await load(url));
}

/** Save a path: its page, the pages its steps lead to, and what lies below them (chapters, quiz), with their pictures. */
export async function savePath(site, title, tell) {
  const own = location.href.replace(/[?#].*$/, "");
  const steps = addresses(document, own, ".hub-langkah a[href]").filter((url) => url.startsWith(site.href));
  const waiting = [own, ...steps];
  const found = new Map();
  while (waiting.length) {
    const url = waiting.shift();
    if (found.has(url)) continue;
    tell(`Mengunduh ${found.size + 1} halaman …`);
    const response = await load(url);
    found.set(url, response);
    if (!isPage(response)) continue;
    const page = await parse(response);
    const step = steps.find((each) => url.startsWith(each));
    if (step) waiting.push(...addresses(page, url, "article a[href]").filter((each) => each.startsWith(step) && !each.endsWith("/cetak/")));
    waiting.push(...addresses(page, url, "article img[src]").filter((each) => each.startsWith(site.href)));
  }
  return saveAll(site, own.slice(site.href.length).replaceAll("/", "-"), { judul: title, alamat: own.slice(site.href.length) }, found);
}

/** Save all that a search fetches, but the texts of pages, of which excerpts are made. */
export async function saveSearch(site, tell) {
  const list = await (await load(new URL("pencarian/berkas.json", site).href)).json();
  const found = new Map();
  for (const path of [...list, "cari/"]) {
    tell(`Mengunduh ${found.size + 1} dari ${list.length + 1} berkas …`);
    const url = new URL(path, site).href;
    found.set(url, await load(url));
  }
  return saveAll(site, SEARCH, { judul: "Pencarian", alamat: "cari/" }, found);
}

/** All or nothing: what is already in place when the device is full is taken out again. */
async function saveAll(site, id, about, responses) {
  const cache = await openCache(site);
  const before = new Set((await cache.keys()).map(({ url }) => url));
  const put = [];
  let bytes = 0;
  try {
    for (const [url, response] of responses) {
      const body = await response.blob();
      bytes += body.size;
      await cache.put(url, new Response(body, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } }));
      put.push(url);
    }
    const entry = { ...about, berkas: [...responses.keys()].map((url) => url.slice(site.href.length)), bita: bytes };
    await cache.put(new URL(DATA + id, site), Response.json(entry));
    return entry;
  } catch (error) {
    for (const url of put) if (!before.has(url)) await cache.delete(url);
    throw error;
  }
}

/** Wholes that were saved, with the id of each. */
export async function savedWholes(site) {
  const cache = await openCache(site);
  const start = new URL(DATA, site).href;
  const keys = (await cache.keys()).filter(({ url }) => url.startsWith(start));
  return Promise.all(keys.map(async (key) => ({ id: key.url.slice(start.length), ...(await (await cache.match(key)).json()) })));
}

/** Pages that were read, and are in no whole: address, title and size of each. */
export async function readPages(site) {
  const cache = await openCache(site);
  const inWholes = new Set((await savedWholes(site)).flatMap(({ berkas }) => berkas));
  const pages = [];
  for (const key of await cache.keys()) {
    const address = key.url.slice(site.href.length);
    if ((address && !address.endsWith("/")) || inWholes.has(address) || address.startsWith("luring/")) continue;
    const text = await (await cache.match(key)).text();
    const { title } = new DOMParser().parseFromString(text, "text/html");
    pages.push({ alamat: address, judul: title.replace(/ - [^-]*$/, ""), bita: new Blob([text]).size });
  }
  return pages;
}

/** Remove a whole, but for what another one needs. */
export async function removeWhole(site, id) {
  const cache = await openCache(site);
  const wholes = await savedWholes(site);
  const needed = new Set(wholes.filter((each) => each.id !== id).flatMap(({ berkas }) => berkas));
  for (const path of wholes.find((each) => each.id === id)?.berkas ?? []) {
    if (!needed.has(path)) await cache.delete(new URL(path, site));
  }
  await cache.delete(new URL(DATA + id, site));
}

/** Remove pages that were only read. */
export async function removePages(site) {
  const cache = await openCache(site);
  for (const { alamat } of await readPages(site)) await cache.delete(new URL(alamat, site));
}

/** Fetch past the worker's own keeping ("no-store"): what is saved is put in place as a whole, or not at all. */
async function load(url) {
  const response = await fetch(url, { cache: "no-store" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  if (isPage(response) && versionOf(await parse(response)) !== VERSION) throw new RenewedError(url);
  return response;
}

function isPage(response) {
  return response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
}

async function parse(response) {
  return new DOMParser().parseFromString(await response.clone().text(), "text/html");
}

function versionOf(page) {
  return page.querySelector('meta[name="asn-hub"]')?.content;
}

function addresses(page, from, selector) {
  return [...page.querySelectorAll(selector)]
    .map((element) => new URL(element.getAttribute("href") ?? element.getAttribute("src"), from).href.replace(/[?#].*$/, ""));
}
