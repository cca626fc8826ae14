// Sends the photographed pages of a paper one after the other, made smaller on the telephone first. On a line that is
// lost they wait, in their order, and go on by themselves; what had arrived already is there once. Without it they go
// with the form.
'use strict';

const field = document.getElementById('files');
const list = document.getElementById('list');
const progress = document.getElementById('progress');
const form = field.form;
const WIDEST = 2_000;
const SMALL = 600_000;
const AGAIN_AFTER = 4_000;
const PATIENCE = 60_000;

const waiting = [];
let sent = 0;
let busy = false;

document.getElementById('add').hidden = true;

async function shrink(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < SMALL || !window.createImageBitmap) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return small && small.size < file.size ? new File([small], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}

async function send(file) {
  const body = new FormData();
  body.append('_csrf', form.elements._csrf.value);
  body.append('fragment', '1');
  body.append('files', file, file.name);
  const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });
  // The link is over or another telephone's: its page says so.
  if (answer.status === 410 || answer.status === 403) {
    waiting.length = 0;
    location.reload();
  }
  if (answer.status !== 200 && answer.status !== 422) throw new Error(answer.status);
  return answer.text();
}

// Until the line is back, or for a while where the browser cannot tell.
const back = () => new Promise((done) => {
  const timer = setTimeout(done, AGAIN_AFTER);
  addEventListener('online', () => { clearTimeout(timer); done(); }, { once: true });
});

async function sendAll() {
  if (busy) return;
  busy = true;
  let said = '';
  while (waiting.length) {
    progress.textContent = field.dataset.sending.replace('#', sent + 1).replace('%', sent + waiting.length);
    const small = waiting[0].small ?? await shrink(waiting[0].file);
    waiting[0].small = small;
    if (small.size > field.dataset.most * 1024 * 1024) {
      said = field.dataset.large.replace('#', small.name);
      waiting.shift();
      continue;
    }
    try {
      list.innerHTML = await send(small);
      waiting.shift();
      sent += 1;
    } catch {
      progress.textContent = field.dataset.waiting.replace('#', waiting.length);
      await back();
    }
  }
  progress.textContent = said;
  sent = 0;
  busy = false;
}

field.addEventListener('change', () => {
  waiting.push(...[...field.files].map((file) => ({ file })));
  field.value = '';
  sendAll();
});

// Pages that have not arrived are lost with the page they were chosen on.
addEventListener('beforeunload', (event) => {
  if (waiting.length) event.preventDefault();
});
