// The page round the figures: what is shown last stands in the address, and the reader may choose light or
// dark. It uses nothing but the element's public contract.
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
})();
