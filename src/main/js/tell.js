// Counts what is left to write, and records in the page where the browser can; else the telephone's own recorder is
// behind the file field.
'use strict';

const text = document.getElementById('text');
const left = document.getElementById('left');
const most = Number(text.dataset.max);

function count() {
  const rest = most - [...text.value].length;
  left.hidden = rest > 1_000;
  left.textContent = (rest < 0 ? text.dataset.over : text.dataset.left).replace('#', Math.abs(rest).toLocaleString('fr-MA'));
  left.classList.toggle('late', rest < 0);
}
text.addEventListener('input', count);
count();

const box = document.querySelector('.recorder');
const field = box && box.querySelector('input[type=file]');
const LONGEST = 5 * 60_000;

// What the server would refuse is not sent first over a slow line.
if (field) {
  field.addEventListener('change', () => {
    const [file] = field.files;
    const large = file && file.size > field.dataset.most * 1024 * 1024;
    field.setCustomValidity(large ? field.dataset.large.replace('#', file.name) : '');
    if (large) {
      field.reportValidity();
      field.value = '';
    }
  });
}

if (box && window.MediaRecorder && navigator.mediaDevices && window.DataTransfer) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn line';
  button.textContent = box.dataset.start;
  const said = document.createElement('p');
  said.className = 'small';
  said.setAttribute('role', 'status');
  const sound = document.createElement('audio');
  sound.controls = true;
  sound.hidden = true;
  sound.className = 'audio';
  box.prepend(button, said, sound);
  let recorder = null;
  let clock = 0;

  const stop = () => recorder && recorder.state === 'recording' && recorder.stop();

  const start = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const pieces = [];
    recorder = new MediaRecorder(stream);
    recorder.ondataavailable = (event) => pieces.push(event.data);
    recorder.onstop = () => {
      clearInterval(clock);
      stream.getTracks().forEach((track) => track.stop());
      const type = recorder.mimeType || 'audio/webm';
      const name = type.includes('mp4') ? 'recording.m4a' : type.includes('ogg') ? 'recording.ogg' : 'recording.webm';
      const chosen = new DataTransfer();
      chosen.items.add(new File(pieces, name, { type: type.split(';')[0] }));
      field.files = chosen.files;
      sound.src = URL.createObjectURL(chosen.files[0]);
      sound.hidden = false;
      button.textContent = box.dataset.start;
      said.textContent = box.dataset.done;
    };
    recorder.start();
    const began = Date.now();
    button.textContent = box.dataset.stop;
    clock = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      said.textContent = `${box.dataset.running} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      if (seconds * 1000 >= LONGEST) stop();
    }, 1_000);
  };

  button.addEventListener('click', () => {
    if (recorder && recorder.state === 'recording') stop();
    else start().catch(() => { said.textContent = box.dataset.denied; button.hidden = true; });
  });
}
