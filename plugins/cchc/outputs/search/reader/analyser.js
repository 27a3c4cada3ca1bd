/* Reader's search: takes text apart into syllables, as analyser.py does.
   The table of rules comes with the core index (rules.json); a test holds the two analysers together. */
(function (search) {
  "use strict";

  const WORD = /^[a-z0-9]$/;
  const MARK = /[\u0300-\u036f]/;

  search.analyser = function (table) {
    const letters = new Map();
    for (const forms of table.vowels.split(" ")) {
      [...forms].forEach((letter, tone) => letters.set(letter, [forms[0], tone ? String(tone) : ""]));
    }
    table.looks.split(" ").forEach(([look, letter]) => letters.set(look, [letter, ""]));
    const base = new Map(table.base.split(" ").map((pair) => [pair[0], pair[1]]));
    const onsets = new Set(table.onsets.split(" "));

    function split(letter) {
      if (letters.has(letter)) return letters.get(letter);
      if (WORD.test(letter) || base.has(letter)) return [letter, ""];
      if (MARK.test(letter) || table.unseen.includes(letter)) return ["", ""];
      const stripped = letter.normalize("NFD")[0];
      return WORD.test(stripped) ? [stripped, ""] : [null, ""];
    }

    const unmark = (plain) => [...plain].map((letter) => base.get(letter) || letter).join("");

    /* {folded, accented, plain, tone}: `plain` is the accented key without the digit of its tone. */
    function syllable(plain, tone) {
      if (plain.endsWith("y") && onsets.has(plain.slice(0, -1))) plain = plain.slice(0, -1) + "i";
      return { folded: unmark(plain), accented: plain + tone, plain, tone };
    }

    function syllables(text) {
      const found = [];
      let plain = "", tone = "";
      for (const letter of text.toLowerCase().normalize("NFC")) {
        const [part, newTone] = split(letter);
        if (part) {
          plain += part;
          tone = newTone || tone;
        } else if (part === null && plain) {
          found.push(syllable(plain, tone));
          plain = tone = "";
        }
      }
      if (plain) found.push(syllable(plain, tone));
      return found;
    }

    return { syllables, unmark };
  };
})((self.CchcSearch = self.CchcSearch || {}));
