// Reading without a signal: starts the worker, offers a new version, and brings the places to save and remove to life.
import { button, el } from "./unsur.js";

const site = new URL("../../", import.meta.url);
const places = document.querySelectorAll("[data-luring]");

if (location.protocol.startsWith("http") && "serviceWorker" in navigator && window.caches) start();
else for (const place of places) place.querySelector("[data-luring-tidak]")?.removeAttribute("hidden");

function start() {
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
  if (!places.length) return;
  places.forEach((place) => place.setAttribute("aria-busy", "true")); // what stands below still moves
  import("./luring/tempat.js").then(({ showPlace }) => places.forEach((place) => showPlace(place, site)));
}

async function begin() {
  try {
    const registration = await navigator.serviceWorker.register(new URL("pekerja.js", site), { scope: site.pathname });
    offer(registration);
    registration.addEventListener("updatefound", () =>
      registration.installing?.addEventListener("statechange", () => offer(registration)),
    );
    await navigator.serviceWorker.ready;
    const { keepPage } = await import("./luring/simpanan.js");
    await keepPage(site);
  } catch {
    // No worker, for whatever reason of this browser: the site works as it does with a network.
  }
}

/** A new version is ready, and an old one still in use: the reader says when. */
function offer({ waiting, active }) {
  if (!waiting || !active || document.querySelector(".hub-luring-baru")) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  document.body.append(
    el(
      "div",
      { class: "hub-luring-baru", role: "status" },
      el("p", {}, "Versi baru hub ini sudah siap. Kemajuan belajar Anda tetap tersimpan."),
      button("Pakai versi baru", () => waiting.postMessage("pakai")),
    ),
  );
}
