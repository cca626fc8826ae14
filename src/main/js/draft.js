// Keeps what is being written while it is written: the draft of an answer is saved as a draft, any other form is kept
// aside for its author. Where the line is cut or the session over, the words stay on the page and in this tab, and
// whoever writes is told.
'use strict';

const PAUSE = 2500;

for (const form of document.querySelectorAll('form[data-auto], form[data-keep]')) {
  const address = form.dataset.auto || form.dataset.keep;
  const told = form.querySelector('.saved') || document.getElementById('saved');
  const place = 'draft:' + address + '#' + form.id;
  let timer = 0;
  let wait = PAUSE;
  let running = false;
  let written = fields();
  let leaving = false;

  function values() {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    return new URLSearchParams(data);
  }

  function fields() {
    const data = values();
    for (const own of ['_csrf', 'version', 'revision', 'do']) data.delete(own);
    return data.toString();
  }

  function tell(words, wrong) {
    if (!told) return;
    told.textContent = words;
    told.classList.toggle('late', wrong);
  }

  function set(name, value) {
    if (value === undefined) return;
    for (const field of document.querySelectorAll(`input[type=hidden][name=${name}]`)) field.value = value;
  }

  // After signing in again elsewhere the forms of this page need the new session's token.
  async function renew() {
    const page = await fetch(location.pathname, { credentials: 'same-origin' });
    const token = /name="_csrf" value="([^"]+)"/.exec(await page.text());
    if (token) set('_csrf', token[1]);
    return Boolean(token);
  }

  async function save(again) {
    const now = fields();
    if (running || leaving || (now === written && !again)) return;
    running = true;
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body: values(),
        credentials: 'same-origin',
        redirect: 'error',
        headers: { Accept: 'application/json' },
      });
      const json = (answer.headers.get('Content-Type') || '').includes('json') ? await answer.json() : null;
      if (answer.ok && json) {
        written = now;
        wait = PAUSE;
        set('revision', json.revision);
        set('version', json.version);
        tell(json.message, false);
        forget();
      } else if (answer.status === 409 && json) {
        written = now;
        keep();
        tell(json.message, true);
      } else if (answer.status === 401 || answer.status === 403) {
        keep();
        tell(form.dataset.out, true);
        if (!again && (await renew().catch(() => false))) {
          running = false;
          await save(true);
          return;
        }
        later();
      } else {
        throw new Error(String(answer.status));
      }
    } catch {
      keep();
      tell(form.dataset.offline, true);
      later();
    } finally {
      running = false;
    }
  }

  function later() {
    wait = Math.min(wait * 2, 60000);
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  // In this tab only, and gone with it: these are other people's words.
  function keep() {
    try {
      sessionStorage.setItem(place, JSON.stringify([...new URLSearchParams(fields())]));
    } catch {
      // A browser that keeps nothing still shows the page.
    }
  }

  function forget() {
    try {
      sessionStorage.removeItem(place);
    } catch {
      // Nothing was kept.
    }
  }

  // Comes back after the page was lost with the line: what was kept fills empty fields only.
  try {
    for (const [name, value] of JSON.parse(sessionStorage.getItem(place) || '[]')) {
      const field = form.elements.namedItem(name);
      if (field && field.matches && field.matches('textarea, input:not([type=radio], [type=checkbox], [type=hidden])') && !field.value) {
        field.value = value;
      }
    }
  } catch {
    // Unreadable: nothing to bring back.
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    if (navigator.onLine === false) {
      event.preventDefault();
      keep();
      tell(form.dataset.offline, true);
      return;
    }
    leaving = true;
    clearTimeout(timer);
    forget();
  });
  addEventListener('pageshow', () => {
    leaving = false;
  });
  addEventListener('online', () => {
    wait = PAUSE;
    save();
  });
  // A tab that is left saves at once.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
}
