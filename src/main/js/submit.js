// While a form is on its way its button says so (the words stand in data-busy) and a second press sends nothing.
'use strict';

const RETRY_AFTER = 20_000;

const words = (button) => [...button.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

function free(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('[aria-busy]')) {
    button.removeAttribute('aria-busy');
    if (button.dataset.idle) words(button).data = button.dataset.idle;
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  const button = event.submitter;
  if (button && button.dataset.busy && words(button)) {
    button.style.minInlineSize = `${button.offsetWidth}px`;
    button.setAttribute('aria-busy', 'true');
    button.dataset.idle = words(button).data;
    words(button).data = button.dataset.busy;
  }
  // On a line that is gone nothing comes back: whoever waits may press again, the same filing is kept once.
  setTimeout(() => free(form), RETRY_AFTER);
});

// A page taken back from the browser's memory may be sent again.
addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll('form[data-sent]').forEach(free);
});
