/* Reader's search: mends what the keyboard did: Telex and VNI left in the text, words run together or torn
   apart, slips of one letter. A slip is mended only where the site knows the mended word. */
(function (search) {
  "use strict";

  const SOUNDS = [[/^x/, "s"], [/^tr/, "ch"], [/^(gi|r)(?=[aeiouy])/, "d"], [/^l/, "n"], [/^ngh/, "ng"], [/^gh/, "g"],
    [/^k(?=[iey])/, "c"], [/ng$/, "n"], [/c$/, "t"], [/nh$/, "n"], [/ch$/, "t"], [/y$/, "i"]];
  const TELEX = [["dd", "đ"], ["aa", "â"], ["ee", "ê"], ["oo", "ô"], ["uow", "ươ"], ["aw", "ă"], ["ow", "ơ"], ["uw", "ư"], ["w", "ư"]];
  const TELEX_TONES = "fsrxj", VNI_TONES = "21345";
  const COMBINING = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
  const VNI = { 6: [["a", "â"], ["e", "ê"], ["o", "ô"]], 7: [["uo", "ươ"], [/o$/, "ơ"], ["u", "ư"]], 8: [["a", "ă"]], 9: [["d", "đ"]] };

  /* Words that people confuse by ear have one sound. */
  const sound = (word) => SOUNDS.reduce((heard, [from, to]) => heard.replace(from, to), word);

  /* Whether one letter added, left out, changed or swapped makes `one` into `two`. */
  function oneSlip(one, two) {
    if (Math.abs(one.length - two.length) > 1) return false;
    let at = 0;
    while (at < one.length && one[at] === two[at]) at += 1;
    const a = one.slice(at), b = two.slice(at);
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) ||
      (a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  const VOWELS = "aăâeêioôơuưy";
  const toned = (word, at) => {
    if (at < 0) return word;
    const vowel = Math.max(...[...VOWELS].map((letter) => word.lastIndexOf(letter)));
    return word.slice(0, vowel + 1) + COMBINING[at] + word.slice(vowel + 1);
  };

  function fromTelex(word) {
    const vowel = word.search(/[aeiouyw]/);
    let at = word.length - 1;
    while (at > vowel && !TELEX_TONES.includes(word[at])) at -= 1;
    const tone = vowel >= 0 && at > vowel ? TELEX_TONES.indexOf(word[at]) : -1;
    const bare = tone < 0 ? word : word.slice(0, at) + word.slice(at + 1);
    return toned(TELEX.reduce((text, [keys, letter]) => text.replace(keys, letter), bare), tone);
  }

  function fromVni(word) {
    let tone = -1, text = "";
    for (const sign of word) {
      if (VNI_TONES.includes(sign) && /[aeiouyâăêôơư]/.test(text)) tone = VNI_TONES.indexOf(sign);
      else if (VNI[sign]) text = VNI[sign].reduce((letters, [from, to]) => letters.replace(from, to), text);
      else text += sign;
    }
    return toned(text, tone);
  }

  /* `words` maps each folded word of the site to how often it stands in titles; `pairs` holds its neighbours. */
  search.spelling = function (words, pairs, language, rules, analyser) {
    const rimes = new Set(language.rimes.split(" "));
    const stop = new Set(analyser.syllables(language.stop).map((word) => word.folded));
    const onsets = [...new Set(rules.onsets.split(" ").map(analyser.unmark))].sort((a, b) => b.length - a.length);
    const letters = [...words.keys()].filter((word) => /^[a-z]+$/.test(word));
    const bySound = new Map();
    for (const word of letters) bySound.set(sound(word), (bySound.get(sound(word)) || []).concat(word));

    const isSyllable = (word) => rimes.has(word) ||
      onsets.some((onset) => word.startsWith(onset) && rimes.has(word.slice(onset.length)));
    const isPair = (one, two) => one && two && pairs.has(one.folded + " " + two.folded);
    const begins = (start) => letters.some((word) => word.length > start.length && word.startsWith(start));

    function untyped(word) {
      if (word.tone || !/^[a-zăâêôơưđ]/.test(word.plain)) return null;
      for (const typed of [fromTelex(word.plain), fromVni(word.plain)]) {
        const [read, more] = analyser.syllables(typed);
        if (read && !more && read.folded !== word.folded && /^[a-z]+$/.test(read.folded) &&
          (words.has(read.folded) || (isSyllable(read.folded) && read.accented !== read.folded))) return read;
      }
      return null;
    }

    /* "chungthuc" → chung, thuc: the fewest known words, those that stand side by side first. */
    function apart(text) {
      const best = [{ cost: 0, parts: [] }];
      for (let end = 1; end <= text.length; end += 1) {
        for (let start = Math.max(0, end - 7); start < end; start += 1) {
          const before = best[start], part = before && analyser.syllables(text.slice(start, end))[0].folded;
          if (!before || part.length < 2 || !words.has(part)) continue;
          const last = before.parts[before.parts.length - 1];
          const cost = before.cost + (last && pairs.has(last + " " + part) ? 0.2 : 1);
          if (!best[end] || cost < best[end].cost) best[end] = { cost, parts: before.parts.concat(part) };
        }
      }
      const found = best[text.length];
      return found && found.parts.length > 1 && found.cost < found.parts.length - 0.5 ? found.parts : null;
    }

    function typed(tokens) {
      const read = [];
      tokens.forEach((token, at) => {
        const next = tokens[at + 1];
        if (token.used) return;
        if (words.has(token.folded) || isSyllable(token.folded)) { read.push(token); return; }
        if (next && !words.has(next.folded) && words.has(token.folded + next.folded)) {
          next.used = true;
          read.push(...analyser.syllables(token.plain + next.plain + next.tone));
          return;
        }
        const meant = untyped(token);
        if (meant) { read.push(meant); return; }
        const parts = token.folded.length > 4 && apart(token.folded);
        if (parts) read.push(...analyser.syllables(parts.join(" ")));
        else read.push(token);
      });
      return read;
    }

    function others(word) {
      const found = new Set(bySound.get(sound(word)));
      if (word.length > 2) letters.forEach((known) => { if (known.length > 1 && oneSlip(word, known)) found.add(known); });
      found.delete(word);
      return [...found];
    }

    /* The words that may be meant by a token beside its neighbours, best first; none where nothing speaks for a slip. */
    function meant(token, before, after, last) {
      const word = token.folded, known = words.has(word), syllable = isSyllable(word), heard = sound(word);
      if (/\d/.test(word) || !/[aeiouy]/.test(word) || isPair(before, token) || isPair(token, after)) return [];
      if (last && begins(word) && !known) return [];
      if (stop.has(word)) return [];
      if (known && !before && !after) return [];
      return others(word).map((other) => {
        const alone = { folded: other };
        const beside = (isPair(before, alone) ? 2 : 0) + (isPair(alone, after) ? 2 : 0);
        const alike = sound(other) === heard;
        return { other, alike, beside, score: beside + (alike ? 0.6 : 0) + Math.min(0.5, words.get(other) / 40) };
      }).filter(({ alike, beside, score }) => (known || syllable ? beside > 2 || (beside && alike) : score > 0))
        .sort((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1)).slice(0, 3).map(({ other }) => other);
    }

    /* The tokens as they were meant; a token that may be a slip has `slips`, the words it may stand for. */
    function mend(tokens, open) {
      const read = typed(tokens);
      return read.map((token, at) => {
        const slips = meant(token, read[at - 1], read[at + 1], open && at === read.length - 1);
        return slips.length ? Object.assign({}, token, { slips, known: words.has(token.folded) }) : token;
      });
    }

    /* Whether the site knows the word or it could be one: then it is no abbreviation. */
    const isWord = (word) => words.has(word) || isSyllable(word);

    return { mend, isWord };
  };
})((self.CchcSearch = self.CchcSearch || {}));
