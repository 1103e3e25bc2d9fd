// The page round the figures: what is shown last stands in the address, the reader may choose light or dark,
// and where it is served it can be installed. It uses nothing but the element's public contract.
(() => {
  const root = document.documentElement;

  for (const event of ["mini-batch-change", "mini-batch-present"]) {
    document.addEventListener(event, ({ target }) => {
      const address = new URLSearchParams(target.address);
      const language = new URLSearchParams(location.hash.slice(1)).get("lang");
      if (language !== null) address.set("lang", language);
      const presented = target.hasAttribute("present") ? "present&" : "";
      history.replaceState(null, "", `#${presented}${address}`);
    });
  }

  const theme = document.querySelector("#theme");
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
    // Where it is not allowed, or not there, the page is as good without.
    navigator.serviceWorker?.register("sw.js").catch(() => {});
  }
})();
