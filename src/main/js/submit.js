// While a form is on its way its button says so, and a second press sends nothing. The words stand in data-busy.
'use strict';

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  const button = event.submitter;
  if (button && button.dataset.busy) {
    button.setAttribute('aria-busy', 'true');
    button.lastChild.textContent = button.dataset.busy;
  }
});

// A page taken back from the browser's memory may be sent again.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
});
