// The page round the figures: its address holds the state of the figure that changed last, the reader may choose
// light or dark, and where it is served it can be installed. It uses only the element's public contract, and runs
// before the element's script, which lets later listeners hear no key that a figure uses.
(() => {
  const root = document.documentElement;

  // While something is dragged or a key is held down, settings change in every frame: browsers do not take so many
  // addresses, so the last one waits until the reader lets go.
  let isHeld = false;
  /** @type {any} the figure whose state the address does not hold yet */
  let waiting = null;
  for (const event of ["pointerdown", "pointermove", "pointerup", "pointercancel"]) {
    addEventListener(event, (/** @type {any} */ { buttons }) => hold(buttons > 0), true);
  }
  for (const event of ["keydown", "keyup"]) {
    addEventListener(event, (/** @type {any} */ { repeat }) => hold(repeat), true);
  }
  for (const event of ["mini-batch-change", "mini-batch-present"]) {
    document.addEventListener(event, ({ target }) => {
      waiting = target;
      if (!isHeld) showAddress();
    });
  }

  function hold(isNow) {
    isHeld = isNow;
    if (waiting && !isHeld) showAddress();
  }

  function showAddress() {
    const address = new URLSearchParams(waiting.address);
    const language = new URLSearchParams(location.hash.slice(1)).get("lang");
    if (language !== null) address.set("lang", language);
    const presented = waiting.hasAttribute("present") ? "present&" : "";
    history.replaceState(null, "", `#${presented}${address}`);
    waiting = null;
  }

  const theme = /** @type {HTMLSelectElement} */ (document.querySelector("#theme"));
  theme.addEventListener("change", () => {
    if (theme.value === "follow") delete root.dataset.theme;
    else root.dataset.theme = theme.value;
  });

  // A file has no service worker and needs none; in a frame the page is somebody else's.
  if (location.protocol.startsWith("http") && window === top) makeInstallable();

  function makeInstallable() {
    for (const [rel, href] of [
      ["manifest", "manifest.webmanifest"],
      ["apple-touch-icon", "icon-192.png"],
    ]) {
      document.head.append(Object.assign(document.createElement("link"), { rel, href }));
    }
    // The page works as well where service workers are forbidden or missing.
    navigator.serviceWorker?.register("sw.js").catch(() => {});
  }
})();
