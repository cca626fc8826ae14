// The fonts: subsets of IBM Plex Sans Arabic and Noto Sans Tifinagh under names of our own (the first reserves
// "Plex"), in disjoint ranges so that a page loads only the scripts it shows, and whole TrueType files for papers.

import fs from 'node:fs/promises';
import path from 'node:path';
import { createRequire } from 'node:module';
import { characters, join, place, read, rename, setCharacters, write } from './sfnt.mjs';

const require = createRequire(import.meta.url);
const subset = require('subset-font');
const fontverter = require('fontverter');
const modules = path.join(import.meta.dirname, 'node_modules', '@fontsource');

const PLEX = 'Copyright 2019 IBM Corp. All rights reserved.';
const NOTO_SANS = 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/latin-greek-cyrillic)';
const NOTO = 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/tifinagh)';

const range = (text) => text.split(',').flatMap((part) => {
  const [from, to = from] = part.split('-').map((hex) => parseInt(hex, 16));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
});

/** What each file holds; the ranges touch nowhere. Arabic keeps the letters of Amazigh and Darija names (ڭ گ پ ڤ ڨ). */
export const SUBSETS = [
  {
    name: 'chikaya-sans-arabic', family: 'Chikaya Sans', source: 'ibm-plex-sans-arabic', file: 'arabic', weights: [400, 600], copyright: PLEX,
    range: '60c,61b,61f,621-63a,640-652,660-669,66a-66c,670-671,67e,686,698,6a4,6a8-6a9,6ad,6af,6cc,6d4,763',
  },
  {
    name: 'chikaya-sans-codes', family: 'Chikaya Sans', source: 'ibm-plex-sans-arabic', file: 'latin', weights: [400, 600], copyright: PLEX,
    range: '20-60,7b-7e,a0,a7,a9,ab,b0,b7,bb,2013-2014,2018-201a,201c-201e,2022,2026,2039-203a,2212',
  },
  {
    name: 'chikaya-sans-latin', family: 'Chikaya Sans', source: 'ibm-plex-sans-arabic', file: 'latin', weights: [400, 600], copyright: PLEX,
    range: '61-7a,c0-d6,d8-f6,f8-ff,152-153,20ac',
  },
  {
    name: 'chikaya-tifinagh', family: 'Chikaya Tifinagh', source: 'noto-sans-tifinagh', file: 'tifinagh', weights: [400], copyright: NOTO,
    range: '2d30-2d31,2d33,2d37,2d39,2d3b-2d3d,2d40,2d43-2d45,2d47,2d49-2d4a,2d4d-2d4f,2d53-2d56,2d59-2d5c,2d5f,2d61-2d63,2d65,2d6f',
  },
];

const load = async (source, file, weight) => fontverter.convert(
  await fs.readFile(path.join(modules, source, 'files', `${source}-${file}-${weight}-normal.woff2`)), 'sfnt');

/** The web fonts: [{name, family, weight, range, data}], as woff2. */
export async function webFonts() {
  const fonts = [];
  for (const part of SUBSETS) {
    for (const weight of part.weights) {
      const source = await load(part.source, part.file, weight);
      const known = characters(read(source));
      const codes = range(part.range);
      const missing = codes.filter((code) => !known.has(code));
      if (missing.length) throw new Error(`${part.name} lacks ${missing.map((code) => code.toString(16))}`);
      const tables = read(await subset(source, String.fromCodePoint(...codes), { targetFormat: 'sfnt', noHinting: true }));
      rename(tables, part.family, weight, part.copyright);
      fonts.push({
        name: part.name, family: part.family, weight,
        range: part.range.split(',').map((r) => `U+${r.toUpperCase()}`).join(','),
        data: await fontverter.convert(write(tables), 'woff2', 'sfnt'),
      });
    }
  }
  return fonts;
}

/** Letters whose isolated form has no code of its own in the source: it is the letter itself. */
const ISOLATED = {
  0xfb50: 0x671, 0xfb56: 0x67e, 0xfb6a: 0x6a4, 0xfb7a: 0x686, 0xfb8a: 0x698, 0xfb8e: 0x6a9, 0xfb92: 0x6af,
  0xfbd3: 0x6ad, 0xfbfc: 0x6cc,
};

/** Letters of names written elsewhere, and of Amazigh and African languages in Latin letters: from Noto Sans. */
const EXTENDED = range('100-24f,253-254,256-257,259,25b,263,268-269,26f,272,275,28b,2bb-2bc,2c7,323,1e00-1e9e,1ef2-1ef9');

/**
 * Vowel marks as they sit on a letter. Papers have no layout engine to place them: each is drawn at the letter's own
 * place, so it is raised or lowered here. U+FC5E to U+FC63 are a doubling mark and a vowel in one.
 */
const [RAISED, HIGHER, LOWERED] = [210, 400, -620];
const MARKS = [
  ...[0x64b, 0x64c, 0x64e, 0x64f, 0x651, 0x652, 0x653, 0x654, 0x670].map((code) => [code, [[code, RAISED]]]),
  ...[0x64d, 0x650, 0x655].map((code) => [code, [[code, LOWERED]]]),
  ...[0x64c, 0x64d, 0x64e, 0x64f, 0x650, 0x670].map((vowel, i) =>
    [0xfc5e + i, [[0x651, RAISED], [vowel, vowel === 0x64d || vowel === 0x650 ? LOWERED : HIGHER]]]),
];

/** Whole TrueType fonts for papers: Arabic with its presentation forms joined to Latin; Tifinagh alone. */
export async function paperFonts() {
  const fonts = [];
  const all = (buffer) => [...characters(read(buffer)).keys()].map((code) => String.fromCodePoint(code)).join('');
  const plain = async (source, file, weight, codes) => {
    const font = await load(source, file, weight);
    return read(await subset(font, codes ? String.fromCodePoint(...codes) : all(font), { targetFormat: 'sfnt', noHinting: true, noLayoutClosure: true, keepFeatures: [] }));
  };
  for (const weight of [400, 600]) {
    const arabic = await plain('ibm-plex-sans-arabic', 'arabic', weight);
    const map = characters(arabic);
    for (const [form, letter] of Object.entries(ISOLATED)) if (!map.has(+form)) map.set(+form, map.get(letter));
    setCharacters(arabic, map);
    place(arabic, MARKS);
    const latin = join(arabic, await plain('ibm-plex-sans-arabic', 'latin', weight));
    const joined = join(latin, await plain('noto-sans', 'latin-ext', weight, EXTENDED));
    rename(joined, 'Chikaya Sans', weight, `${PLEX} ${NOTO_SANS}`);
    fonts.push({ file: `chikaya-sans-${weight}.ttf`, data: write(joined) });
  }
  const tifinagh = await plain('noto-sans-tifinagh', 'tifinagh', 400);
  for (const table of ['GSUB', 'GPOS', 'GDEF', 'prep']) tifinagh.delete(table);
  rename(tifinagh, 'Chikaya Tifinagh', 400, NOTO);
  fonts.push({ file: 'chikaya-tifinagh-400.ttf', data: write(tifinagh) });
  return fonts;
}

export const licence = (source) => fs.readFile(path.join(modules, source, 'LICENSE'), 'utf8');
