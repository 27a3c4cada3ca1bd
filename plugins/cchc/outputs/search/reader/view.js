/* Reader's search: shows what was found. On most pages a panel below the box, on tim-kiem/ the page itself.
   Ranked results, and only they, are the links of [data-search-results]; help stands outside. */
(function (search) {
  "use strict";

  const PAUSE = 160, IN_PANEL = 10, ON_PAGE = 30;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  search.view = function (form, input, base, fromDisk, core, engine) {
    const place = document.querySelector("[data-search-page]");
    const panel = place || element("div", "search-panel");
    const status = element("p", "search-panel__count");
    const list = element("ol", "search-results");
    const more = element("p", "search-more");
    const help = element("div", "search-help");
    const nearest = element("p", "search-panel__count", "Những trang gần nhất:");
    let asked = "";

    const address = (path) => new URL(fromDisk ? path.replace(/\/(#|$)/, "/index.html$1") : path, base).href;

    function build() {
      status.setAttribute("role", "status");
      list.setAttribute("data-search-results", "");
      list.setAttribute("data-search-state", "empty");
      panel.id = panel.id || "search-panel";
      input.setAttribute("aria-controls", panel.id);
      const link = element("a", "", "Xem mọi kết quả");
      more.append(link);
      help.append(element("p", "", "Thử từ ngắn hơn, tên giấy tờ hoặc mã thủ tục; hoặc:"));
      const ways = help.appendChild(element("ul"));
      for (const [text, path] of core.help) {
        const way = ways.appendChild(element("li"));
        if (path === "") { way.textContent = text; continue; }
        way.appendChild(element("a", "", text)).href = path.includes(":") ? path : address(path);
      }
      panel.append(status, help, nearest, list, more);
      if (place) return;
      panel.setAttribute("role", "region");
      panel.setAttribute("aria-label", "Kết quả tìm kiếm");
      panel.hidden = true;
      form.after(panel);
    }

    function about(page) {
      const facts = [page.kindLabel, page.beside, page.codes[0] || (page.year ? "năm " + page.year : "")];
      if (!page.current) facts.push("không còn hiệu lực");
      return facts.filter(Boolean).join(" · ");
    }

    function row({ page }) {
      const item = element("li", page.current ? "" : "search-results__past");
      const link = item.appendChild(element("a"));
      link.href = address(page.path);
      link.append(element("span", "search-results__title", page.title), " ", element("small", "search-results__about", about(page)));
      return item;
    }

    function show(text, found, final) {
      const most = place && found.good ? ON_PAGE : IN_PANEL;
      const rows = found.results.slice(0, most).map(row);
      list.replaceChildren(...rows);
      list.setAttribute("data-search-for", text);
      list.setAttribute("data-search-state", final ? "ready" : "early");
      list.setAttribute("data-search-good", String(found.good));
      list.hidden = !rows.length;
      help.hidden = found.good || !final;
      nearest.hidden = help.hidden || !rows.length;
      more.hidden = Boolean(place) || !found.good || found.results.length <= most;
      more.firstChild.href = form.action.split("?")[0] + "?q=" + encodeURIComponent(text);
      if (final) {
        status.textContent = found.good ? rows.length + " kết quả cho “" + text + "”" :
          "Không có kết quả phù hợp với “" + text + "”.";
      }
      panel.hidden = false;
    }

    function close() {
      if (!place) panel.hidden = true;
    }

    function clear() {
      list.replaceChildren();
      list.setAttribute("data-search-state", "empty");
      list.removeAttribute("data-search-for");
      status.textContent = "";
      help.hidden = nearest.hidden = more.hidden = true;
      close();
    }

    async function ask() {
      const text = input.value.trim();
      asked = text;
      if (text.length < 2) { clear(); return; }
      const still = () => asked === text;
      const early = (found) => { if (still()) show(text, found, false); };
      const goOn = () => new Promise((resolve) => setTimeout(() => resolve(still()), PAUSE));
      const found = await engine.find(input.value, early, goOn);
      if (!still()) return;
      if (found) show(text, found, true);
      else clear();
      if (place) history.replaceState(null, "", "?q=" + encodeURIComponent(text));
    }

    function move(event) {
      const links = [...panel.querySelectorAll("a[href]")].filter((link) => link.offsetParent);
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        if (panel.hidden || place) return;
        event.preventDefault();
        input.focus();
        close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const next = at + (event.key === "ArrowDown" ? 1 : -1);
        if (panel.hidden || (at < 0 && (event.key === "ArrowUp" || document.activeElement !== input))) return;
        event.preventDefault();
        if (next < 0) input.focus();
        else if (links[next]) links[next].focus();
      }
    }

    build();
    clear();
    input.addEventListener("input", ask);
    input.addEventListener("focus", () => { if (list.childElementCount || status.textContent) panel.hidden = false; });
    form.addEventListener("keydown", move);
    panel.addEventListener("keydown", move);
    document.addEventListener("focusin", ({ target }) => { if (!form.contains(target) && !panel.contains(target)) close(); });
    document.addEventListener("pointerdown", ({ target }) => { if (!form.contains(target) && !panel.contains(target)) close(); });
    if (place) {
      form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
      if (!input.value) input.value = new URL(location.href).searchParams.get("q") || "";
    }
    if (input.value) ask();
  };
})((self.CchcSearch = self.CchcSearch || {}));
