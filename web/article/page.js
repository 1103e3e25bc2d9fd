// The page round the figures: its address holds the state of the figure that changed last, the reader may choose
// light or dark, and where it is served it can be installed. It uses only the element's public contract.
(() => {
  const root = document.documentElement;

  for (const event of ["mini-batch-change", "mini-batch-present"]) {
    document.addEventListener(event, (/** @type {any} */ { target }) => {
      const address = new URLSearchParams(target.address);
      const language = new URLSearchParams(location.hash.slice(1)).get("lang");
      if (language !== null) address.set("lang", language);
      const presented = target.hasAttribute("present") ? "present&" : "";
      history.replaceState(null, "", `#${presented}${address}`);
    });
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
