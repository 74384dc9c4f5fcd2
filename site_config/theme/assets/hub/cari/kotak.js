/**
 * A search box: a form with a live list of results.
 *
 * The results are plain links, so that all that a browser and a screen reader can do with links works; arrow keys walk through
 * them, Escape goes back to the box, and a hidden live region says how many were found.
 */

import { SearchEngine } from "./mesin.js";
import { showResults } from "./tampilan.js";

const PAUSE = 150;
const SHORTEST_QUERY = 2;
/** Results at first and per "show more": few below the header, more on the page of results. */
const PORTION = { ringkas: 8, lengkap: 20 };

let engine;
let isReady = false;

export class SearchBox {
  #element;
  #base;
  #input;
  #panel;
  #status;
  #whole;
  #timer;
  #turn = 0;

  /** Bring the box `element` of the site at `base` to life. */
  constructor(element, base) {
    this.#element = element;
    this.#base = base;
    this.#input = element.querySelector("input");
    this.#panel = element.querySelector("[data-cari-panel]");
    this.#status = element.querySelector("[role=status]");
    this.#whole = element.dataset.cari === "lengkap";
    this.#input.addEventListener("input", () => this.#searchSoon());
    element.addEventListener("keydown", (event) => this.#onKey(event));
    if (this.#whole) this.#becomePage();
    else this.#becomeMenu();
    if (this.#input.value) this.#search();
    else this.#load().catch(() => {});
  }

  /** On the page of results: the query is in the address, and stays there. */
  #becomePage() {
    this.#input.value ||= new URLSearchParams(location.search).get("q") ?? "";
    this.#element.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#search();
    });
  }

  /** In the header: results hang below the box as long as the reader is in it. */
  #becomeMenu() {
    this.#input.addEventListener("focus", () => this.#panel.hidden && this.#searchSoon());
    this.#element.querySelector("[data-cari-tutup]").addEventListener("click", () => this.#hide());
    document.addEventListener("click", ({ target }) => this.#element.contains(target) || this.#hide());
    this.#element.addEventListener("focusout", ({ relatedTarget: next }) => {
      if (next && !this.#element.contains(next)) this.#hide();
    });
  }

  /** The engine, loaded once for all boxes; a failed attempt is made again. */
  async #load(cache) {
    engine ??= SearchEngine.load(this.#base, cache);
    try {
      const loaded = await engine;
      isReady = true;
      return loaded;
    } catch (error) {
      engine = undefined;
      throw error;
    }
  }

  #searchSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE);
  }

  async #search() {
    const text = this.#input.value.trim();
    const turn = ++this.#turn;
    if (this.#whole) history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    if (text.length < SHORTEST_QUERY) {
      this.#hide();
      return;
    }
    try {
      if (!isReady) this.#say("Menyiapkan pencarian …");
      const [ready, found] = await this.#find(text);
      if (turn === this.#turn) this.#show(text, found, ready);
    } catch (error) {
      console.error(error);
      if (turn === this.#turn) this.#say("Pencarian tidak dapat dimuat. Periksa sambungan, lalu coba lagi.");
    }
  }

  /** The engine, and what it finds. Its lists may be of before the site was renewed, and lead nowhere: then they are fetched anew, once. */
  async #find(text) {
    const kept = await this.#load();
    try {
      return [kept, await kept.search(text)];
    } catch {
      engine = undefined;
      const renewed = await this.#load("reload");
      return [renewed, await renewed.search(text)];
    }
  }

  #show(text, found, ready) {
    this.#panel.hidden = false;
    const message = showResults(this.#panel, {
      found,
      engine: ready,
      base: this.#base,
      portion: PORTION[this.#whole ? "lengkap" : "ringkas"],
      more: this.#whole ? undefined : new URL(`cari/?q=${encodeURIComponent(text)}`, this.#base),
      mend: (typed, taken) => {
        this.#input.value = text.replace(new RegExp(typed, "i"), taken);
        this.#input.focus();
        this.#search();
      },
      say: (words) => (this.#status.textContent = words),
    });
    this.#status.textContent = message;
  }

  #say(message) {
    this.#panel.hidden = false;
    this.#panel.replaceChildren(Object.assign(document.createElement("p"), { textContent: message }));
    this.#status.textContent = message;
  }

  #hide() {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#panel.hidden = true;
    this.#status.textContent = "";
  }

  #onKey(event) {
    if (event.key === "Escape") this.#onEscape(event);
    if (event.key === "ArrowDown") this.#walk(event, 1);
    if (event.key === "ArrowUp") this.#walk(event, -1);
  }

  /** First away from the results, which keeps what was typed, then out of a box that covers the window. */
  #onEscape(event) {
    if (this.#whole) return;
    if (this.#panel.hidden) {
      this.#element.querySelector("[data-cari-tutup]").click();
      return;
    }
    event.preventDefault();
    this.#input.focus(); // before hiding: the box shows its results when it is turned to again
    this.#hide();
  }

  /** Move the focus between the box and the links below it. */
  #walk(event, step) {
    const stops = [this.#input, ...this.#panel.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (this.#panel.hidden || at < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  }
}
