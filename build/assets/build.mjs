// Usage: node build.mjs <root> <out>. Writes <out>/static/assets with content hashes, <out>/assets.properties (logical
// name → public path), <out>/icons.properties (name → markup inside the svg) and <out>/fonts for papers.

import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import zlib from 'node:zlib';
import { licence, paperFonts, webFonts } from './fonts.mjs';
import { minify, percents } from './css.mjs';

const [root, out] = process.argv.slice(2);
const here = import.meta.dirname;
const served = path.join(out, 'static', 'assets');
const paths = new Map();

await fs.mkdir(served, { recursive: true });
await fs.mkdir(path.join(out, 'fonts'), { recursive: true });

async function write(name, content, compress) {
  await fs.writeFile(path.join(served, name), content);
  if (!compress) return;
  await fs.writeFile(path.join(served, `${name}.gz`), zlib.gzipSync(content, { level: 9 }));
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await fs.writeFile(path.join(served, `${name}.br`), zlib.brotliCompressSync(content, { params }));
}

/** Serves a file under a name that changes with its content; returns that name. */
async function serve(logical, content, { compress = true } = {}) {
  const bytes = Buffer.from(content);
  const { name, ext } = path.parse(logical);
  const hashed = `${name}.${crypto.createHash('sha256').update(bytes).digest('hex').slice(0, 10)}${ext}`;
  await write(hashed, bytes, compress);
  paths.set(logical, `/assets/${hashed}`);
  return hashed;
}

const source = (...parts) => fs.readFile(path.join(root, 'src', 'main', ...parts), 'utf8');

for (const file of ['lattice.svg', 'chevron.svg', 'favicon.svg']) await serve(file, (await source('svg', file)).trim());

let fontFaces = '/* Licences: OFL-chikaya-sans.txt, OFL-chikaya-tifinagh.txt, beside this file. */\n';
for (const font of await webFonts()) {
  const file = await serve(`${font.name}-${font.weight}.woff2`, font.data, { compress: false });
  fontFaces += `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-display:swap;`
    + `src:url("${file}") format("woff2");unicode-range:${font.range}}\n`;
}
await serve('fonts.css', fontFaces);
await write('OFL-chikaya-sans.txt', Buffer.from(await licence('ibm-plex-sans-arabic')), true);
await write('OFL-chikaya-tifinagh.txt', Buffer.from(await licence('noto-sans-tifinagh')), true);
for (const font of await paperFonts()) await fs.writeFile(path.join(out, 'fonts', font.file), font.data);

const sheets = (await fs.readdir(path.join(root, 'src', 'main', 'css'))).filter((file) => file.endsWith('.css')).sort();
let css = '';
for (const sheet of sheets) css += await source('css', sheet);
css = css.replace('/* @percents */', percents()).replaceAll(/url\("([^"]+)"\)/g, (_, name) => {
  const known = paths.get(name);
  if (!known) throw new Error(`the style sheet names ${name}, which is not served`);
  return `url("${path.basename(known)}")`;
});
await serve('chikaya.css', minify(css));

await serve('htmx.js', await fs.readFile(path.join(here, 'node_modules', 'htmx.org', 'dist', 'htmx.min.js')));
for (const script of (await fs.readdir(path.join(root, 'src', 'main', 'js'))).filter((file) => file.endsWith('.js'))) {
  await serve(script, await source('js', script));
}

const inner = (svg) => svg.replace(/<!--.*?-->/gs, '').replace(/^[^<]*<svg[^>]*>/s, '').replace(/<\/svg>\s*$/s, '')
  .replace(/\s+/g, ' ').replace(/> </g, '><').replace(/ \/>/g, '/>').trim();
const icons = [];
for (const name of (await fs.readFile(path.join(here, 'icons.txt'), 'utf8')).split('\n').filter(Boolean).sort()) {
  icons.push(`${name}=${inner(await fs.readFile(path.join(here, 'node_modules', 'lucide-static', 'icons', `${name}.svg`), 'utf8'))}`);
}
await fs.writeFile(path.join(out, 'icons.properties'), `${icons.join('\n')}\n`);
await fs.writeFile(path.join(out, 'mark.svg'), (await source('svg', 'mark.svg')).trim());

await fs.writeFile(path.join(out, 'assets.properties'),
  [...paths].sort().map(([name, to]) => `${name}=${to}\n`).join(''));
