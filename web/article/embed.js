// ?embed&figure=NAME&batch-size=2: that figure alone, for an <iframe>. It runs before the figures are there,
// so that the others never start. Settings may stand behind the ? or the #; the figure checks them.
(() => {
  const query = new URLSearchParams(location.search);
  if (!query.has("embed")) return;

  const PAGE_PARAMETERS = ["embed", "theme", "lang"];
  const root = document.documentElement;
  const { page, state } = readAddress();
  const figure = showAlone(state.get("figure") ?? "");
  root.dataset.embed = "";
  const theme = page.get("theme") ?? "";
  const lang = page.get("lang") ?? "";
  if (/^(light|dark)$/.test(theme)) root.dataset.theme = theme;
  if (/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(lang)) figure.lang = lang;
  if (window.parent !== window) sendHeight();

  /** From here on the hash alone holds the figure's state, and a reload finds what the reader has set. */
  function readAddress() {
    // A page's editor may have escaped the address once too often.
    const all = new URLSearchParams(location.search.replace(/&(amp;)+/g, "&"));
    for (const [name, text] of new URLSearchParams(location.hash.slice(1))) all.set(name, text);
    const entries = Array.from(all);
    const page = new URLSearchParams(entries.filter(([name]) => PAGE_PARAMETERS.includes(name)));
    const state = new URLSearchParams(entries.filter(([name]) => !PAGE_PARAMETERS.includes(name)));
    history.replaceState(null, "", `?${page}#${state}`);
    return { page, state };
  }

  /** An unknown figure says so itself, and names those that exist. */
  function showAlone(name) {
    /** @type {HTMLElement[]} */
    const figures = Array.from(document.querySelectorAll("mini-batch"));
    const known = figures.find((candidate) => candidate.getAttribute("figure") === name);
    const shown = known ?? document.createElement("mini-batch");
    for (const other of document.querySelectorAll("mini-batch, mini-batch-quiz")) {
      if (other !== shown) other.remove();
    }
    // A list out of sight is none: what the figure cites leads to the works themselves.
    document.querySelector(".references")?.remove();
    shown.setAttribute("figure", name);
    shown.dataset.shown = "";
    // A link to this state leads to the page with its text.
    shown.setAttribute("page", location.href.replace(/[?#].*/, ""));
    if (!known) document.querySelector("main")?.append(shown);
    return shown;
  }

  /** To the page round the frame, whoever's it is: a height is no secret. */
  function sendHeight() {
    const send = () => {
      const height = Math.ceil(figure.getBoundingClientRect().height);
      if (height === 0 || figure.hasAttribute("present")) return;
      const name = figure.getAttribute("figure");
      window.parent.postMessage({ type: "mini-batch-height", figure: name, height }, "*");
      // What learning platforms listen to.
      window.parent.postMessage({ subject: "lti.frameResize", height }, "*");
    };
    new ResizeObserver(send).observe(figure);
    // Browsers do not observe sizes in a frame that is out of sight.
    figure.addEventListener("mini-batch-ready", send);
    // A page that began to listen late may ask.
    addEventListener("message", ({ source, data }) => {
      if (source === window.parent && data?.type === "mini-batch-height") send();
    });
  }
})();
