// ?embed&figure=NAME&batch-size=2: that figure alone, for an <iframe>. It runs before the figures are there,
// so that the others never start. Settings may stand behind the ? or the #; the figure checks them.
(() => {
  const query = new URLSearchParams(location.search);
  if (!query.has("embed")) return;

  const OF_THE_PAGE = ["embed", "theme", "lang"];
  const root = document.documentElement;
  const { ofPage, ofFigure } = readAddress();
  const figure = showAlone(ofFigure.get("figure") ?? "");
  root.dataset.embed = "";
  const { theme, lang } = ofPage;
  if (/^(light|dark)$/.test(theme)) root.dataset.theme = theme;
  if (/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(lang)) figure.lang = lang;
  if (window.parent !== window) tellHeight();

  /** From here on the hash alone holds the figure's state, and a reload finds what the reader has set. */
  function readAddress() {
    const all = new URLSearchParams(location.search);
    for (const [name, text] of new URLSearchParams(location.hash.slice(1))) all.set(name, text);
    const isOfPage = ([name]) => OF_THE_PAGE.includes(name);
    const page = new URLSearchParams(Array.from(all).filter(isOfPage));
    const state = new URLSearchParams(Array.from(all).filter((entry) => !isOfPage(entry)));
    history.replaceState(null, "", `?${page}#${state}`);
    return { ofPage: Object.fromEntries(page), ofFigure: state };
  }

  /** A figure that there is not says so itself, and which there are. */
  function showAlone(name) {
    const figures = Array.from(document.querySelectorAll("mini-batch"));
    const known = figures.find((candidate) => candidate.getAttribute("figure") === name);
    const shown = known ?? document.createElement("mini-batch");
    for (const other of figures) if (other !== shown) other.remove();
    shown.setAttribute("figure", name);
    shown.dataset.shown = "";
    // A link to this state leads to the page with its text.
    shown.setAttribute("page", location.href.replace(/[?#].*/, ""));
    if (!known) document.querySelector("main").append(shown);
    return shown;
  }

  /** To the page round the frame, which may be anyone's: a height is no secret. */
  function tellHeight() {
    const tell = () => {
      const height = Math.ceil(figure.getBoundingClientRect().height);
      if (height === 0 || figure.hasAttribute("present")) return;
      const name = figure.getAttribute("figure");
      window.parent.postMessage({ type: "mini-batch-height", figure: name, height }, "*");
    };
    new ResizeObserver(tell).observe(figure);
    // Of a frame that is not in sight, browsers do not observe sizes.
    figure.addEventListener("mini-batch-ready", tell);
    // A page that began to listen late may ask.
    addEventListener("message", ({ source, data }) => {
      if (source === window.parent && data?.type === "mini-batch-height") tell();
    });
  }
})();
