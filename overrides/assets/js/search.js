/* Reader's search, on every page: waits until somebody wants to search, and only then loads the rest.
   Without this script the form leads to the page tim-kiem/ with its list from A to Z. */
(function (search) {
  "use strict";

  const form = document.querySelector("form[data-search]");
  if (!form) return;
  const input = form.querySelector("input[type=search]");
  const base = new URL(form.dataset.searchBase || "./", document.baseURI);
  const index = new URL(form.dataset.searchIndex, document.baseURI);
  const fromDisk = location.protocol === "file:";
  let started = null;

  function loadScript(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.async = false;
      element.onload = resolve;
      element.onerror = () => reject(new Error("not loaded: " + url));
      document.head.append(element);
    });
  }

  /* A part of the index. Browsers do not fetch from a disk, so there it is a script that leaves its value behind. */
  async function loadPart(name, version) {
    if (fromDisk) {
      await loadScript(new URL(name + ".js", index));
      return self.CchcSearchParts[name];
    }
    const answer = await fetch(new URL(name + ".json" + (version ? "?v=" + version : ""), index));
    if (!answer.ok) throw new Error("not loaded: " + answer.url);
    return answer.json();
  }

  async function start() {
    const [core] = await Promise.all([loadPart("loi"), loadScript(new URL("may-tim.js", index))]);
    const shards = new Map();
    const loadShard = (number) => {
      if (!shards.has(number)) shards.set(number, loadPart("than-" + number, core.digest).catch(() => { shards.delete(number); return {}; }));
      return shards.get(number);
    };
    search.view(form, input, base, fromDisk, core, search.engine(core, loadShard));
  }

  function wanted() {
    if (!started) started = start().catch((error) => { started = null; throw error; });
    return started;
  }

  const typing = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
    const ctrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!slash && !ctrlK) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  const begin = () => wanted().catch(() => form.setAttribute("data-search-failed", ""));
  input.addEventListener("focus", begin);
  if (document.activeElement === input || document.querySelector("[data-search-page]")) begin();
})((self.CchcSearch = self.CchcSearch || {}));
