// The desk's one key that works on every page: "/" goes to the search box. Keys are off inside fields and where the
// official has switched them off (data-keys="off" on the body).
'use strict';

const find = document.getElementById('find');
const keys = document.body.dataset.keys !== 'off';

if (find && keys) {
  const hint = find.parentElement.querySelector('.key');
  if (hint) hint.hidden = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
    if (event.key === '/' || event.code === 'Slash') {
      event.preventDefault();
      find.focus();
      find.select();
    }
  });
}
