// The page round the figures: what is shown last stands in the address, one figure can be shown alone,
// and the reader may choose light or dark. It uses nothing but the element's public contract.
(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);

  document.addEventListener("mini-batch-change", ({ target }) => {
    const address = new URLSearchParams(target.address);
    const language = new URLSearchParams(location.hash.slice(1)).get("lang");
    if (language !== null) address.set("lang", language);
    history.replaceState(null, "", `#${address}`);
  });

  if (query.has("embed")) showAlone(query.get("figure"));

  const theme = document.querySelector("#theme");
  theme.addEventListener("change", () => {
    if (theme.value === "follow") delete root.dataset.theme;
    else root.dataset.theme = theme.value;
  });

  function showAlone(name) {
    const figures = Array.from(document.querySelectorAll("mini-batch"));
    const figure = figures.find((candidate) => candidate.getAttribute("figure") === name);
    if (!figure) return;
    root.dataset.embed = "";
    figure.dataset.shown = "";
  }
})();
