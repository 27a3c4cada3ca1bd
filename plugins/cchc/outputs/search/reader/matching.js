/* Reader's search: how well the words of one title, alias or body answer the words of a query. */
(function (search) {
  "use strict";

  /* Tried on judged queries. Likeness of two words of one folded key, and of words that are not the same: */
  const LIKE = { unmarked: 0.93, toneless: 0.85, otherTone: 0.3, otherMarks: 0.1, confirmed: 0.7, slip: 0.62, prefix: 0.53, openWord: 0.24 };
  /* What a title earns beside the share of the query that it covers: */
  const TITLE = { pair: 0.45, precision: 0.4, whole: 0.15, exact: 0.3, begins: 0.1, alias: 1, extra: 0.6 };
  /* Share of its weight that a word of questions keeps, least share that official words keep. */
  const WORD = { filler: 0.15, stop: 0.12, leastOfficial: 0.5, open: 0.8 };
  /* Hỏi and ngã sound alike from Huế southwards. */
  const HEARD_ALIKE = /^[34]{2}$/;

  search.weights = { LIKE, TITLE, WORD };

  search.matching = function ({ byFolded, allFolded, frequency, rarity }) {
    /* How well a word of the site is meant by a token, 0 to 1; the folded keys are alike. */
    function likeness(token, word) {
      if (token.official || token.accented === word.accented) return 1;
      if (token.folded === token.plain && !token.tone) return LIKE.unmarked;
      const tones = token.tone + word.tone;
      if (token.plain === word.plain) return !token.tone || HEARD_ALIKE.test(tones) ? LIKE.toneless : LIKE.otherTone;
      return token.plain === token.folded && token.tone === word.tone ? LIKE.toneless : LIKE.otherMarks;
    }

    /* The words of the site that a token stands for: [[form, likeness]]. */
    function readings(token) {
      const found = (byFolded.get(token.folded) || []).map((word) => [word, likeness(token, word)]);
      (token.slips || []).forEach((slip, at) => {
        (byFolded.get(slip) || []).forEach((word) => found.push([word, LIKE.slip - 0.05 * at]));
      });
      if (!token.open) return found;
      const share = byFolded.has(token.folded) ? LIKE.openWord : LIKE.prefix;
      for (const folded of allFolded) {
        if (folded.length <= token.folded.length || !folded.startsWith(token.folded)) continue;
        for (const word of byFolded.get(folded)) {
          const marksAgree = token.plain === token.folded || word.plain.startsWith(token.plain);
          found.push([word, share * (marksAgree ? 1 : 0.6)]);
        }
      }
      return found;
    }

    const meantBy = (token) => (token.slips && !token.known ? token.slips[0] : token.folded);

    function weightOf(token, question, inBodies) {
      const folded = meantBy(token);
      const count = Math.max(frequency.get(folded) || 0, (inBodies && inBodies.get(folded)) || 0);
      const weight = rarity(count);
      if (token.official) return weight * officialShare(token, question, inBodies);
      const open = token.open && !byFolded.has(token.folded) ? WORD.open : 1;
      if (token.filler) return weight * open * WORD.filler;
      return weight * open * (token.stop ? WORD.stop * (question ? 1 : 2) : 1);
    }

    /* Official words together weigh what the reader's words weighed, however many they are. */
    function officialShare(token, question, inBodies) {
      const typed = token.replaces.reduce((sum, word) => sum + weightOf(word, question, inBodies), 0);
      const own = token.among.reduce((sum, word) => sum + rarity(frequency.get(word.folded) || 0), 0);
      return Math.min(1, Math.max(typed, WORD.leastOfficial * own) / own);
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
      return { tokens, weights, answers, pairWeight, total: weights.reduce((sum, weight) => sum + weight, 0) || 1 };
    }

    const empty = ({ tokens }) => ({ best: new Array(tokens.length).fill(0), pairs: new Array(tokens.length).fill(0) });

    /* Notes in `marks` the best likeness per token and per pair of neighbouring tokens among `words`; gives which share
       of the words is meant. A neighbour that fits confirms a word with other marks: "đình chính" is "đính chính". */
    function match(reading, words, marks) {
      const says = (at) => !reading.tokens[at].stop && !reading.tokens[at].filler;
      const confirmed = (share, at, other, beside) =>
        (share < LIKE.confirmed && says(beside) && other > LIKE.confirmed && !reading.tokens[at].open ? LIKE.confirmed : share);
      let before = [], matched = 0, all = 0;
      for (const word of words) {
        const here = reading.answers.get(word) || [];
        const weight = rarity(frequency.get(word.folded));
        all += weight;
        if (here.length) matched += weight * Math.max(...here.map(([, share]) => share));
        for (const [at, share] of here) {
          marks.best[at] = Math.max(marks.best[at], share);
          for (const [last, lastShare] of before) {
            if (last !== at - 1) continue;
            const one = confirmed(lastShare, last, share, at), two = confirmed(share, at, lastShare, last);
            marks.best[last] = Math.max(marks.best[last], one);
            marks.best[at] = Math.max(marks.best[at], two);
            marks.pairs[at] = Math.max(marks.pairs[at], Math.min(one, two));
          }
        }
        before = here;
      }
      return all ? matched / all : 0;
    }

    /* The shares of the query that `marks` cover, by words and by pairs of words. */
    function share(reading, { best, pairs }) {
      let covered = 0, paired = 0;
      reading.weights.forEach((weight, at) => {
        covered += weight * best[at];
        if (at) paired += Math.min(weight, reading.weights[at - 1]) * pairs[at];
      });
      covered /= reading.total;
      return { covered, paired: reading.pairWeight ? paired / reading.pairWeight : covered };
    }

    /* {score, best} of the title or alias of a page that answers best; words beside the title help to cover. */
    function scoreTitles(reading, page) {
      const extra = empty(reading);
      page.extra.forEach((words) => match(reading, words, extra));
      let top = { score: 0, best: extra.best };
      for (const { words, alias } of page.strings) {
        const marks = empty(reading);
        const precision = match(reading, words, marks);
        const begins = marks.best[0] && (reading.answers.get(words[0]) || []).some(([at]) => at === 0);
        for (const key of ["best", "pairs"]) {
          marks[key] = marks[key].map((value, at) => Math.max(value, TITLE.extra * extra[key][at]));
        }
        const { covered, paired } = share(reading, marks);
        let score = covered + TITLE.pair * paired + TITLE.precision * precision * covered;
        if (covered > 0.9) score += TITLE.whole;
        if (covered > 0.9 && words.length === reading.tokens.length && precision > 0.9) score += TITLE.exact;
        if (begins) score += TITLE.begins * covered;
        if (alias) score *= TITLE.alias;
        if (score > top.score) top = { score, best: marks.best };
      }
      return top;
    }

    return { likeness, meantBy, prepare, empty, share, scoreTitles };
  };
})((self.CchcSearch = self.CchcSearch || {}));
