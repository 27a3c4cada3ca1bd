/* Reader's search: the core index, opened: every page with its titles and aliases, every word with where it stands. */
(function (search) {
  "use strict";

  const split = (text) => (text ? text.split("|") : []);

  search.shelf = function (core, analyser) {
    const forms = new Map();
    const shelf = {
      pages: [],
      /* Folded word → its accented forms. */
      byFolded: new Map(),
      /* Folded word → in how many pages' titles and keywords it stands. */
      frequency: new Map(),
      /* Neighbouring folded words of titles and synonyms, with a space between. */
      pairs: new Set(),
      /* Every title and alias: {page, words, alias, initials}. */
      strings: [],
      /* Folded word → the strings in which it stands. */
      stringsWith: new Map(),
    };

    function form(word) {
      if (!forms.has(word.accented)) {
        forms.set(word.accented, word);
        shelf.byFolded.set(word.folded, (shelf.byFolded.get(word.folded) || []).concat(word));
      }
      return forms.get(word.accented);
    }

    function wordsOf(text) {
      const words = analyser.syllables(text).map(form);
      words.forEach((word, at) => { if (at) shelf.pairs.add(words[at - 1].folded + " " + word.folded); });
      return words;
    }

    function addString(page, words, alias) {
      const string = { page, words, alias, initials: words.map((word) => word.folded[0]).join("") };
      shelf.strings.push(string);
      page.strings.push(string);
      for (const folded of new Set(words.map((word) => word.folded))) {
        if (!shelf.stringsWith.has(folded)) shelf.stringsWith.set(folded, []);
        shelf.stringsWith.get(folded).push(string);
        page.vocabulary.add(folded);
      }
    }

    core.documents.forEach(([path, title, kind, sector, codes, alternatives, keywords, prior, year, current], number) => {
      const [kindName, kindLabel] = core.kinds[kind];
      const page = { number, path, title, kind: kindName, kindLabel, beside: core.sectors[sector] || split(keywords)[0], codes: split(codes),
        prior: prior / 100, year, current: Boolean(current), strings: [], vocabulary: new Set() };
      addString(page, wordsOf(title), false);
      split(alternatives).forEach((text) => addString(page, wordsOf(text), false));
      page.extra = split(keywords).concat(core.sectors[sector], kindLabel, year ? String(year) : "").map(wordsOf);
      page.extra.forEach((words) => words.forEach((word) => page.vocabulary.add(word.folded)));
      page.codeParts = page.codes.map((code) => analyser.syllables(code).map((word) => word.folded));
      shelf.pages.push(page);
    });
    for (const [phrases, official, numbers] of core.synonyms) {
      split(official).forEach(wordsOf);
      for (const words of split(phrases).map(wordsOf)) {
        numbers.forEach((number) => addString(shelf.pages[number], words, true));
      }
    }
    const { frequency } = shelf;
    shelf.byFolded.forEach((_, folded) => frequency.set(folded, 0));
    shelf.pages.forEach((page) => page.vocabulary.forEach((folded) => frequency.set(folded, frequency.get(folded) + 1)));
    shelf.allFolded = [...shelf.byFolded.keys()].sort();
    /* How much a word tells that stands in `count` pages. */
    shelf.rarity = (count) => Math.log(1 + (shelf.pages.length + 1) / (count + 0.5));
    return shelf;
  };
})((self.CchcSearch = self.CchcSearch || {}));
