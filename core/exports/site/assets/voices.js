'use strict';
/** How far what agrees may be one voice. */
(() => {
  const { number, say } = Site.words;

  const nobody = ({ left, right }) => left.kind === 'unattributed' || right.kind === 'unattributed';

  /** Whether both are of one side, which is known. */
  const oneSide = ({ left, right }) =>
    left.camp.split(' + ').some((side) => !['unattributed', 'unknown'].includes(side) && right.camp.split(' + ').includes(side));

  const NAMELESS = ['unattributed', 'unnamed-officials', 'experts'];
  const nameless = ({ left, right }) => NAMELESS.includes(left.kind) || NAMELESS.includes(right.kind);

  /** Whether what agrees may be one account told twice. */
  const echo = (pair) =>
    nameless(pair) ||
    oneSide(pair) ||
    Site.data.asides.some((each) => each.echoes && [pair.left, pair.right].every(({ origin }) => each.origins.includes(origin)));

  const ofThem = (n, all, every, name) =>
    n ? [n === all ? say(every) : say(n === 1 ? `one_${name}` : `some_${name}`, { n: number(n) })] : [];

  /** How many of the pairs that agree have a side that names nobody, or are of one side, and so may repeat each other. */
  const repeated = (pairs) => {
    const agree = pairs.filter(({ verdict }) => verdict === 'agree');
    const [own, allied] = [nobody, oneSide].map((each) => agree.filter(each).length);
    const doubts = [
      ...ofThem(own, agree.length, 'nameless', 'nameless'),
      ...ofThem(allied, agree.length, 'one_sided', 'one_sided'),
    ];
    return doubts.join('; ');
  };

  /** How many of the pairs that agree may be one account told twice. */
  const echoing = (pairs) => {
    const agree = pairs.filter(({ verdict }) => verdict === 'agree');
    const n = agree.filter(echo).length;
    return n ? [n === agree.length ? say('all_echo') : say('some_echo', { n: number(n), of: number(agree.length) })] : [];
  };

  Site.voices = { echo, repeated, echoing };
})();
