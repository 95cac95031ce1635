'use strict';
/** Titles and notes that state what is left, in the words of the dashboard. */
(() => {
  const { headings, measures, subjects, matters, claims, words: given } = Site.data;
  const { number, count, list, some, say, inDoubt, verdicts, origins, articles, hedges } = Site.words;
  const { facts, numbered, among, unpublished, inWordsAlone, unsaid, nameless, asStatements, thing, reached } = Site.stated;
  const { echo, repeated, echoing } = Site.voices;

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

  const noFacts = (marks) => {
    const apart = ['forecast', 'part', 'replaced', 'withdrawn'].map((name) => [marks.filter((mark) => mark.aside === name), name]);
    return apart.filter(([own]) => own.length).map(([own, name]) => count(own.length, name) + asStatements(own));
  };

  /** What else the chart shows beside marks of this measure, and which of its own marks are no rivals. */
  const keptApart = (marks, measure) => {
    const own = marks.filter((mark) => mark.measure === measure);
    const others = [
      [new Set(marks.map((mark) => mark.measure)).size - 1, 'measures'],
      [new Set(facts(own).map(way)).size - 1, 'ways'],
    ];
    const apart = [...others.filter(([n]) => n).map(([n, name]) => count(n, name)), ...noFacts(own)];
    return apart.length ? say('kept_apart', { what: list(apart) }) : '';
  };

  /** How far the numbers of a chart reach, and whether they agree. */
  const chart = (seen, kind, subject) => {
    const shown = seen.marks.filter((mark) => mark.chart === kind);
    const nothing = given.nothing[kind];
    const whose = subject || Object.keys(subjects).find((each) => shown.some((mark) => mark.subject === each));
    if (!whose) return nothing;
    const marks = shown.filter((mark) => mark.subject === whose);
    if (!marks.length) return say('for_subject', { nothing, subject: Site.data.subjects_named[whose] });
    const happened = facts(marks);
    if (!happened.length) return say('no_facts', { subject: subjects[whose], what: list(noFacts(marks)) });
    const own = leading(happened, seen);
    const clauses = [reached(own, seen), unsaid(own, seen), nameless(own, seen), keptApart(marks, own[0].measure)].filter(Boolean).join('; ');
    return say('title', { heading: headings[`${way(own[0])} ${whose}`], clauses });
  };

  const between = (seen) => seen.pairs.filter(({ left, right }) => left.origin !== right.origin);

  /** How many pairs of numbers agree only if they are of one time. */
  const unsure = (pairs) =>
    pairs.filter(({ left, right, verdict }) => verdict === 'agree' && !left.matter && !(left.certain && right.certain)).length;

  /** What these pairs show, and how many of them cannot be compared. */
  const compared = (pairs) => {
    const counts = Site.tally(pairs);
    return [verdicts(counts, unsure(pairs), unpublished(pairs), inWordsAlone(pairs)), counts['not comparable'] || 0];
  };

  /** Of which time or subject positions are, where only some numbers are shown: those choices leave positions alone. */
  const ofAny = ({ about, subjects: whose }) => {
    if (about) return say(whose.length ? 'any_of_both' : 'any_time');
    return whose.length ? say('any_subject') : '';
  };

  /** What pairs of numbers show, and what those of positions do. Those of which no two can be compared come last. */
  const byKind = (seen, inShort = false) => {
    const any = ofAny(seen.state);
    const found = ['numbers', 'positions'].map((kind) => {
      const own = between(seen).filter(({ left }) => !left.matter === (kind === 'numbers'));
      const [said, apart] = compared(own);
      const left = { pairs: count(apart, 'pair') };
      const none = say(apart === 1 ? 'one_apart' : 'all_apart', left);
      if (!said) return { none: true, words: apart ? say(`${kind}_apart`, { none, any }) : '' };
      const doubt = repeated(own);
      const rest = inShort ? '' : (doubt && `; ${doubt}`) + (apart ? say('not_compared', left) : '');
      return { none: false, words: say(kind, { said, any, rest }) };
    });
    return found.filter(({ words }) => words);
  };

  /** All that pairs of each kind show, a sentence each. */
  const ofKinds = (seen) => byKind(seen).map(({ words }) => `${words}.`);

  const inOne = (found) => found.map((each, at) => (at ? each[0].toLowerCase() + each.slice(1) : each)).join('; ');

  const about = (mark) => (mark.matter ? matters.find(({ id }) => id === mark.matter).quoted : headings[`${way(mark)} ${mark.subject}`]);

  /** How many pairs clash, and about what; not where it is in doubt what was published, or which numbers are meant. */
  const clashing = (seen) => {
    const both = between(seen).filter(({ verdict }) => verdict === 'differ');
    if (!both.length || seen.state.known || ofAny(seen.state)) return [];
    const named = some([...new Set(both.map(({ left }) => about(left)))].sort(), 3).join('; ');
    return [say('clashing', { clashes: count(both.length, 'clash'), about: named.replaceAll('(', '[').replaceAll(')', ']') })];
  };

  const agreement = (seen) => [...clashing(seen), counted(seen), ...echoing(between(seen))].join('; ');

  const counted = (seen) => {
    const kinds = byKind(seen, true).sort((a, b) => a.none - b.none).map(({ words }) => words);
    if (kinds.length > 1 || (ofAny(seen.state) && kinds.length)) return inOne(kinds);
    const [words, others] = compared(between(seen));
    if (!words) return say('none_compared', { pairs: others ? say('without_verdict', { pairs: count(others, 'pair') }) : '' });
    return words[0].toUpperCase() + words.slice(1);
  };

  const opposed = (seen) => {
    const held = new Set(seen.held.map((each) => each.matter));
    if (!held.size) return say('no_positions');
    const [any, addressed] = [ofAny(seen.state), count(held.size, 'matter')];
    const quiet = count(new Set(seen.held.map((each) => each.origin)).size, 'silent');
    if (seen.held.every(({ stance }) => stance === 'silent')) return say('only_silent', { origins: quiet, matters: addressed, any });
    const clashing = seen.pairs.filter(({ left, verdict }) => left.matter && verdict === 'differ');
    const names = [...new Set(clashing.map(({ left }) => left.matter))];
    const on = say('on_matters', { n: names.length || say('none'), matters: addressed, any: any && `${any},` });
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
    return of < 3 ? say(`share_${of}_${one}`) : say('share_all', { things: count(of, one) });
  };

  /** What is counted, by origin or as reported, with n. */
  const counting = (seen, rows) => {
    const shown = rows === null ? seen.marks : rows;
    const note = withdrawn(seen, rows);
    const perhaps = shown.filter((row) => row.perhaps).length;
    const told = shown.reduce((sum, row) => sum + row.n, 0);
    const parts = {
      statements: count(new Set(shown.map((row) => row.statement)).size, 'statement'),
      claims: count(told, 'claim'),
      are: told === 1 ? 'is' : 'are',
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

  Site.titles = { chart, agreement, ofKinds, opposed, echo, counting, withdrawn, hedges, heldNote, between, thing };
})();
