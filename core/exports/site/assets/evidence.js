'use strict';
/** What lies behind a mark or a cell, in a dialog: Esc closes it, and the keyboard returns to where it was. */
(() => {
  const { records, words, matters, claims, positions, clocks, choices } = Site.data;
  const { element } = Site;
  const { count, say } = Site.words;

  const dialog = element('dialog', { class: 'cc-dialog', 'aria-labelledby': 'cc-dialog-title' });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());

  const list = (pairs) =>
    element('dl', {}, ...pairs.flatMap(([head, said]) => [element('dt', {}, head), element('dd', {}, said)]));

  const link = (record) =>
    element('a', { href: (document.documentElement.dataset.root || '') + record.href }, `${words.acts.article}: ${record.article}`);

  /** To all that each of those said who said it. */
  const more = ({ more: ways }) => ways.flatMap(([href, name]) => [' · ', element('a', { href }, name)]);

  /** A sentence, or what it cites, that can be copied as it stands. */
  const sentence = (form, words) => {
    const place = element('p', { class: 'cc-safe' }, words);
    return [element('p', {}, element('b', {}, form)), place, element('p', {}, ...Copying.parts(place, `the sentence: ${form}`))];
  };

  const passage = ([before, quote, after]) =>
    element('blockquote', {}, before, element('mark', {}, quote), after);

  const short = (record) =>
    record.short
      ? [...sentence(words.forms[0], record.short), ...sentence(words.cited, record.cited)]
      : [element('p', { class: 'cc-quiet' }, `There is only the whole sentence: ${record.long}.`)];

  const safe = (record) =>
    record.safe
      ? [
          element('h3', {}, 'Safe to use'),
          ...short(record),
          ...sentence(words.forms[1], record.safe),
        ]
      : [element('p', { class: 'cc-quiet' }, `No sentence would be safe here: ${record.refusal}.`)];

  /** What must be said before all else: that it was withdrawn, or not yet published by the chosen day. */
  const remarks = (record, id, { known }) => {
    const table = claims.claim_id.includes(id) ? 'claims' : 'positions';
    const place = (table === 'claims' ? claims.claim_id : positions.position_id).indexOf(id);
    const standing = known ? clocks[table][known][place] : 'y';
    const day = choices.known.find((each) => each.id === known);
    const unpublished = standing === 'y' ? '' : say(standing === 'p' ? 'perhaps_by' : 'not_by', { day: day.name });
    return [record.remark, unpublished].filter(Boolean).map((said) => element('p', { class: 'cc-remark' }, `${said}.`));
  };

  /** One claim or position in full. */
  const recordParts = (record, id, state) => [
    element('p', {}, element('b', {}, record.what)),
    ...remarks(record, id, state),
    passage(record.passage),
    element('p', {}, link(record), ` (characters ${record.offsets[0]} to ${record.offsets[1]})`, ...more(record)),
    list(record.facts),
    ...safe(record),
  ];

  const opener = (id) =>
    element('button', { type: 'button', class: 'cc-link', click: () => Site.go({ mark: id, pairs: '' }) }, words.acts.evidence);

  const side = (each, dates) =>
    element(
      'div',
      { class: 'cc-side' },
      element('p', {}, element('b', {}, each.side.says)),
      element('blockquote', {}, each.side.quote),
      ...(dates ? [element('p', { class: 'cc-quiet' }, dates)] : []),
      opener(each.claim || each.position),
    );

  /** Dates that the two sides share are told once. */
  const pair = (each) => {
    const alike = each.left.side.dates === each.right.side.dates;
    return element(
      'section',
      { class: 'cc-pair', 'data-verdict': each.verdict },
      element('h3', {}, words.verdicts[each.verdict]),
      element('p', {}, each.sentence),
      ...(alike ? [element('p', { class: 'cc-quiet' }, `${words.both} ${each.left.side.dates}`)] : []),
      element('div', { class: 'cc-sides' }, ...[each.left, each.right].map((one) => side(one, alike ? '' : one.side.dates))),
    );
  };

  const nameOf = (seen, id) => {
    const named = [...seen.statements, ...seen.held].find((each) => each.origin === id);
    const matter = matters.find((each) => each.id === id);
    return named ? named.label : matter ? matter.short : id;
  };

  const heldBy = (seen, [origin, matter]) => seen.held.filter((each) => each.origin === origin && each.matter === matter);

  /** The pairs of a cell; on a matter, first of all what the origin holds. */
  const pairParts = (seen, ids) => {
    const found = Site.pairsOf(seen, ids);
    return [...heldBy(seen, ids).map((each) => side(each, each.side.dates)), element('p', { class: 'cc-quiet' }, count(found.length, 'pair')), ...found.map(pair)];
  };

  const has = (seen, ids) => ids.length === 2 && (Site.pairsOf(seen, ids).length > 0 || heldBy(seen, ids).length > 0);

  const fill = (title, parts) => {
    const close = element('button', { type: 'button', class: 'cc-close', click: () => dialog.close() }, 'Close');
    dialog.replaceChildren(element('div', { class: 'cc-head' }, element('h2', { id: 'cc-dialog-title' }, title), close), ...parts);
    if (!dialog.open) dialog.showModal();
  };

  /** Shows what the address asks for, or nothing. */
  Site.showEvidence = (seen, mark, pairs) => {
    const ids = pairs.split('~');
    if (Object.hasOwn(records, mark)) fill(records[mark].who, recordParts(records[mark], mark, seen.state));
    else if (has(seen, ids)) fill(ids.map((id) => nameOf(seen, id)).join(' and '), pairParts(seen, ids));
    else if (dialog.open) dialog.close();
  };

  /** @param {() => void} closed called when a reader closes the dialog */
  Site.addDialog = (closed) => {
    document.body.append(dialog);
    dialog.addEventListener('close', closed);
  };
})();
