// While a telephone may send pages of a paper, the form shows what arrives without being pressed.
'use strict';

const EVERY = 3_000;
const scans = document.getElementById('scans');
const keyed = scans && scans.closest('form');
let shown = scans ? scans.innerHTML : '';

async function look() {
  // Nobody waits, or somebody is on one of its buttons: what he is about to press is not taken away.
  if (!scans.querySelector('[data-open]')) return;
  if (document.visibilityState === 'visible' && !scans.contains(document.activeElement)) {
    const body = new URLSearchParams({ _csrf: keyed.elements._csrf.value, draft: keyed.elements.draft.value });
    const answer = await fetch(scans.dataset.address, { method: 'POST', body, credentials: 'same-origin', redirect: 'error' });
    const now = answer.ok ? await answer.text() : shown;
    if (now !== shown) {
      scans.innerHTML = now;
      shown = now;
    }
  }
  setTimeout(() => look().catch(() => setTimeout(look, EVERY * 3)), EVERY);
}

if (scans) look().catch(() => setTimeout(look, EVERY * 3));
