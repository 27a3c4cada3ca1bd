/* Reader's search, step 3: what a reader means: which words count, which official words stand for theirs, which code or
   number they typed. Works on the tokens of the analyser, mended by the spelling. */
(function (search) {
  "use strict";

  const LONG = 6, MOST_VARIANTS = 8, LONGEST_PHRASE = 7;

  search.understanding = function (core, spelling, analyser) {
    const { language } = core;
    const syllables = analyser.syllables;
    const stop = byFolded(language.stop.split(" ").map(syllables));
    const fillers = byFolded(language.fillers.split("|").map(syllables));
    const asking = byFolded(language.asking.split("|").map(syllables));
    const types = language.types.split("|").map((pair) => {
      const [words, sign] = pair.split("=");
      return { words: foldedText(syllables(words)), sign };
    });
    const rows = core.synonyms.map(([phrases, official, documents]) => ({
      phrases: phrases.split("|").map(syllables),
      official: official ? official.split("|").map(syllables) : [],
      documents,
    }));
    const phrases = new Map();
    for (const row of rows) {
      for (const phrase of row.phrases) {
        const key = foldedText(phrase);
        phrases.set(key, (phrases.get(key) || []).concat({ phrase, row }));
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

    /* Readings of the query in which the reader's words are replaced by official ones; longest phrases first. */
    function variants(tokens) {
      let hits = [];
      scan(tokens, phrases, (value) => value.phrase, (start, length, { row }) => hits.push({ start, length, row }));
      const within = (one, two) => two.length > one.length && two.start <= one.start && two.start + two.length >= one.start + one.length;
      hits = hits.filter((hit) => !hits.some((other) => within(hit, other))).sort((a, b) => b.length - a.length || a.start - b.start);
      const read = [];
      for (const { start, length, row } of hits.slice(0, 4)) {
        for (const words of row.official) read.push(replaced(tokens, [{ start, length, words }]));
      }
      const apart = hits.reduce((kept, hit) => {
        const free = kept.every((other) => hit.start >= other.start + other.length || other.start >= hit.start + hit.length);
        return free && hit.row.official.length ? kept.concat(hit) : kept;
      }, []);
      if (apart.length > 1) {
        const ordered = apart.slice().sort((a, b) => a.start - b.start);
        read.unshift(replaced(tokens, ordered.map(({ start, length, row }) => ({ start, length, words: row.official[0] }))));
      }
      return { read: read.slice(0, MOST_VARIANTS), hits };
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
      const { read: more, hits } = variants(tokens);
      return { tokens, variants: [tokens].concat(more), hits, question: isQuestion(text, tokens), numbers: numbers(raw) };
    }

    return { read, rows };
  };
})((self.CchcSearch = self.CchcSearch || {}));
