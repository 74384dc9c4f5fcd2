// The worker: answers for the site where there is no network, with what was kept, and never with half of two versions.
//
// One cache a version holds style and scripts (all of them, from the start), the pages read or saved under it, and what
// search fetched. Online, pages come from the network and are kept anew; a page of another version is not kept, and
// gets nothing out of the cache. A new version takes over only when all it needs is there and the reader agrees.

const VERSION = "@VERSI@";
const SHELL = "@KERANGKA@";
const SCOPE = new URL(self.registration.scope);
const PREFIX = `asn-hub ${SCOPE.pathname} `;
const NAME = PREFIX + VERSION;
const PATIENCE = 5000;

const shell = new Set(SHELL.map((path) => new URL(path, SCOPE).href));
const offlinePage = new URL("luring/", SCOPE).href;
const saved = new URL("luring/simpanan/", SCOPE).href;
const marks = new URL("luring/asing/", SCOPE).href;
const downloads = new URL("data/", SCOPE).href;

self.addEventListener("install", (event) => event.waitUntil(prepare()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => data === "pakai" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE.href) || request.url.startsWith(downloads)) return;
  event.respondWith(request.mode === "navigate" ? answerPage(event) : answerPart(event));
});

/** Fetch the new version whole, and anew all that the reader kept under the old one; or leave no trace. */
async function prepare() {
  try {
    const cache = await caches.open(NAME);
    await cache.addAll([...shell].map((url) => new Request(url, { cache: "reload" })));
    for (const url of [SCOPE.href, offlinePage]) await fetchInto(cache, url);
    for (const name of await others()) await renew(await caches.open(name), cache);
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function renew(old, cache) {
  for (const { url } of await old.keys()) {
    if (shell.has(url) || url === SCOPE.href || url === offlinePage || url.startsWith(marks)) continue;
    if (url.startsWith(saved)) await cache.put(url, await old.match(url));
    else await fetchInto(cache, url);
  }
}

/** Fetch into the cache what is still on the site; throws where it is of another version already. */
async function fetchInto(cache, url) {
  const response = await fetch(url, { cache: "reload" });
  if (!response.ok) return;
  if ((await versionOf(response)) === "lain") throw new Error("the site changed meanwhile");
  await cache.put(url, response);
}

async function takeOver() {
  for (const name of await others()) await caches.delete(name);
}

async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
}

/** A page: from the network while it answers, else as it was kept, else the page that lists what was. */
async function answerPage({ request, resultingClientId }) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(plain(request.url), { ignoreVary: true });
  const network = fetch(request).then((response) => receive(cache, request, response, resultingClientId));
  if (!kept) return network.catch(() => Response.redirect(offlinePage));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([network.catch(() => kept), late]);
}

async function receive(cache, request, response, client) {
  const version = await versionOf(response);
  if (version === "lain") await keep(cache, marks + client, new Response());
  else if (response.ok && version === "ini") await keep(cache, plain(request.url), response.clone());
  return response;
}

/** What a page loads: of this version from the cache, everything else from the network and kept for worse days. */
async function answerPart({ request, clientId }) {
  const cache = await caches.open(NAME);
  if (clientId && (await cache.match(marks + clientId))) return fetch(request);
  const url = plain(request.url);
  if (shell.has(url)) return (await cache.match(url, { ignoreVary: true })) ?? fetch(request);
  try {
    const response = await fetch(request);
    const wanted = response.ok && request.cache !== "no-store" && (await versionOf(response)) !== "lain";
    if (wanted) await keep(cache, url, response.clone());
    return response;
  } catch {
    return (await cache.match(url, { ignoreVary: true })) ?? Response.error();
  }
}

/** Keep what was only read: where the device is full it is not, and nobody was promised that it is. */
async function keep(cache, url, response) {
  try {
    await cache.put(url, response);
  } catch {
    // The reader asked for nothing; saving on request reports it (luring.js).
  }
}

/** Whether a page is of this version ("ini") or another ("lain"); "" for what states none. */
async function versionOf(response) {
  if (!response.headers.get("Content-Type")?.startsWith("text/html")) return "";
  const stated = /<meta name="asn-hub" content="(\w+)">/.exec(await response.clone().text());
  if (!stated) return "";
  return stated[1] === VERSION ? "ini" : "lain";
}

function plain(url) {
  return url.replace(/[?#].*$/, "");
}
