/* Reader's search, step 4: ranks the pages of the site for a query. Titles, codes and synonyms answer at once from the
   core index; the words of the bodies are asked for where titles do not answer well. */
(function (search) {
  "use strict";

  /* Found by trying on judged queries; what each is for stands in docs/search.md. */
  const WEIGHTS = {
    pair: 0.45, precision: 0.4, whole: 0.15, exact: 0.3, begins: 0.1,
    alias: 0.95, extra: 0.6, body: 0.5, bodyPair: 0.35, code: 3,
    unmarked: 0.93, toneless: 0.85, otherMarks: 0.25, slip: 0.62, prefix: 0.53, openWord: 0.24,
    reading: 1.1, leastOfficial: 0.5, said: 0.8, rarest: 4, filler: 0.15, stop: 0.12, prior: 0.1, outdated: 0.15, question: 0.1,
  };
  const GOOD_SHARE = 0.6, GOOD_MET = 5.5, SURE = 0.85, MOST = 30;

  search.weights = WEIGHTS;

  search.engine = function (core, loadShard) {
    const W = WEIGHTS;
    const analyser = search.analyser(core.rules);
    const forms = new Map();          // accented word → {folded, accented, plain, tone, number}
    const byFolded = new Map();       // folded word → its forms
    const frequency = new Map();      // folded word → in how many pages' titles and keywords it stands
    const pairs = new Set();
    const strings = [];               // every title and alias: {page, words: [form], alias}
    const stringsWith = new Map();    // folded word → strings

    const form = (word) => {
      if (!forms.has(word.accented)) {
        forms.set(word.accented, word);
        byFolded.set(word.folded, (byFolded.get(word.folded) || []).concat(word));
      }
      return forms.get(word.accented);
    };
    const wordsOf = (text) => analyser.syllables(text).map(form);
    const notePairs = (words) => words.forEach((word, at) => { if (at) pairs.add(words[at - 1].folded + " " + word.folded); });

    function addString(page, words, alias) {
      const string = { page, words, alias };
      strings.push(string);
      page.strings.push(string);
      notePairs(words);
      for (const folded of new Set(words.map((word) => word.folded))) {
        if (!stringsWith.has(folded)) stringsWith.set(folded, []);
        stringsWith.get(folded).push(string);
        page.vocabulary.add(folded);
      }
    }

    const split = (text) => (text ? text.split("|") : []);
    const pages = core.documents.map(([path, title, kind, sector, codes, alternatives, keywords, prior, year, current], number) => {
      const page = { number, path, title, kind: core.kinds[kind][0], kindLabel: core.kinds[kind][1], sector: core.sectors[sector],
        codes: split(codes), prior: prior / 100, year, current: Boolean(current), strings: [], vocabulary: new Set() };
      addString(page, wordsOf(title), false);
      split(alternatives).forEach((text) => addString(page, wordsOf(text), false));
      page.extra = split(keywords).concat(page.sector, page.kindLabel, year ? String(year) : "").map(wordsOf);
      page.extra.forEach((words) => { notePairs(words); words.forEach((word) => page.vocabulary.add(word.folded)); });
      page.codeParts = page.codes.map((code) => analyser.syllables(code).map((word) => word.folded));
      return page;
    });
    for (const [phrases, official, numbers] of core.synonyms) {
      const words = split(phrases).map(wordsOf);
      split(official).map(wordsOf).concat(words).forEach(notePairs);
      numbers.forEach((number) => words.forEach((phrase) => addString(pages[number], phrase, true)));
    }
    pages.forEach((page) => page.vocabulary.forEach((folded) => frequency.set(folded, (frequency.get(folded) || 0) + 1)));
    byFolded.forEach((_, folded) => { if (!frequency.has(folded)) frequency.set(folded, 0); });
    const allFolded = [...byFolded.keys()].sort();

    const spelling = search.spelling(frequency, pairs, core.language, core.rules, analyser);
    const understanding = search.understanding(core, spelling, analyser);
    const rarity = (count) => Math.log(1 + (pages.length + 1) / (count + 0.5));

    /* How well a word of the site is meant by a token, 0 to 1; the folded keys are alike. */
    function likeness(token, word) {
      if (token.official || token.accented === word.accented) return 1;
      if (token.folded === token.plain && !token.tone) return W.unmarked;
      if (token.plain === word.plain && !token.tone) return W.toneless;
      if (token.plain === token.folded && token.tone === word.tone) return W.toneless;
      return W.otherMarks;
    }

    /* The words of the site that a token stands for: [[form, likeness]]. */
    function readings(token) {
      const found = [];
      const add = (folded, share) => (byFolded.get(folded) || []).forEach((word) => found.push([word, share]));
      for (const word of byFolded.get(token.folded) || []) found.push([word, likeness(token, word)]);
      (token.slips || []).forEach((slip, at) => add(slip, W.slip - 0.05 * at));
      if (token.open) {
        const share = byFolded.has(token.folded) ? W.openWord : W.prefix;
        for (const folded of allFolded) {
          if (folded.length <= token.folded.length || !folded.startsWith(token.folded)) continue;
          for (const word of byFolded.get(folded)) {
            const marksAgree = token.plain === token.folded || word.plain.startsWith(token.plain);
            found.push([word, share * (marksAgree ? 1 : 0.6)]);
          }
        }
      }
      return found;
    }

    /* Official words together weigh what the reader's words weighed (a little more), however many they are. */
    function officialShare(token, question, inBodies) {
      const typed = token.replaces.reduce((sum, word) => sum + weightOf(word, question, inBodies), 0);
      const own = token.among.reduce((sum, word) => sum + rarity(frequency.get(word.folded) || 0), 0);
      return Math.min(1, Math.max(typed, W.leastOfficial * own) / own);
    }

    function weightOf(token, question, inBodies) {
      const folded = token.slips && !token.known ? token.slips[0] : token.folded;
      let count = frequency.get(folded) || 0;
      if (inBodies && inBodies.has(folded)) count = Math.max(count, inBodies.get(folded));
      let weight = rarity(count);
      if (token.official) return weight * officialShare(token, question, inBodies);
      if (token.open && !byFolded.has(token.folded)) weight *= 0.8;
      if (token.filler) return weight * W.filler;
      return token.stop ? weight * (question ? W.stop : W.stop * 2) : weight;
    }

    /* One reading of the query, made ready: the weight of each token and, per form, the tokens it answers. */
    function prepare(tokens, question, inBodies) {
      const weights = tokens.map((token) => weightOf(token, question, inBodies));
      const answers = new Map();
      tokens.forEach((token, at) => readings(token).forEach(([word, share]) => {
        if (!answers.has(word)) answers.set(word, []);
        answers.get(word).push([at, share]);
      }));
      let pairWeight = 0;
      for (let at = 1; at < weights.length; at += 1) pairWeight += Math.min(weights[at - 1], weights[at]);
      return { tokens, weights, answers, total: weights.reduce((sum, weight) => sum + weight, 0) || 1, pairWeight };
    }

    /* Best likeness per token and per pair of neighbouring tokens among `words`. */
    function match(reading, words, best, bestPairs) {
      let before = [], matched = 0, all = 0;
      for (const word of words) {
        const here = reading.answers.get(word) || [];
        const weight = rarity(frequency.get(word.folded));
        all += weight;
        if (here.length) matched += weight * Math.max(...here.map(([, share]) => share));
        for (const [at, share] of here) {
          if (share > best[at]) best[at] = share;
          for (const [last, lastShare] of before) {
            if (last === at - 1) bestPairs[at] = Math.max(bestPairs[at], Math.min(share, lastShare));
          }
        }
        before = here;
      }
      return all ? matched / all : 0;
    }

    function share(reading, best, bestPairs) {
      let covered = 0, paired = 0;
      reading.weights.forEach((weight, at) => {
        covered += weight * best[at];
        if (at) paired += Math.min(weight, reading.weights[at - 1]) * bestPairs[at];
      });
      covered /= reading.total;
      return { covered, paired: reading.pairWeight ? paired / reading.pairWeight : covered };
    }

    function scoreTitles(reading, page) {
      const count = reading.tokens.length;
      const extra = new Array(count).fill(0), extraPairs = new Array(count).fill(0);
      page.extra.forEach((words) => match(reading, words, extra, extraPairs));
      let top = { score: 0, best: extra };
      for (const string of page.strings) {
        const best = new Array(count).fill(0), bestPairs = new Array(count).fill(0);
        const precision = match(reading, string.words, best, bestPairs);
        const own = best.slice();
        for (let at = 0; at < count; at += 1) {
          best[at] = Math.max(best[at], W.extra * extra[at]);
          bestPairs[at] = Math.max(bestPairs[at], W.extra * extraPairs[at]);
        }
        const { covered, paired } = share(reading, best, bestPairs);
        let score = covered + W.pair * paired + W.precision * precision * covered;
        if (covered > 0.9) score += W.whole;
        if (covered > 0.9 && string.words.length === count && precision > 0.9) score += W.exact;
        if (own[0] && (reading.answers.get(string.words[0]) || []).some(([at]) => at === 0)) score += W.begins * covered;
        if (string.alias) score *= W.alias;
        if (score > top.score) top = { score, best };
      }
      return top;
    }

    function scoreCode(numbers, page) {
      let top = 0;
      const typed = numbers.parts, run = " " + typed.join(" ") + " ";
      for (const parts of page.codeParts) {
        const whole = parts.join(""), last = parts[parts.length - 1];
        if (run.includes(" " + parts.join(" ") + " ") || typed.includes(whole)) return 1;
        if (typed.some((part) => part.length > 4 && (part === last || whole.startsWith(part) || last.startsWith(part)))) top = Math.max(top, 0.8);
        if (/[a-z]/.test(whole) && typed.includes(parts[0])) {
          const agree = parts.slice(1).filter((part) => typed.includes(part) || numbers.signs.includes(part)).length;
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
        const weight = Math.min(reading.weights[at], W.rarest);
        asked += weight;
        met += weight * best[at];
      });
      entry.share = Math.max(entry.share, asked ? met / asked : share(reading, best, best).covered);
      entry.met = Math.max(entry.met, met);
    }

    function gather(query, inBodies) {
      const found = new Map();
      query.variants.forEach((tokens, number) => {
        const reading = prepare(tokens, query.question, inBodies);
        const touched = new Set();
        reading.answers.forEach((answers, word) => {
          if (answers.every(([at]) => reading.tokens[at].stop || reading.tokens[at].filler) && query.question) return;
          (stringsWith.get(word.folded) || []).forEach((string) => touched.add(string.page));
        });
        for (const page of touched) {
          const top = scoreTitles(reading, page);
          const entry = entryOf(found, page);
          entry.title = Math.max(entry.title, top.score * (number ? W.reading : 1));
          entry.best[number] = top.best;
          weigh(entry, reading, top.best);
        }
      });
      if (query.numbers) for (const page of pages) {
        const code = scoreCode(query.numbers, page);
        if (!code) continue;
        const entry = entryOf(found, page);
        entry.title += W.code * code;
        entry.share = Math.max(entry.share, code);
      }
      return found;
    }

    const keysOf = (token) => (token.slips && !token.known ? token.slips.slice(0, 1) : [token.folded]);

    /* Adds what the bodies say. A body answers each token by how much of the page is about it. */
    async function addBodies(query, found) {
      const keys = new Set();
      query.variants.forEach((tokens) => tokens.forEach((token, at) => {
        keysOf(token).forEach((key) => {
          keys.add(key);
          if (at) keysOf(tokens[at - 1]).forEach((last) => keys.add(last + " " + key));
        });
      }));
      const postings = await fetchPostings([...keys]);
      query.variants.forEach((tokens, number) => {
        const inBodies = new Map();
        postings.forEach((forms, key) => inBodies.set(key, new Set(forms.flatMap(([, list]) => list.map(([page]) => page))).size));
        const reading = prepare(tokens, query.question, inBodies);
        const sums = new Map();
        const add = (page, at, value, pair) => {
          if (!sums.has(page)) sums.set(page, { best: new Array(tokens.length).fill(0), pairs: new Array(tokens.length).fill(0) });
          const list = pair ? sums.get(page).pairs : sums.get(page).best;
          list[at] = Math.max(list[at], value);
        };
        tokens.forEach((token, at) => keysOf(token).forEach((key) => {
          for (const [word, list] of postings.get(key) || []) {
            const like = key === token.folded ? likeness(token, word) : W.slip;
            list.forEach(([page, level]) => add(page, at, like * level));
          }
          if (at) keysOf(tokens[at - 1]).forEach((last) => {
            for (const [, list] of postings.get(last + " " + key) || []) list.forEach(([page, level]) => add(page, at, level, true));
          });
        }));
        sums.forEach(({ best, pairs: bestPairs }, number_) => {
          const page = pages[number_];
          const { covered, paired } = share(reading, best, bestPairs);
          const entry = entryOf(found, page);
          entry.body = Math.max(entry.body, (W.body * covered + W.bodyPair * paired) * (number ? W.reading : 1));
          const inTitle = entry.best[number] || [];
          const both = best.map((value, at) => Math.max(inTitle[at] || 0, value ? W.said * Math.min(1, 3 * value) : 0));
          weigh(entry, reading, both);
        });
      });
    }

    const shardOf = (key) => {
      let value = 0x811c9dc5;
      for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193) >>> 0;
      return value % core.shards;
    };
    const decode = (codes) => {
      let page = 0;
      return codes.map((code) => { page += Math.floor(code / 10); return [page, (code % 10) / 9]; });
    };

    /* Folded key → [[form, [[page, share]]]]. */
    async function fetchPostings(keys) {
      const shards = new Map();
      await Promise.all([...new Set(keys.map(shardOf))].map(async (number) => shards.set(number, await loadShard(number))));
      const found = new Map();
      for (const key of keys) {
        const entry = shards.get(shardOf(key))[key];
        if (Array.isArray(entry)) found.set(key, [[null, decode(entry)]]);
        else if (entry) found.set(key, Object.keys(entry).map((accented) => {
          const [word] = analyser.syllables(accented.replace(/[1-5]$/, ""));
          const tone = /[1-5]$/.test(accented) && !/\d/.test(key) ? accented.slice(-1) : "";
          return [{ folded: key, accented, plain: word ? word.plain : key, tone }, decode(entry[accented])];
        }));
      }
      return found;
    }

    function ranked(query, found) {
      const list = [...found.values()].map((entry) => {
        const { page } = entry;
        let score = entry.title + entry.body + W.prior * page.prior;
        if (!page.current) score -= W.outdated;
        if (query.question && page.kind === "hoi-dap") score += W.question;
        return Object.assign(entry, { score });
      });
      list.sort((a, b) => b.score - a.score || a.page.number - b.page.number);
      const top = list[0];
      return { results: list.slice(0, MOST), sure: Boolean(top) && top.share >= SURE,
        good: Boolean(top) && (top.share >= GOOD_SHARE || top.met >= GOOD_MET) };
    }

    /* {results: [{page, score}], sure, good}; null for a query without words. `early` gets what titles say; `goOn`
       resolves to whether the bodies are still wanted. */
    async function find(text, early, goOn) {
      const query = understanding.read(text);
      if (!query) return null;
      const first = ranked(query, gather(query));
      if (early) early(first);
      if (first.sure && !query.question) return first;
      if (goOn && !(await goOn())) return first;
      const full = gather(query);
      await addBodies(query, full);
      return ranked(query, full);
    }

    return { find, understanding, pages };
  };
})((self.CchcSearch = self.CchcSearch || {}));
