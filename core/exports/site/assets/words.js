'use strict';
/** Counts in words, from the patterns that come with the data. */
(() => {
  const { things, said } = Site.data.words;

  /** 1000 -> "1,000" */
  const number = (n) => n.toLocaleString('en-US');

  /** @param {string} thing a key of the things that can be counted */
  const count = (n, thing) => {
    const pattern = things[thing];
    return n === 0 ? pattern.none : n === 1 ? pattern.one : Site.fill(pattern.many, { n: number(n) });
  };

  /** "A", "A and B", "A, B and C" */
  const list = (words) => {
    const most = words.slice(0, -1);
    return most.length ? most.join(', ') + said.and + words.at(-1) : words[0];
  };

  /** The first few words, and how many are left out. */
  const some = (words, most = 4) =>
    words.length > most ? [...words.slice(0, most), say('more', { n: words.length - most })] : words;

  const say = (pattern, parts = {}) => Site.fill(said[pattern], parts);

  /** What is added where some of n pairs, or all, are in doubt. */
  const doubt = (n, some, pattern) => (some ? [say(some === n ? `all_${pattern}` : `some_${pattern}`, { n: number(some) })] : []);

  const estimated = (n, some) => (some ? [some < n ? count(some, 'estimate') : say(n === 2 ? 'both_estimates' : 'all_estimates')] : []);

  /** How many of n may be of two times or have a side in words, were perhaps not yet published, are estimates, or name nobody. */
  const inDoubt = (n, unsure, unpublished, estimates = 0, inWords = 0, nameless = 0) => {
    const ofPairs = [...doubt(n, unsure, 'unsure'), ...doubt(n, inWords, 'in_words')];
    const nobody = nameless ? [count(nameless, 'nameless')] : [];
    const doubts = [...estimated(n, estimates), ...nobody, ...ofPairs, ...doubt(n, unpublished, 'unpublished')];
    return doubts.length ? say('doubts', { doubts: doubts.join('; ') }) : '';
  };

  const doubted = (n, form, ...doubts) => say(form, { n: number(n) }) + inDoubt(n, ...doubts);

  /**
   * What pairs that can be compared show; empty where there is none. So many of those that agree are unsure, so many
   * with each verdict rest on what was perhaps not yet published, and so many that clash have a side in words.
   */
  const verdicts = (counts, unsure = 0, unpublished = {}, inWords = 0) => {
    const [agree, differ, may] = ['agree', 'differ', 'may differ'].map((verdict) => counts[verdict] || 0);
    const compared = agree + differ + may;
    const forms = [
      [agree, agree === 1 ? 'agrees' : 'agree', unsure, unpublished.agree],
      [differ, differ === 1 ? 'clashes' : 'clash', 0, unpublished.differ, 0, inWords],
      [may, 'may', 0, unpublished['may differ']],
    ];
    const words = forms.filter(([n]) => n).map((form) => doubted(...form));
    if (!compared) return '';
    if (words.length > 1) return say('of_pairs', { n: number(compared), verdicts: list(words) });
    const verb = words[0].slice(words[0].indexOf(' ') + 1);
    const pattern = compared === 1 ? 'one_pair' : compared === 2 ? 'both_pairs' : 'all_pairs';
    return say(pattern, { n: number(compared), verb });
  };

  /** How many origins are separate, with no member in two of them: those that ever speak jointly count as one. */
  const separate = (origins) => {
    let groups = [];
    for (const origin of origins) {
      const members = origin.split(' + ');
      const touching = groups.filter((group) => members.some((each) => group.has(each)));
      const merged = new Set([...members, ...touching.flatMap((group) => [...group])]);
      groups = [...groups.filter((group) => !touching.includes(group)), merged];
    }
    return groups.length;
  };

  /** Origins that are named, and how many more name nobody. @param {{origin: string, kind: string}[]} rows */
  const voices = (rows) => {
    const origins = (open) => new Set(rows.filter((row) => (row.kind === 'unattributed') === open).map((row) => row.origin));
    return { named: separate(origins(false)), open: origins(true).size };
  };

  const nobody = (open) => (open ? say(open === 1 ? 'names_nobody' : 'name_nobody', { n: number(open) }) : '');

  /** Those in which a source says something: whoever is only said to be silent is no origin. */
  const spoken = (rows) => rows.filter(({ stance }) => stance !== 'silent');

  const origins = (rows) => {
    const { named, open } = voices(spoken(rows));
    const spoke = new Set(spoken(rows).map(({ origin }) => origin));
    const more = new Set(rows.map(({ origin }) => origin).filter((origin) => !spoke.has(origin))).size;
    if (more && !spoke.size) return count(more, 'only_silent');
    const silent = more ? say(more === 1 ? 'is_silent' : 'are_silent', { n: number(more) }) : '';
    return (named ? count(named, 'origin') + nobody(open) : count(open, 'unnamed')) + silent;
  };

  const articles = (rows) => new Set(rows.flatMap((row) => row.documents)).size;

  /** How far rows reach: "5 articles, 2 origins and 1 that names nobody". */
  const reach = (rows) => {
    const { named, open } = voices(spoken(rows));
    const parts = { articles: count(articles(rows), 'article'), origins: count(named, 'origin'), nobody: nobody(open) };
    return named || open ? say(named ? 'reach' : 'nobody_named', parts) : parts.articles;
  };

  /** How far claims reach, and claims and positions together. */
  const reachBoth = (claims, held) => {
    const together = voices(spoken([...claims, ...held]));
    if (!held.length || !together.named) return reach([...claims, ...held]);
    const own = voices(claims).named;
    const parts = {
      articles: count(articles([...claims, ...held]), 'article'),
      origins: count(together.named, 'origin'),
      claims: count(own, 'of_claims'),
      n: number(together.named),
      nobody: nobody(together.open),
    };
    return say(own ? 'reach_both' : 'reach_matters', parts);
  };

  /** How hedges are read, with the bands of the vague words that are used. */
  const hedges = (seen) => {
    const used = new Set(seen.claims.map((place) => Site.readingOf(place)));
    const bands = Object.entries(Site.data.words.hedges.bands).filter(([word]) => used.has(word)).map(([, band]) => band);
    return Site.data.words.hedges.start + bands.map((band) => `; ${band}`).join('') + Site.data.words.hedges.end;
  };

  /** The first clause of a title, and the others as a sentence; not parted within brackets or quotes. */
  const headline = (title) => {
    let depth = 0;
    const cut = title.split('').findIndex((letter, at, all) => {
      depth += '([“'.includes(letter) - ')]”'.includes(letter);
      return at && depth <= 0 && letter === ';' && all[at + 1] === ' ';
    });
    const [said, rest] = cut < 0 ? [title, ''] : [title.slice(0, cut), title.slice(cut + 2)];
    return [said, rest && rest[0].toUpperCase() + rest.slice(1) + ('.?!'.includes(rest.at(-1)) ? '' : '.')];
  };

  Site.words = { headline, number, count, list, some, say, inDoubt, verdicts, origins, spoken, articles, reach, reachBoth, hedges };
})();
