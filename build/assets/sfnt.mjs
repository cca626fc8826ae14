// Reads and writes the tables of a TrueType font: enough to rename it, to extend its character map and to join two.

const u16 = (...values) => {
  const out = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => out.writeUInt16BE(value & 0xffff, i * 2));
  return out;
};
const u32 = (...values) => {
  const out = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => out.writeUInt32BE(value >>> 0, i * 4));
  return out;
};
const pad = (buffer) => (buffer.length % 4 ? Buffer.concat([buffer, Buffer.alloc(4 - (buffer.length % 4))]) : buffer);

export function read(font) {
  const tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    const offset = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), Buffer.from(font.subarray(offset, offset + font.readUInt32BE(at + 12))));
  }
  return tables;
}

export function write(tables) {
  const names = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const head = Buffer.concat([
    u32(0x00010000),
    u16(names.length, power * 16, Math.log2(power), names.length * 16 - power * 16),
  ]);
  tables.get('head').writeUInt32BE(0, 8);
  const directory = [];
  const bodies = [];
  let offset = head.length + names.length * 16;
  for (const name of names) {
    const body = tables.get(name);
    directory.push(Buffer.concat([Buffer.from(name, 'latin1'), u32(checksum(body), offset, body.length)]));
    bodies.push(pad(body));
    offset += bodies.at(-1).length;
  }
  const font = Buffer.concat([head, ...directory, ...bodies]);
  let at = head.length + names.length * 16;
  for (const [i, name] of names.entries()) {
    if (name === 'head') font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, at + 8);
    at += bodies[i].length;
  }
  return font;
}

function checksum(buffer) {
  const whole = pad(buffer);
  let sum = 0;
  for (let i = 0; i < whole.length; i += 4) sum = (sum + whole.readUInt32BE(i)) >>> 0;
  return sum;
}

/** The character map as code point → glyph. */
export function characters(tables) {
  const cmap = tables.get('cmap');
  const map = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + 8 * i);
    const format = cmap.readUInt16BE(at);
    if (format === 12) {
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
        const [first, last, glyph] = [0, 4, 8].map((field) => cmap.readUInt32BE(at + 16 + 12 * group + field));
        for (let code = first; code <= last; code++) map.set(code, glyph + code - first);
      }
    } else if (format === 4) {
      const size = cmap.readUInt16BE(at + 6);
      for (let segment = 0; segment < size; segment += 2) {
        const last = cmap.readUInt16BE(at + 14 + segment);
        const first = cmap.readUInt16BE(at + 16 + size + segment);
        const delta = cmap.readUInt16BE(at + 16 + 2 * size + segment);
        const rangeAt = at + 16 + 3 * size + segment;
        const range = cmap.readUInt16BE(rangeAt);
        for (let code = first; code <= last && code !== 0xffff; code++) {
          const glyph = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - first));
          if (glyph !== 0) map.set(code, (glyph + delta) & 0xffff);
        }
      }
    }
  }
  map.delete(0);
  map.delete(0xd);
  return map;
}

/** Writes the character map, all within the basic plane, as one format 4 table. */
export function setCharacters(tables, map) {
  const segments = [];
  for (const code of [...map.keys()].sort((a, b) => a - b)) {
    const last = segments.at(-1);
    if (last && last.last === code - 1 && map.get(code) - code === last.delta) last.last = code;
    else segments.push({ first: code, last: code, delta: map.get(code) - code });
  }
  segments.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const body = Buffer.concat([
    u16(count * 2, power * 2, Math.log2(power), (count - power) * 2),
    u16(...segments.map((s) => s.last)),
    u16(0),
    u16(...segments.map((s) => s.first)),
    u16(...segments.map((s) => s.delta)),
    u16(...segments.map(() => 0)),
  ]);
  tables.set('cmap', Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, body.length + 6, 0), body]));
}

/** Gives the font the product's own name, as the licence asks of a changed copy; the copyright stays. */
export function rename(tables, family, weight, copyright) {
  const style = weight >= 600 ? 'SemiBold' : 'Regular';
  const full = `${family} ${style}`;
  const names = [
    [0, copyright],
    [1, family],
    [2, weight >= 600 ? 'Bold' : 'Regular'],
    [3, `Chikaya;${full.replaceAll(' ', '')}`],
    [4, full],
    [5, 'Version 1.000'],
    [6, `${family.replaceAll(' ', '')}-${style}`],
    [13, 'Licensed under the SIL Open Font License, Version 1.1'],
    [14, 'https://openfontlicense.org'],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let at = 0;
  const records = names.map(([id], i) => {
    const record = u16(3, 1, 0x409, id, texts[i].length, at);
    at += texts[i].length;
    return record;
  });
  tables.set('name', Buffer.concat([u16(0, names.length, 6 + 12 * names.length), ...records, ...texts]));
}

const loca = (tables) => {
  const table = tables.get('loca');
  const long = tables.get('head').readInt16BE(50) === 1;
  return Array.from({ length: table.length / (long ? 4 : 2) }, (_, i) => (long ? table.readUInt32BE(i * 4) : table.readUInt16BE(i * 2) * 2));
};

function widths(tables) {
  const long = tables.get('hhea').readUInt16BE(34);
  const count = tables.get('maxp').readUInt16BE(4);
  const table = tables.get('hmtx');
  return Array.from({ length: count }, (_, i) =>
    i < long
      ? [table.readUInt16BE(i * 4), table.readInt16BE(i * 4 + 2)]
      : [table.readUInt16BE((long - 1) * 4), table.readInt16BE(long * 4 + (i - long) * 2)]);
}

function shifted(glyph, by) {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph;
  const out = Buffer.from(glyph);
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    flags = out.readUInt16BE(at);
    out.writeUInt16BE(out.readUInt16BE(at + 2) + by, at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
  return out;
}

/** Replaces the glyphs and their [width, left side]. */
function setGlyphs(tables, glyphs, metrics) {
  let at = 0;
  const offsets = [0];
  const bodies = glyphs.map((glyph) => pad(glyph));
  for (const body of bodies) offsets.push((at += body.length));
  tables.set('glyf', Buffer.concat(bodies));
  tables.set('loca', u32(...offsets));
  tables.get('head').writeInt16BE(1, 50);
  tables.set('hmtx', u16(...metrics.flat()));
  tables.get('hhea').writeUInt16BE(metrics.length, 34);
  tables.get('maxp').writeUInt16BE(glyphs.length, 4);
}

/**
 * Adds the other font's characters to the first, without layout tables: for printed papers, whose text is shaped
 * before it reaches the font. Both must have the same units per em.
 */
export function join(first, other) {
  if (first.get('head').readUInt16BE(18) !== other.get('head').readUInt16BE(18)) throw new Error('units per em differ');
  const shift = first.get('maxp').readUInt16BE(4);
  const glyphs = [];
  for (const [tables, by] of [[first, 0], [other, shift]]) {
    const at = loca(tables);
    const count = tables.get('maxp').readUInt16BE(4);
    for (let i = 0; i < count; i++) glyphs.push(shifted(tables.get('glyf').subarray(at[i], at[i + 1]), by));
  }
  const metrics = [...widths(first), ...widths(other)];
  const joined = new Map();
  for (const name of ['head', 'hhea', 'maxp', 'OS/2', 'name']) joined.set(name, Buffer.from(first.get(name)));
  setGlyphs(joined, glyphs, metrics);
  const largest = joined.get('maxp');
  for (let field = 6; field < largest.length; field += 2) {
    largest.writeUInt16BE(Math.max(largest.readUInt16BE(field), other.get('maxp').readUInt16BE(field)), field);
  }
  joined.set('post', Buffer.concat([u32(0x00030000), first.get('post').subarray(4, 32)]));
  setCharacters(joined, new Map([...[...characters(other)].map(([code, glyph]) => [code, glyph + shift]), ...characters(first)]));
  return joined;
}

/**
 * Draws characters from others moved up or down, as composite glyphs of no width: [[code, [[part, up], …]], …]. Parts are
 * looked up before anything is replaced.
 */
export function place(tables, drawn) {
  const map = characters(tables);
  const placed = new Map(map);
  const at = loca(tables);
  const count = tables.get('maxp').readUInt16BE(4);
  const glyphs = Array.from({ length: count }, (_, i) => tables.get('glyf').subarray(at[i], at[i + 1]));
  const metrics = widths(tables);
  for (const [code, parts] of drawn) {
    const boxes = parts.map(([part, up]) => {
      const [left, low, right, high] = [2, 4, 6, 8].map((field) => glyphs[map.get(part)].readInt16BE(field));
      return [left, low + up, right, high + up];
    });
    const box = boxes.reduce((a, b) => a.map((side, i) => (i < 2 ? Math.min(side, b[i]) : Math.max(side, b[i]))));
    const components = parts.map(([part, up], i) => u16(i < parts.length - 1 ? 0x23 : 0x03, map.get(part), 0, up));
    placed.set(code, glyphs.length);
    glyphs.push(Buffer.concat([u16(-1, ...box), ...components]));
    metrics.push([0, box[0]]);
  }
  setGlyphs(tables, glyphs, metrics);
  const largest = tables.get('maxp');
  largest.writeUInt16BE(Math.max(2, largest.readUInt16BE(28)), 28);
  largest.writeUInt16BE(Math.max(3, largest.readUInt16BE(30)), 30);
  setCharacters(tables, placed);
}
