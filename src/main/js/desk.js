// The desk's keys: "/" goes to the search box on every page; in a list j and k move, o opens, x ticks, a goes to the
// assigning, ? explains. Read by their place on the keyboard, so that they work with Arabic letters on it. Off inside
// fields, and where they were switched off in the preferences. Everything works without them.
'use strict';

const find = document.getElementById('find');
const keys = !/(^|;\s*)keys=off(;|$)/.test(document.cookie);
const list = document.getElementById('list');
const boxes = list ? [...list.querySelectorAll('input[name=pick]')] : [];
const all = document.getElementById('tick-all');
const ticked = document.getElementById('ticked');

function count() {
  const n = boxes.filter((box) => box.checked).length;
  if (ticked) ticked.textContent = n ? ticked.dataset.some.replace('%n', n) : ticked.dataset.none;
  if (!all) return;
  all.checked = n > 0 && n === boxes.length;
  all.indeterminate = n > 0 && n < boxes.length;
}

if (all) {
  all.hidden = false;
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    count();
  });
}
if (list) {
  list.addEventListener('change', count);
  count();
}

const links = [...document.querySelectorAll('.tbl.inbox .c-title a')];

function move(by) {
  const here = links.findIndex((link) => link.closest('tr').contains(document.activeElement));
  const next = links[here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by];
  if (next) next.focus();
}

const actions = {
  Slash: () => {
    if (!find) return false;
    find.focus();
    find.select();
    return true;
  },
  KeyJ: () => links.length > 0 && (move(1), true),
  KeyK: () => links.length > 0 && (move(-1), true),
  KeyO: () => {
    const row = document.activeElement.closest('.tbl.inbox tr');
    const link = row && row.querySelector('.c-title a');
    if (!link) return false;
    link.click();
    return true;
  },
  KeyX: () => {
    const row = document.activeElement.closest('.tbl.inbox tr');
    const box = row && row.querySelector('input[name=pick]');
    if (!box) return false;
    box.checked = !box.checked;
    count();
    return true;
  },
  KeyA: () => {
    const to = document.getElementById('to');
    if (!to) return false;
    to.focus();
    return true;
  },
};

if (keys) {
  for (const hint of document.querySelectorAll('.bar .key, .keys[hidden]')) hint.hidden = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.closest('input:not([type=checkbox]), textarea, select, audio, [contenteditable]')) return;
    // A question mark is typed in many ways; the sign itself is meant.
    if (event.key === '?' || event.key === '؟') {
      const help = document.querySelector('.keys a');
      if (help) help.click();
      return;
    }
    if (event.shiftKey) return;
    const action = actions[event.key === '/' ? 'Slash' : event.code];
    if (action && action()) event.preventDefault();
  });
}

// Access keys are found by the letter a key gives, and with Arabic letters on the keyboard none gives an "s": there the
// place of the key says which is meant, as it is printed on keyboards of either Latin order.
const besides = { KeyQ: 'a', KeyA: 'q', KeyW: 'z', KeyZ: 'w', Semicolon: 'm' };
document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
  const place = /^(?:Key([A-Z])|Digit([0-9])|Semicolon)$/.exec(event.code);
  if (!place) return;
  const arabic = /^[\u0600-\u06ff]/.test(event.key);
  if (!arabic && !(place[2] && !/^[0-9]$/.test(event.key))) return;
  const printed = (place[1] || place[2] || '').toLowerCase();
  const target = [printed, besides[event.code]]
    .filter(Boolean)
    .map((key) => document.querySelector(`[accesskey="${key}"]`))
    .find(Boolean);
  if (!target) return;
  event.preventDefault();
  if (target.matches('input:not([type=submit], [type=checkbox], [type=radio]), textarea, select')) target.focus();
  else target.click();
});

// On a telephone the filters wait behind their word, unless one of them is narrowing the list.
const fold = document.querySelector('.fold');
if (fold) {
  const small = matchMedia('(max-width: 37.49rem)');
  const set = () => {
    fold.open = !small.matches || 'narrows' in fold.dataset;
  };
  small.addEventListener('change', set);
  set();
}

// Where the lists stand in a row, the one that is shown comes into view.
const shown = document.querySelector('.side-nav [aria-current]');
const row = shown && shown.closest('.side-nav');
if (row && row.scrollWidth > row.clientWidth) shown.scrollIntoView({ block: 'nearest', inline: 'center' });

// The result of an action is read out and comes into view, wherever the page was left; where the page waits for the
// next thing to be typed, it is read out alone.
const told = document.querySelector('#since[tabindex], #errors[tabindex], #contacts[tabindex]');
const notice = told || (document.querySelector('main input[autofocus], main button[autofocus]') ? null : document.querySelector('#notice[tabindex]'));
if (notice) notice.focus();
