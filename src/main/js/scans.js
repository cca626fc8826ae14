// While a telephone may send pages of a paper, the form shows what arrives without being pressed.
'use strict';

const scans = document.getElementById('scans');

if (scans) {
  const every = 3_000;
  const keyed = scans.closest('form');
  let before = scans.innerHTML;

  const later = (wait) => setTimeout(() => look().catch(() => later(every * 3)), wait);

  const look = async () => {
    if (!scans.querySelector('[data-open]')) return;
    // Somebody is on one of its buttons: what he is about to press is not taken away.
    if (document.visibilityState === 'visible' && !scans.contains(document.activeElement)) {
      const body = new URLSearchParams({ _csrf: keyed.elements._csrf.value, draft: keyed.elements.draft.value });
      const answer = await fetch(scans.dataset.address, { method: 'POST', body, credentials: 'same-origin', redirect: 'error' });
      const now = answer.ok ? await answer.text() : before;
      if (now !== before) {
        scans.innerHTML = now;
        before = now;
      }
    }
    later(every);
  };

  later(0);
}
