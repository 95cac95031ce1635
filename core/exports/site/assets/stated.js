'use strict';
/** What marks of one measure, subject and way of counting state, and how their pairs compare: the clauses of titles. */
(() => {
  const { number, count, list, some, say, inDoubt, verdicts } = Site.words;
  const { bounds } = Site.data.words;

  const facts = (marks) => marks.filter((mark) => !mark.aside);
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

  /** Of these pairs, how many clash in words: a side of them states no number. */
  const inWordsAlone = (pairs) => {
    const silent = ({ hedge, reading }) => hedge === 'none' || (hedge === 'vague' && reading === null);
    return pairs.filter(({ left, right, verdict }) => verdict === 'differ' && (silent(left) || silent(right))).length;
  };

  /** Both of a pair, by name. */
  const sides = ({ left, right }) => [left, right].map(({ label }) => list(label.split(' + '))).sort().join(say('between_sides'));

  /** Who is against whom, of one pair that can be compared and clashes, or may; by name. */
  const against = (pairs) => {
    const compared = pairs.filter(({ verdict }) => ['agree', 'differ', 'may differ'].includes(verdict));
    if (compared.length !== 1 || compared[0].verdict === 'agree') return '';
    return say('against', { sides: sides(compared[0]) });
  };

  /** What the pairs of these marks show, how many agree only if of one time, and how many were perhaps not published. */
  const sayPairs = (marks, seen) => {
    const agree = (some) => among(some, seen).agree || 0;
    const unsure = agree(marks) - agree(marks.filter((mark) => mark.certain));
    const pairs = pairsAmong(marks, seen);
    return verdicts(among(marks, seen), unsure, unpublished(pairs), inWordsAlone(pairs)) + against(pairs);
  };

  /** That some agree, and no two whom their texts name. */
  const nameless = (marks, seen) => {
    const agree = (some) => among(some, seen).agree || 0;
    return agree(marks) && !agree(marks.filter((mark) => mark.kind !== 'unattributed')) ? say('nameless') : '';
  };

  const extreme = (amounts, better) => amounts.reduce((best, each) => (better(each, best) ? each : best));

  /** The verdict on the first two of these that clash, or else may. */
  const clash = (marks, seen) => ['differ', 'may differ'].find((verdict) => among(marks, seen)[verdict]);

  /** How two ends are told: as a range only where none clash, neither is a bound, and there are others or one states it. */
  const asEnds = (amounts, ends, rivals) => {
    const several = new Set(amounts.map(([amount, , , , hedge]) => `${amount} ${hedge}`)).size > 2;
    const hedges = ends.map((each) => each[4]);
    const range = !rivals && !hedges.some((hedge) => bounds.includes(hedge)) && (several || hedges.includes('range'));
    return range ? 'spread' : several ? 'ends' : 'either';
  };

  /** The lowest stated number and the highest, each with its own hedge; of one amount, each way in which it is stated. */
  const spread = (marks, rivals) => {
    const amounts = marks.flatMap((mark) => mark.amounts);
    const low = extreme(amounts, (a, b) => Site.inOrder([a[0], ...a[1]], [b[0], ...b[1]]) < 0);
    const high = extreme(amounts, (a, b) => Site.inOrder([a[0], ...a[2]], [b[0], ...b[2]]) > 0);
    if (low[3] !== high[3]) return say(asEnds(amounts, [low, high], rivals), { low: low[3], high: high[3] });
    const ordered = amounts.sort((a, b) => Site.inOrder(a[2], b[2]));
    return [...new Set(ordered.map((each) => each[3]))].join(say('or'));
  };

  const statements = (marks) => new Set(marks.map((mark) => mark.statement)).size;

  /** Of how many statements these are, where they are fewer: two claims may tell one. */
  const ofStatements = (marks) => {
    const n = statements(marks);
    if (n === marks.length) return '';
    return n === 1 ? say('of_one_statement') : say('of_statements', { statements: count(n, 'statement') });
  };

  /** The same, said aside. */
  const asStatements = (marks) => {
    const of = ofStatements(marks).trim();
    return of && say('doubts', { doubts: of });
  };

  /** Each amount of each statement once: as the claim tells it that speaks for the statement, where it states that. */
  const onceEach = (marks, seen) => {
    const speaking = new Set(seen.statements.map((each) => each.claim));
    const found = new Map();
    for (const mark of marks) {
      const key = `${mark.statement} ${mark.amount}`;
      if (!found.has(key) || speaking.has(mark.claim)) found.set(key, mark.rival);
    }
    return [...new Set(found.values())];
  };

  /** Of two statements that clash, or may, what is said with this word before the verdict. */
  const ofTwo = (word, marks, seen) => {
    const found = clash(marks, seen);
    return found && statements(marks) === 2 ? say(`${word} ${found}`) : '';
  };

  /** What pairs show, without what is said of two statements before. */
  const unsaid = (marks, seen) => {
    const pairs = sayPairs(marks, seen);
    const said = numbered(marks).length === marks.length ? ofTwo('alone', marks, seen) : '';
    return pairs.startsWith(said) ? pairs.slice(said.length) : pairs;
  };

  /** How many, and what they state; what is told of all at once says how many are estimates. */
  const stated = (marks, seen) => {
    const counted = count(marks.length, thing(seen.state)) + ofStatements(marks);
    const each = () => onceEach(marks, seen);
    if (statements(marks) === 1) {
      const pattern = marks.length === 1 ? 'of_one' : each().length === 1 ? 'once' : 'each_once';
      return say(pattern, { count: counted + unsurely(marks), quantities: list(some(each())) });
    }
    const nobody = marks.filter((mark) => mark.kind === 'unattributed').length;
    const doubts = unsurely(marks, marks.filter((mark) => mark.estimate).length, nobody);
    const all = counted + doubts;
    const amounts = new Set(marks.map((mark) => mark.amount));
    if (amounts.size === 1) return say(ofStatements(marks) ? 'once_of_each' : 'of_each', { count: all, quantity: marks[0].amount });
    const reach = () => spread(marks, clash(marks, seen)) + marks[0].unit;
    if (sayPairs(marks, seen)) return say('spread_in', { count: counted + ofTwo('that', marks, seen) + doubts, spread: reach() });
    return say('no_rivals', { count: counted + unsurely(marks), quantities: list(some(each())) });
  };

  /** Marks of which none states a number: those with a word in place of one, and those with nothing. */
  const inWords = (marks, thing) => {
    const said = [['vague', 'word'], ['none', 'wordless']].map(([hedge, name]) => [marks.filter((mark) => mark.hedge === hedge), name]);
    return list(said.filter(([own]) => own.length).map(([own, name]) => count(own.length, `${thing}_${name}`) + asStatements(own)));
  };

  /** How many more tell it in words, beside those that are given, and of how many statements where they are fewer. */
  const moreInWords = (marks, given) => {
    if (!marks.length) return '';
    const known = new Set(given.map((mark) => mark.statement));
    const further = statements(marks.filter((mark) => !known.has(mark.statement)));
    const words = say('more_words', { n: number(marks.length) });
    if (further === marks.length) return words;
    const own = ['of_no_other', 'of_one_further'][further] || 'of_further';
    return words + say(own, { statements: count(further, 'more_statement') });
  };

  /** What is charted: what an origin said once, or each report of it. */
  const thing = (state) => (state.show === 'reported' ? 'claim' : 'statement');

  /** That these, or some of them, were perhaps not yet published. */
  const unsurely = (marks, estimates = 0, nameless = 0) =>
    inDoubt(marks.length, 0, marks.filter((mark) => mark.perhaps).length, estimates, 0, nameless);

  const reached = (marks, seen) => {
    const given = numbered(marks);
    if (!given.length) return inWords(marks, thing(seen.state)) + unsurely(marks);
    const words = marks.filter((mark) => !given.includes(mark));
    return stated(given, seen) + moreInWords(words, given);
  };

  Site.stated = { facts, numbered, among, unpublished, inWordsAlone, unsaid, nameless, asStatements, thing, reached };
})();
