// Fills the next list when a level of the territory is chosen, and offers the position of the telephone. Without it
// every level has a button that shows the next list.
'use strict';

const names = ['region', 'province', 'commune', 'arrondissement'];
const form = document.querySelector('form[action="/new/place"]');

for (const button of form.querySelectorAll('.show-list')) button.hidden = true;

async function fill(level, parent) {
  for (const name of names.slice(level)) {
    const select = form.elements[name];
    if (!select) continue;
    if (name === 'arrondissement') select.closest('.field').remove();
    else select.length = 1;
  }
  const answer = parent && (await fetch(`/new/place/list?level=${names[level]}&of=${encodeURIComponent(parent)}`));
  if (!answer || !answer.ok) return;
  const html = await answer.text();
  if (!html.trim()) return;
  const select = form.elements[names[level]];
  if (select) {
    select.innerHTML = html;
  } else {
    const before = form.elements[names[level - 1]].closest('.field');
    const field = before.cloneNode(true);
    field.querySelector('label').textContent = answer.headers.get('X-Label') && decodeURIComponent(answer.headers.get('X-Label'));
    field.querySelector('label').htmlFor = names[level];
    const list = field.querySelector('select');
    list.id = list.name = names[level];
    list.innerHTML = html;
    before.after(field);
  }
}

form.addEventListener('change', (event) => {
  const level = names.indexOf(event.target.name);
  if (level >= 0 && level < names.length - 1) fill(level + 1, event.target.value);
});

const locate = document.getElementById('locate');
const located = document.getElementById('located');
if (locate && 'geolocation' in navigator) {
  locate.hidden = false;
  locate.addEventListener('click', () => {
    located.textContent = locate.dataset.wait;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.lat.value = coords.latitude.toFixed(5);
        form.elements.lon.value = coords.longitude.toFixed(5);
        if (form.elements.kept) form.elements.kept.checked = true;
        located.textContent = locate.dataset.done;
      },
      () => { located.textContent = locate.dataset.failed; },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}
