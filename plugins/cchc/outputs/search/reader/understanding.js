/* Reader's search: what a reader means: which words count, which official words stand for theirs, which code or
   number they typed. Works on the tokens of the analyser, mended by the spelling. */
(function (search) {
  "use strict";

  const LONG = 6, MOST_VARIANTS = 8, LONGEST_PHRASE = 7;

  search.understanding = function (core, shelf, spelling, analyser) {
    const { language } = core;
    const syllables = analyser.syllables;
    const stop = byFolded(language.stop.split(" ").map(syllables));
    const fillers = byFolded(language.fillers.split("|").map(syllables));
    const asking = byFolded(language.asking.split("|").map(syllables));
    const types = language.types.split("|").map((pair) => {
      const [words, sign] = pair.split("=");
      return { words: foldedText(syllables(words)), sign };
    });
    const phrases = new Map();
    for (const [said, official] of core.synonyms) {
      const meanings = official ? official.split("|").map(syllables) : [];
      for (const phrase of said.split("|").map(syllables)) {
        const key = foldedText(phrase);
        phrases.set(key, (phrases.get(key) || []).concat({ phrase, official: meanings }));
      }
    }

    function byFolded(list) {
      const map = new Map();
      for (const words of list) {
        const key = foldedText(words);
        map.set(key, (map.get(key) || []).concat([words]));
      }
      return map;
    }

    function foldedText(words) {
      return words.map((word) => word.folded).join(" ");
    }

    /* A word typed with marks must have these marks; a word typed without any may have all. */
    const agrees = (typed, word) => typed.slips || typed.plain === typed.folded && !typed.tone || typed.accented === word.accented;
    const best = (token) => (token.slips && !token.known ? token.slips[0] : token.folded);

    /* Calls `found(start, length, value)` for each known phrase that stands in the tokens. */
    function scan(tokens, known, wordsOf, found) {
      const keys = tokens.map(best);
      for (let start = 0; start < keys.length; start += 1) {
        for (let length = Math.min(LONGEST_PHRASE, keys.length - start); length > 0; length -= 1) {
          for (const value of known.get(keys.slice(start, start + length).join(" ")) || []) {
            if (wordsOf(value).every((word, at) => agrees(tokens[start + at], word))) found(start, length, value);
          }
        }
      }
    }

    function markFillers(tokens) {
      const mark = (start, length) => { for (let at = start; at < start + length; at += 1) tokens[at].filler = true; };
      scan(tokens, fillers, (words) => words, (start, length) => { if (length < tokens.length) mark(start, length); });
      scan(tokens, stop, (words) => words, (start) => { tokens[start].stop = true; });
    }

    const isQuestion = (text, tokens) => {
      let asks = tokens.length >= LONG || text.includes("?");
      scan(tokens, asking, (words) => words, (start, length) => { if (start + length === tokens.length) asks = true; });
      return asks;
    };

    const replaced = (tokens, hits) => {
      let read = [], from = 0;
      for (const { start, length, words } of hits) {
        const replaces = tokens.slice(start, start + length);
        read = read.concat(tokens.slice(from, start), words.map((word) => Object.assign({ official: true, replaces, among: words }, word)));
        from = start + length;
      }
      return read.concat(tokens.slice(from));
    };

    /* "tthn" → tình trạng hôn nhân: the words of titles that begin so, those of most titles first. */
    function spelledOut(initials) {
      const counts = new Map();
      for (const { words, initials: all } of shelf.strings) {
        for (let at = all.indexOf(initials); at >= 0; at = all.indexOf(initials, at + 1)) {
          const phrase = words.slice(at, at + initials.length), key = foldedText(phrase);
          const entry = counts.get(key) || { phrase, count: 0 };
          counts.set(key, Object.assign(entry, { count: entry.count + 1 }));
        }
      }
      const found = [...counts.values()].sort((a, b) => b.count - a.count);
      return found.slice(0, initials.length > 2 ? 3 : 1).map(({ phrase }) => phrase);
    }

    /* Readings of the query in which the reader's words are replaced by official ones; longest phrases first. */
    function variants(tokens) {
      let hits = [];
      scan(tokens, phrases, (value) => value.phrase, (start, length, { official }) => hits.push({ start, length, official }));
      const within = (one, two) => two.length > one.length && two.start <= one.start && two.start + two.length >= one.start + one.length;
      hits = hits.filter((hit) => hit.official.length && !hits.some((other) => within(hit, other)));
      tokens.forEach((token, start) => {
        const covered = hits.some((hit) => hit.start <= start && start < hit.start + hit.length);
        if (covered || token.stop || token.slips || !/^[a-z]{2,6}$/.test(token.folded) || spelling.isWord(token.folded)) return;
        const official = spelledOut(token.folded);
        if (official.length) hits.push({ start, length: 1, official });
      });
      hits.sort((a, b) => b.length - a.length || a.start - b.start);
      const read = [];
      for (const { start, length, official } of hits.slice(0, 4)) {
        for (const words of official) read.push(replaced(tokens, [{ start, length, words }]));
      }
      const apart = hits.reduce((kept, hit) => {
        const free = kept.every((other) => hit.start >= other.start + other.length || other.start >= hit.start + hit.length);
        return free ? kept.concat(hit) : kept;
      }, []);
      if (apart.length > 1) {
        const ordered = apart.slice().sort((a, b) => a.start - b.start);
        read.unshift(replaced(tokens, ordered.map(({ start, length, official }) => ({ start, length, words: official[0] }))));
      }
      return read.slice(0, MOST_VARIANTS);
    }

    /* Numbers in the query, for codes and document numbers. */
    function numbers(tokens) {
      if (!tokens.some((token) => /\d/.test(token.folded))) return null;
      const text = " " + foldedText(tokens) + " ";
      const signs = types.filter(({ words, sign }) => text.includes(" " + words + " ") || text.includes(" " + sign + " "));
      return { parts: tokens.map((token) => token.folded), signs: signs.map(({ sign }) => sign) };
    }

    function read(text) {
      const raw = syllables(text);
      const tokens = spelling.mend(raw, !/[\s?.,!]$/.test(text)).map((token) => Object.assign({}, token));
      if (!tokens.length) return null;
      markFillers(tokens);
      const last = tokens[tokens.length - 1];
      last.open = !/[\s?.,!]$/.test(text) && /^[a-z]/.test(last.folded) && (tokens.length > 1 || last.folded.length > 1);
      return { readings: [tokens].concat(variants(tokens)), question: isQuestion(text, tokens), numbers: numbers(raw) };
    }

    return { read };
  };
})((self.CchcSearch = self.CchcSearch || {}));
