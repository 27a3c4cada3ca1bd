/* Reader's search: ranks the pages of the site for a query. Titles, codes and synonyms answer at once from the core
   index; the bodies are asked where titles do not answer well. */
(function (search) {
  "use strict";

  const RANK = { code: 3, reading: 1.1, prior: 0.3, outdated: 0.15, said: 0.8, rarest: 4 };
  /* A match is good by the share of the query that it answers, or by how much it answers of a long one; what scores
     less than the tail's share of the best is left out. */
  const GOOD = { share: 0.7, met: 5.5, sure: 0.85, tail: 0.35 };
  const MOST = 30;

  Object.assign(search.weights, { RANK, GOOD });

  search.engine = function (core, loadShard) {
    const analyser = search.analyser(core.rules);
    const shelf = search.shelf(core, analyser);
    const spelling = search.spelling(shelf.frequency, shelf.pairs, core.language, core.rules, analyser);
    const understanding = search.understanding(core, shelf, spelling, analyser);
    const matching = search.matching(shelf);
    const bodies = search.bodies(core, analyser, matching, loadShard);

    function scoreCode({ parts: typed, signs }, page) {
      let top = 0;
      const run = " " + typed.join(" ") + " ";
      for (const parts of page.codeParts) {
        const whole = parts.join(""), last = parts[parts.length - 1];
        if (run.includes(" " + parts.join(" ") + " ") || typed.includes(whole)) return 1;
        const partly = (part) => part.length > 4 && (part === last || whole.startsWith(part) || last.startsWith(part));
        if (typed.some(partly)) top = Math.max(top, 0.8);
        if (/[a-z]/.test(whole) && typed.includes(parts[0])) {
          const agree = parts.slice(1).filter((part) => typed.includes(part) || signs.includes(part)).length;
          const alone = typed.length === 1 ? 0.5 : 0;
          top = Math.max(top, agree ? 0.5 + 0.4 * agree / (parts.length - 1) : alone);
        }
      }
      return top;
    }

    function entryOf(found, page) {
      if (!found.has(page)) found.set(page, { page, title: 0, body: 0, share: 0, met: 0, best: [] });
      return found.get(page);
    }

    /* What speaks for a page, words of questions left aside: which share of the query it answers, and how much. */
    function weigh(entry, reading, best) {
      let asked = 0, met = 0;
      reading.tokens.forEach((token, at) => {
        if (token.stop || token.filler) return;
        const weight = Math.min(reading.weights[at], RANK.rarest);
        asked += weight;
        met += weight * (token.open && best[at] ? 1 : best[at]);
      });
      entry.share = Math.max(entry.share, asked ? met / asked : 0);
      entry.met = Math.max(entry.met, met);
    }

    const factor = (number) => (number ? RANK.reading : 1);
    const says = (token) => !token.stop && !token.filler;

    function pagesFor(reading, question) {
      const touched = new Set();
      reading.answers.forEach((answers, word) => {
        if (question && !answers.some(([at]) => says(reading.tokens[at]))) return;
        (shelf.stringsWith.get(word.folded) || []).forEach((string) => touched.add(string.page));
      });
      return touched;
    }

    function gather(query) {
      const found = new Map();
      query.readings.forEach((tokens, number) => {
        const reading = matching.prepare(tokens, query.question);
        for (const page of pagesFor(reading, query.question)) {
          const { score, best } = matching.scoreTitles(reading, page);
          const entry = entryOf(found, page);
          entry.title = Math.max(entry.title, score * factor(number));
          entry.best[number] = best;
          weigh(entry, reading, best);
        }
      });
      if (query.numbers) for (const page of shelf.pages) {
        const code = scoreCode(query.numbers, page);
        if (!code) continue;
        const entry = entryOf(found, page);
        entry.title += RANK.code * code;
        entry.share = Math.max(entry.share, code);
      }
      return found;
    }

    async function addBodies(query, found) {
      await bodies.search(query.readings, query.question, (pageNumber, number, score, reading, best) => {
        const entry = entryOf(found, shelf.pages[pageNumber]);
        entry.body = Math.max(entry.body, score * factor(number));
        const inTitle = entry.best[number] || [];
        weigh(entry, reading, best.map((value, at) => Math.max(inTitle[at] || 0, RANK.said * Math.min(1, 3 * value))));
      });
    }

    function ranked(found) {
      const list = [...found.values()];
      for (const entry of list) {
        const { page } = entry;
        entry.score = entry.title + entry.body + RANK.prior * page.prior - (page.current ? 0 : RANK.outdated);
      }
      list.sort((a, b) => b.score - a.score || a.page.number - b.page.number);
      const [top] = list;
      return {
        results: list.filter(({ score }) => score > 0 && score >= GOOD.tail * top.score).slice(0, MOST),
        sure: Boolean(top) && top.share >= GOOD.sure,
        good: Boolean(top) && (top.share >= GOOD.share || top.met >= GOOD.met),
      };
    }

    /* {results: [{page, score}], sure, good}; null for a query without words. `early` gets what titles say; `goOn`
       resolves to whether the bodies are still wanted. */
    async function find(text, early, goOn) {
      const query = understanding.read(text);
      if (!query) return null;
      const found = gather(query);
      const first = ranked(found);
      if (early) early(first);
      if (first.sure && !query.question) return first;
      if (goOn && !(await goOn())) return first;
      await addBodies(query, found);
      return ranked(found);
    }

    return { find, understanding };
  };
})((self.CchcSearch = self.CchcSearch || {}));
