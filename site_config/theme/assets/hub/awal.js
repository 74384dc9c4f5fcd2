// What Material's bundle expects before it runs: where the site's root is, and a small store on this device.
// A file of its own, since the site's policy allows no inline script.
var __md_scope = new URL(document.currentScript.dataset.base, location);
var __md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
// Private windows and strict settings refuse the store, some on reading its name; the page works without.
var __md_get = (key, store, scope = __md_scope) => {
  try {
    return JSON.parse((store ?? localStorage).getItem(scope.pathname + "." + key));
  } catch (_) {
    return null;
  }
};
var __md_set = (key, value, store, scope = __md_scope) => {
  try {
    (store ?? localStorage).setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch (_) {
    // Nothing to be done: the choice holds until the page is left.
  }
};
