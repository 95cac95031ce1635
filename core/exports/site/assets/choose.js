'use strict';
/**
 * What a reader's choices leave: claims, marks, positions and pairs. Every rule is that of the dashboard's filters.
 *
 * @typedef {{whose: string, show: string, known: string, about: string, documents: string[], kinds: string[],
 *   sides: string[], origins: string[], subjects: string[], withdrawn: boolean}} State
 */
(() => {
  const { claims, positions, clocks, variants, numbers, held, holdings, pairs, places } = Site.data;
  const variantOf = new Map(variants.map((each, index) => [`${each.way} ${each.claims.join(' ')}`, index]));
  const unitOf = new Map(numbers.map((unit) => [unit.name, unit]));
  const heldOf = new Map(held.map((unit) => [`${unit.name} ${unit.matter}`, unit]));

  const chosen = (list, item) => !list.length || list.includes(item);

  const ofOrigins = (list, origin) => chosen(list, origin) || origin.split(' + ').some((each) => list.includes(each));

  /** Whether a record of a table is among the chosen articles, kinds, sides and origins. */
  const ofSources = (state, table, place) =>
    chosen(state.documents, table.document[place]) &&
    chosen(state.kinds, table.origin_kind[place]) &&
    chosen(state.sides, table.origin_side[place]) &&
    ofOrigins(state.origins, table.origin[place]);

  const letter = (state, clock, place) => (state.known ? clocks[clock][state.known][place] : 'y');

  /** The places of the claims that are chosen, those that were withdrawn included. */
  const chosenClaims = (state) =>
    claims.claim_id.flatMap((_, place) => {
      const known = letter(state, 'claims', place) !== 'n';
      const about = !state.about || clocks.about[state.about][place] === 'y';
      const whose = chosen(state.subjects, claims.subject[place]);
      return known && about && whose && ofSources(state, claims, place) ? [place] : [];
    });

  /** The statements of which a telling was surely published by the chosen day. */
  const sure = (state, table, clock) =>
    new Set(table.statement_id.filter((_, place) => letter(state, clock, place) === 'y'));

  /** A mark: its variant with who said it, and how it stands. */
  const mark = (index, perhaps, withdrawn, replaced) => {
    const told = variants[index];
    const place = told.claims[0];
    return {
      ...told,
      index,
      perhaps,
      withdrawn,
      aside: withdrawn ? 'withdrawn' : replaced ? 'replaced' : told.aside,
      remark: withdrawn ? 'withdrawn' : replaced ? Site.data.words.said.replaced : told.part,
      in_words: perhaps ? `${told.in_words}; ${Site.data.words.said.perhaps}` : told.in_words,
      state: (perhaps ? 'p' : '') + (withdrawn ? 'w' : replaced ? 's' : ''),
      place: places[index],
      origin: claims.origin[place],
      kind: claims.origin_kind[place],
      camp: claims.origin_side[place],
      label: claims.origin_label[place],
    };
  };

  const statements = (left, surely, withdrawn, replaced) =>
    [...Site.grouped(left, (place) => claims.statement_id[place])].map(([name, own]) =>
      mark(variantOf.get(`origin ${own.join(' ')}`), !surely.has(name), withdrawn.has(name), replaced.has(name)),
    );

  const reported = (left, state, withdrawn, replaced) =>
    left.map((place) =>
      mark(
        variantOf.get(`reported ${place}`),
        letter(state, 'claims', place) === 'p',
        withdrawn.has(claims.statement_id[place]),
        replaced.has(claims.statement_id[place]),
      ),
    );

  /** What each statement holds on a matter, the telling that speaks for it, and all that carry it. */
  const holdingsLeft = (state) => {
    const surely = sure(state, positions, 'positions');
    const left = positions.position_id.flatMap((_, place) =>
      letter(state, 'positions', place) !== 'n' && ofSources(state, positions, place) ? [place] : [],
    );
    const key = (place) => `${positions.statement_id[place]} ${positions.proposition[place]}`;
    const once = [...Site.grouped(left, key)].map(([name, own]) => {
      const first = own.reduce((a, b) => (holdings[b].rank < holdings[a].rank ? b : a));
      return {
        ...holdings[first],
        position: positions.position_id[first],
        statement: positions.statement_id[first],
        matter: positions.proposition[first],
        origin: positions.origin[first],
        kind: positions.origin_kind[first],
        camp: positions.origin_side[first],
        label: positions.origin_label[first],
        documents: [...new Set(own.map((place) => positions.document[place]))],
        tellings: own.map((place) => positions.position_id[place]),
        number: heldOf.get(name).forms[own.join(' ')],
        perhaps: !surely.has(positions.statement_id[first]),
      };
    });
    return once.sort((a, b) => a.rank - b.rank);
  };

  /** Whose words were perhaps not yet published. */
  const pairDoubt = (...sides) => {
    const named = sides.filter((side) => side.perhaps).map((side) => Site.words.list(side.label.split(' + ')));
    return named.length ? Site.words.say('pair_perhaps', { origins: [...new Set(named)].join('; ') }) : '';
  };

  /** All pairs of which both sides are there: verdict, sentence, and both sides. */
  const pairsLeft = (sides) => {
    const there = new Map(sides.map((side) => [side.number, side]));
    return pairs.rows.flatMap(([first, second, verdict, sentence]) => {
      const [left, right] = [there.get(first), there.get(second)];
      const told = () => pairs.sentences[sentence] + pairDoubt(left, right);
      const past = left && right && left.origin !== right.origin && (left.past || right.past);
      return left && right && !past ? [{ left, right, verdict, sentence: told() }] : [];
    });
  };

  /** The positions, with those of which the same origin took the other side later told as what was held earlier. */
  const reversals = (sides) => {
    const there = new Set(sides.map((side) => side.number));
    const found = pairs.rows.filter(([first, second, , , past]) => past !== undefined && there.has(first) && there.has(second));
    const gone = new Set(found.map((row) => row[4]));
    const earlier = ({ says, ...told }, side) => ({ ...told, past: true, side: { ...side, says } });
    return sides.map((side) => (gone.has(side.number) ? { ...side, ...earlier(side.earlier, side.side) } : side));
  };

  /** @param {State} state */
  Site.seen = (state) => {
    const taken = chosenClaims(state);
    const withdrawn = new Set(clocks.withdrawn[state.known]);
    const left = taken.filter((place) => state.withdrawn || !withdrawn.has(claims.statement_id[place]));
    const superseded = new Set(clocks.superseded[state.known]);
    const marks = (each) => (each.withdrawn ? 'w' : '') + (superseded.has(each.statement) ? 's' : '');
    const once = statements(left, sure(state, claims, 'claims'), withdrawn, superseded).map((each) => ({
      ...each,
      number: unitOf.get(each.statement).forms[each.claims.join(' ') + marks(each)],
    }));
    const own = reversals(holdingsLeft(state));
    return {
      state,
      claims: left,
      withdrawn: taken.filter((place) => withdrawn.has(claims.statement_id[place])),
      statements: once,
      marks: state.show === 'reported' ? reported(left, state, withdrawn, superseded) : once,
      held: own,
      pairs: pairsLeft([...once, ...own]),
    };
  };

  /** The vague word of a claim, as the vocabulary reads it; null where it has none. */
  Site.readingOf = (place) => variants[variantOf.get(`reported ${place}`)].reading;

  /** n of each verdict. */
  Site.tally = (found) => {
    const counts = {};
    for (const { verdict } of found) counts[verdict] = (counts[verdict] || 0) + 1;
    return counts;
  };
})();
