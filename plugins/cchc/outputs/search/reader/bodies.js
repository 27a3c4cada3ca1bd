/* Reader's search: what the bodies of the pages say, from shards that are loaded when a query needs them. */
(function (search) {
  "use strict";

  const LEVELS = 9;
  const BODY = { word: 0.5, pair: 0.35, slip: 0.62 };

  search.weights.BODY = BODY;

  search.bodies = function (core, analyser, matching, loadShard) {
    const { likeness, meantBy, prepare, empty, share } = matching;

    function shardOf(key) {
      let value = 0x811c9dc5;
      for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193) >>> 0;
      return value % core.shards;
    }

    function decode(codes) {
      let page = 0;
      return codes.map((code) => {
        page += Math.floor(code / 10);
        return [page, (code % 10) / LEVELS];
      });
    }

    /* A word of the index as the analyser would give it. */
    function formOf(folded, accented) {
      const toned = !/\d/.test(folded) && /[1-5]$/.test(accented);
      const plain = toned ? accented.slice(0, -1) : accented;
      return { folded, accented, plain, tone: toned ? accented.slice(-1) : "" };
    }

    /* Folded word or pair → [[form, [[page, level]]]]; a pair has no form. */
    async function postingsOf(keys) {
      const shards = new Map();
      await Promise.all([...new Set(keys.map(shardOf))].map(async (number) => shards.set(number, await loadShard(number))));
      const found = new Map();
      for (const key of keys) {
        const entry = shards.get(shardOf(key))[key];
        if (Array.isArray(entry)) found.set(key, [[null, decode(entry)]]);
        else if (entry) found.set(key, Object.keys(entry).map((accented) => [formOf(key, accented), decode(entry[accented])]));
      }
      return found;
    }

    const pairAt = (tokens, at) => meantBy(tokens[at - 1]) + " " + meantBy(tokens[at]);

    /* Calls `answered(page, score, best)` for each page whose body says something of a reading of the query. */
    async function search_(readings, question, answered) {
      const keys = new Set();
      readings.forEach((tokens) => tokens.forEach((token, at) => {
        keys.add(meantBy(token));
        if (at) keys.add(pairAt(tokens, at));
      }));
      const postings = await postingsOf([...keys]);
      const inBodies = new Map();
      postings.forEach((forms, key) => inBodies.set(key, new Set(forms.flatMap(([, list]) => list.map(([page]) => page))).size));
      readings.forEach((tokens, number) => {
        const reading = prepare(tokens, question, inBodies);
        const byPage = new Map();
        const note = (key, kind, at, like) => {
          for (const [form, list] of postings.get(key) || []) {
            for (const [page, level] of list) {
              if (!byPage.has(page)) byPage.set(page, empty(reading));
              const marks = byPage.get(page)[kind];
              marks[at] = Math.max(marks[at], like(form) * level);
            }
          }
        };
        tokens.forEach((token, at) => {
          const key = meantBy(token);
          note(key, "best", at, (form) => (key === token.folded ? likeness(token, form) : BODY.slip));
          if (at) note(pairAt(tokens, at), "pairs", at, () => 1);
        });
        byPage.forEach((marks, page) => {
          const { covered, paired } = share(reading, marks);
          answered(page, number, BODY.word * covered + BODY.pair * paired, reading, marks.best);
        });
      });
    }

    return { search: search_ };
  };
})((self.CchcSearch = self.CchcSearch || {}));
