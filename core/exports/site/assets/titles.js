'use strict';
/** Titles and notes that state what is left, in the words of the dashboard. */
(() => {
  const { headings, measures, subjects, matters, claims } = Site.data;
  const { number, count, list, some, say, inDoubt, verdicts, origins, articles, hedges } = Site.words;

  const facts = (marks) => marks.filter((mark) => mark.fact && !mark.withdrawn);
  const numbered = (marks) => marks.filter((mark) => mark.hedge !== 'vague' && mark.hedge !== 'none');

  /** The pairs of two statements that are both among these marks. */
  const pairsAmong = (marks, seen) => {
    const names = new Set(marks.map((mark) => mark.statement));
    const both = ({ left, right }) => left !== right && !left.matter && names.has(left.statement) && names.has(right.statement);
    return seen.pairs.filter(both);
  };

  /** n of each verdict of these. */
  const among = (marks, seen) => Site.tally(pairsAmong(marks, seen));

  /** n of each verdict of the pairs that rest on what was perhaps not yet published. */
  const unpublished = (pairs) => Site.tally(pairs.filter(({ left, right }) => left.perhaps || right.perhaps));

  /** What the pairs of these marks show, how many agree only if of one time, and how many were perhaps not published. */
  const sayPairs = (marks, seen) => {
    const agree = (some) => among(some, seen).agree || 0;
    const unsure = agree(marks) - agree(marks.filter((mark) => mark.certain));
    return verdicts(among(marks, seen), unsure, unpublished(pairsAmong(marks, seen)));
  };

  /** That some agree, and no two whom their texts name. */
  const nameless = (marks, seen) => {
    const agree = (some) => among(some, seen).agree || 0;
    return agree(marks) && !agree(marks.filter((mark) => mark.kind !== 'unattributed')) ? say('nameless') : '';
  };

  const way = (mark) => `${mark.measure} ${mark.counts}`;

  /** The marks of the measure and way of counting that a title names: most clashes, most numbers, first. */
  const leading = (marks, seen) => {
    const key = (group) => [
      -(among(group, seen).differ || 0),
      -numbered(group).length,
      measures.indexOf(group[0].measure),
      group[0].counts,
    ];
    return [...Site.grouped(marks, way).values()].sort((a, b) => Site.inOrder(key(a), key(b)))[0];
  };

  const extreme = (amounts, better) => amounts.reduce((best, each) => (better(each, best) ? each : best));

  /** From the lowest stated number to the highest, each with its own hedge. */
  const spread = (marks) => {
    const amounts = marks.flatMap((mark) => mark.amounts);
    const low = extreme(amounts, (a, b) => Site.inOrder([a[0], ...a[1]], [b[0], ...b[1]]) < 0)[3];
    const high = extreme(amounts, (a, b) => Site.inOrder([a[0], ...a[2]], [b[0], ...b[2]]) > 0)[3];
    return low === high ? low : say('spread', { low, high });
  };

  const stated = (marks, seen) => {
    const amounts = new Set(marks.map((mark) => mark.amount));
    if (marks.length > 1 && amounts.size === 1) return say('of_each', { quantity: marks[0].amount });
    if (sayPairs(marks, seen)) return say('runs', { spread: `${spread(marks)} ${marks[0].unit}` });
    const each = [...new Set(marks.map((mark) => mark.rival))];
    if (each.length === 1) return say('of_one', { quantity: each[0] });
    return say('no_rivals', { quantities: list(some(each)) });
  };

  /** Marks of which none states a number: those with a word in place of one, and those with nothing. */
  const inWords = (marks, thing) => {
    const vague = marks.filter((mark) => mark.hedge === 'vague').length;
    const silent = marks.length - vague;
    return list([...(vague ? [count(vague, `${thing}_word`)] : []), ...(silent ? [count(silent, `${thing}_wordless`)] : [])]);
  };

  /** What is charted: what an origin said once, or each report of it. */
  const thing = (state) => (state.show === 'reported' ? 'claim' : 'statement');

  /** That these, or some of them, were perhaps not yet published. */
  const unsurely = (marks) => inDoubt(marks.length, 0, marks.filter((mark) => mark.perhaps).length);

  const reached = (marks, seen) => {
    const given = numbered(marks);
    const one = thing(seen.state);
    const words = marks.length - given.length;
    if (!given.length) return inWords(marks, one) + unsurely(marks);
    const more = words ? say('more_words', { n: number(words) }) : '';
    return say('reached', { count: count(given.length, one) + unsurely(given), stated: stated(given, seen), more });
  };

  const noFacts = (marks) => {
    const withdrawn = marks.filter((mark) => mark.withdrawn).length;
    const forecasts = marks.length - facts(marks).length - withdrawn;
    return [[forecasts, 'forecast'], [withdrawn, 'withdrawn']].filter(([n]) => n).map(([n, thing]) => count(n, thing));
  };

  const keptApart = (marks) => {
    const ways = new Set(facts(marks).map(way)).size - 1;
    const apart = [...(ways ? [count(ways, 'ways')] : []), ...noFacts(marks)];
    return apart.length ? say('kept_apart', { what: list(apart) }) : '';
  };

  /** How far the numbers of a chart reach, and whether they agree. */
  const chart = (seen, kind, subject) => {
    const shown = seen.marks.filter((mark) => mark.chart === kind);
    const nothing = say(kind === 'deployment' ? 'no_deployment' : 'no_losses');
    const whose = subject || Object.keys(subjects).find((each) => shown.some((mark) => mark.subject === each));
    if (!whose) return nothing;
    const marks = shown.filter((mark) => mark.subject === whose);
    if (!marks.length) return say('for_subject', { nothing, subject: Site.data.subjects_named[whose] });
    const happened = facts(marks);
    if (!happened.length) return say('no_facts', { subject: subjects[whose], what: list(noFacts(marks)) });
    const own = leading(happened, seen);
    const clauses = [reached(own, seen), sayPairs(own, seen), nameless(own, seen), keptApart(marks)].filter(Boolean).join('; ');
    return say('title', { heading: headings[`${way(own[0])} ${whose}`], clauses });
  };

  const between = (seen) => seen.pairs.filter(({ left, right }) => left.origin !== right.origin);

  /** How many pairs of numbers agree only if they are of one time. */
  const unsure = (pairs) =>
    pairs.filter(({ left, right, verdict }) => verdict === 'agree' && !left.matter && !(left.certain && right.certain)).length;

  /** What these pairs show, and how many of them cannot be compared. */
  const compared = (pairs) => {
    const counts = Site.tally(pairs);
    return [verdicts(counts, unsure(pairs), unpublished(pairs)), counts['not comparable'] || 0];
  };

  /** The same of numbers and of positions, which the clock of numbers keeps apart: it leaves positions alone. */
  const byKind = (seen) => {
    const told = ['numbers', 'positions'].map((kind) => {
      const [said, apart] = compared(between(seen).filter(({ left }) => !left.matter === (kind === 'numbers')));
      const left = { pairs: count(apart, 'pair') };
      if (!said) return apart ? say(`${kind}_apart`, left) : '';
      return say(kind, { said, rest: apart ? say('not_compared', left) : '' });
    });
    return told.filter(Boolean).map((each, at) => (at ? each[0].toLowerCase() + each.slice(1) : each)).join('; ');
  };

  /** How many of the pairs that agree have a side that names nobody, and so may repeat the other. */
  const repeated = (pairs) => {
    const agree = pairs.filter(({ verdict }) => verdict === 'agree');
    const own = agree.filter(({ left, right }) => left.kind === 'unattributed' || right.kind === 'unattributed');
    if (!own.length) return '';
    if (own.length === agree.length) return say('nameless');
    return say(own.length === 1 ? 'one_nameless' : 'some_nameless', { n: number(own.length) });
  };

  const agreement = (seen) => {
    const kinds = seen.state.about ? byKind(seen) : '';
    if (kinds) return kinds;
    const [words, apart] = compared(between(seen));
    if (!words) return say('none_compared', { pairs: apart ? say('without_verdict', { pairs: count(apart, 'pair') }) : '' });
    const rest = apart ? say('not_compared', { pairs: count(apart, 'other_pair') }) : '';
    const doubt = repeated(between(seen));
    return words[0].toUpperCase() + words.slice(1) + (doubt && `; ${doubt}`) + rest;
  };

  const opposed = (seen) => {
    const held = new Set(seen.held.map((each) => each.matter));
    if (!held.size) return say('no_positions');
    const clashing = seen.pairs.filter(({ left, verdict }) => left.matter && verdict === 'differ');
    const names = [...new Set(clashing.map(({ left }) => left.matter))];
    const on = say(seen.state.about ? 'on_matters_any' : 'on_matters', { n: names.length || say('none'), matters: count(held.size, 'matter') });
    if (!names.length) return say('no_opposed', { on });
    const doubt = (own) => inDoubt(1, 0, own.every(({ left, right }) => left.perhaps || right.perhaps) ? 1 : 0);
    const quoted = (name) => matters.find((matter) => matter.id === name).quoted;
    const named = names.map((name) => quoted(name) + doubt(clashing.filter(({ left }) => left.matter === name)));
    return say('opposed', { on, named: list(some(named)) });
  };

  /** How many claims were withdrawn of what is shown, and whether they are hidden. */
  const withdrawn = (seen, rows) => {
    const shown = (names) => (place) => rows === null || names.some((name) => rows.some((row) => row[name] === claims[name][place]));
    const own = seen.withdrawn.filter((place) => shown(['chart'])(place) && shown(['subject'])(place));
    if (!own.length) return '';
    const pattern = (seen.state.withdrawn ? 'marked' : 'hidden') + (own.length === 1 ? '_one' : '');
    return say(pattern, { n: number(own.length) });
  };

  /** How many of so many things. */
  const share = (n, of, one) => {
    if (n < of) return say('share', { n: number(n), things: count(of, one) });
    return of === 1 ? say(`share_only_${one}`) : say('share_all', { things: count(of, one) });
  };

  /** What is counted, by origin or as reported, with n. */
  const counting = (seen, rows) => {
    const shown = rows === null ? seen.marks : rows;
    const note = withdrawn(seen, rows);
    const perhaps = shown.filter((row) => row.perhaps).length;
    const parts = {
      statements: count(new Set(shown.map((row) => row.statement)).size, 'statement'),
      claims: count(shown.reduce((sum, row) => sum + row.n, 0), 'claim'),
      articles: count(articles(shown), 'article'),
      origins: shown.length ? origins(shown) : '',
      unpublished: perhaps ? say('unpublished', { share: share(perhaps, shown.length, thing(seen.state)) }) : '',
      caution: shown.some((row) => row.kind === 'unattributed') ? say('caution') : '',
    };
    const pattern = !shown.length ? 'counted_nothing' : seen.state.show === 'reported' ? 'as_reported' : 'by_origin';
    return say(pattern, parts) + (note ? ` ${note}` : '');
  };

  const heldNote = (seen) => {
    const parts = { positions: count(seen.held.length, 'position'), origins: origins(seen.held) };
    return say('held', { ...parts, matters: count(new Set(seen.held.map((each) => each.matter)).size, 'matter') });
  };

  Site.titles = { chart, agreement, opposed, counting, withdrawn, hedges, heldNote, between, thing };
})();
