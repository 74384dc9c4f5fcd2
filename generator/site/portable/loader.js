// Loader of the portable edition: modules as functions, and files as scripts, because a browser that opens a file neither
// loads modules nor fetches.
const asnHub = (() => {
  const script = document.currentScript;
  const root = new URL("../../", script.src);
  const makers = new Map();
  const made = new Map();
  const files = new Map();
  const waiting = new Map();

  /** The path on the site of an address, without what follows `?` or `#`. */
  function pathOf(url, from = location.href) {
    const { href } = new URL(url, from);
    return decodeURI(href.slice(root.href.length).replace(/[?#].*$/, ""));
  }

  /** What a module exports; run when first asked for. */
  function perlu(path) {
    if (!made.has(path)) {
      const address = new URL(path, root).href;
      made.set(path, makers.get(path)(perlu, async (url) => perlu(pathOf(url, address)), address, baca));
    }
    return made.get(path);
  }

  /** Instead of `fetch`: the file comes as a script that calls `berkas`. */
  function baca(url) {
    const path = pathOf(url);
    if (!files.has(path)) files.set(path, new Promise((resolve, reject) => load(path, resolve, reject)));
    return files.get(path).then((bytes) => new Response(bytes));
  }

  function load(path, resolve, reject) {
    waiting.set(path, resolve);
    const element = document.createElement("script");
    element.src = new URL(`${path}.js`, root).href;
    element.onerror = () => {
      files.delete(path);
      reject(new TypeError(`${path} tidak ada`));
    };
    element.onload = () => element.remove();
    document.head.append(element);
  }

  /** Links that scripts make name folders, as on a server; here they must name files. */
  function nameFile(link) {
    const url = new URL(link.href, location.href);
    if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return;
    url.pathname += "index.html";
    link.href = url.href;
  }

  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target.matches?.("a[href]")) nameFile(target);
      for (const node of addedNodes) {
        if (node.matches?.("a[href]")) nameFile(node);
        for (const link of node.querySelectorAll?.("a[href]") ?? []) nameFile(link);
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });

  return {
    modul: (path, maker) => makers.set(path, maker),
    berkas: (path, packed) => waiting.get(path)(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))),
    mulai: () => script.dataset.modul.split(" ").filter(Boolean).forEach(perlu),
  };
})();
