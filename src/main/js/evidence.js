// Sends each chosen file at once with its progress, large pictures made smaller on the telephone first. Without it the
// files go with the form.
'use strict';

const field = document.getElementById('files');
const list = document.getElementById('list');
const progress = document.getElementById('progress');
const form = field.form;
const WIDEST = 2_000;
const SMALL = 600_000;

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
    const small = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return small && small.size < file.size ? new File([small], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}

const send = (file) => new Promise((done, failed) => {
  const body = new FormData();
  body.append('_csrf', form.elements._csrf.value);
  body.append('then', 'add');
  body.append('fragment', '1');
  body.append('files', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.onprogress = (event) => {
    const share = event.lengthComputable ? ` ${Math.round((100 * event.loaded) / event.total)} %` : '';
    progress.textContent = field.dataset.sending.replace('#', file.name) + share;
  };
  request.onload = () => (request.status === 200 || request.status === 422 ? done(request.responseText) : failed());
  request.onerror = failed;
  request.send(body);
});

field.addEventListener('change', async () => {
  const chosen = [...field.files];
  for (const file of chosen) {
    progress.textContent = field.dataset.sending.replace('#', file.name);
    try {
      const small = await shrink(file);
      // What the server would refuse is not sent first over a slow line.
      if (small.size > field.dataset.most * 1024 * 1024) {
        progress.textContent = field.dataset.large.replace('#', file.name);
        continue;
      }
      list.innerHTML = await send(small);
      progress.textContent = '';
    } catch {
      progress.textContent = field.dataset.failed.replace('#', file.name);
    }
  }
  field.value = '';
});
