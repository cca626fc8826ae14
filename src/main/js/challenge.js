// Does the proof of work a form asks for (data-challenge), so that its question need not be answered. The same file is
// the page's script and its worker: a slow telephone stays usable while it counts.
'use strict';

const K = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2]);
const START = new Uint32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]);

// SHA-256 of ASCII text (FIPS 180-4), written here because crypto.subtle answers one promise a hash and only on https.
function digest(text) {
  const blocks = (text.length + 72) >> 6;
  const words = new Uint32Array(blocks * 16);
  for (let i = 0; i < text.length; i++) words[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
  words[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
  words[words.length - 1] = text.length * 8;
  const h = START.slice();
  const w = new Uint32Array(64);
  for (let block = 0; block < blocks; block++) {
    w.set(words.subarray(block * 16, block * 16 + 16));
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15];
      const y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, z] = h;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (z + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      z = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    h[0] += a; h[1] += b; h[2] += c; h[3] += d; h[4] += e; h[5] += f; h[6] += g; h[7] += z;
  }
  let hex = '';
  for (const word of h) hex += word.toString(16).padStart(8, '0');
  return hex;
}

// The number asked for from a part of the range, or -1.
function search(task, from, to) {
  for (let number = from; number <= to; number++) if (digest(task.salt + number) === task.challenge) return number;
  return -1;
}

if (typeof document === 'undefined') {
  self.onmessage = (event) => self.postMessage(search(event.data, 0, event.data.maxnumber));
} else {
  const script = document.currentScript.src;

  const inWorker = (task) => new Promise((found, failed) => {
    const worker = new Worker(script);
    worker.onmessage = (event) => { worker.terminate(); found(event.data); };
    worker.onerror = (event) => { worker.terminate(); failed(event); };
    worker.postMessage(task);
  });

  const inSlices = async (task) => {
    for (let from = 0; from <= task.maxnumber; from += 500) {
      const number = search(task, from, Math.min(task.maxnumber, from + 499));
      if (number >= 0) return number;
      await new Promise((rest) => setTimeout(rest));
    }
    return -1;
  };

  for (const box of document.querySelectorAll('[data-challenge]')) {
    const task = JSON.parse(box.dataset.challenge);
    const form = box.closest('form');
    const question = box.querySelector('[data-question]');
    const status = box.querySelector('[role=status]');
    let state = 'counting';
    let waiting = null;

    question.hidden = true;
    status.textContent = box.dataset.checking;

    inWorker(task).catch(() => inSlices(task)).then((number) => {
      if (number < 0) throw new Error('no number fits');
      const { algorithm, challenge, salt, signature } = task;
      box.querySelector('[name=altcha]').value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
      status.textContent = box.dataset.checked;
      state = 'done';
    }).catch(() => {
      question.hidden = false;
      status.textContent = '';
      state = 'asked';
    }).finally(() => {
      if (!waiting) return;
      if (state === 'done') form.requestSubmit(waiting.button);
      else question.querySelector('input').focus();
    });

    // sent before the number was found: it goes by itself as soon as it is
    form.addEventListener('submit', (event) => {
      if (state !== 'counting') return;
      event.preventDefault();
      waiting = { button: event.submitter };
    }, true);
  }
}
