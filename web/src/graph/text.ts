/**
 * Widths, cutting and wrapping of text without a browser, so that the server's drawing equals the page's.
 * Widths are in thousandths of an em, a little generous, measured on common sans-serif fonts.
 */

const NARROW = "iljI|!.,:;'`";
const SLIM = "frt()[]{}/\\-\"* ";
const BROAD = "mwMW@%&";

const LATIN = new Float64Array(128).fill(570);
for (let code = 0; code < 32; code++) LATIN[code] = 0;
for (let code = 65; code <= 90; code++) LATIN[code] = 680;
for (const char of NARROW) LATIN[char.charCodeAt(0)] = 285;
for (const char of SLIM) LATIN[char.charCodeAt(0)] = 370;
for (const char of BROAD) LATIN[char.charCodeAt(0)] = 900;
LATIN[" ".charCodeAt(0)] = 285;

const BOLD = 1.06;

/** Width of one code point in thousandths of an em. */
function charWidth(code: number): number {
  if (code < 128) return LATIN[code]!;
  if (code < 0x0300) return 600;
  if (code < 0x0370) return 0;
  if (code < 0x1100) return 650;
  if (code >= 0x2010 && code <= 0x2027) return 1000;
  if (code >= 0x2030 && code < 0x2e80) return 1000;
  return 1000;
}

/** Width of a text in world units. Weights from 600 on are drawn bold. */
export function textWidth(text: string, size: number, weight = 400): number {
  let sum = 0;
  for (const char of text) sum += charWidth(char.codePointAt(0)!);
  return (sum * size * (weight >= 600 ? BOLD : 1)) / 1000;
}

/** The text, or its beginning with an ellipsis, no wider than `width`. */
export function cutText(text: string, width: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const room = width - textWidth("…", size, weight);
  let kept = "";
  let sum = 0;
  for (const char of text) {
    sum += textWidth(char, size, weight);
    if (sum > room) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

const CLOSING = "，。、；：？！）》」』】〕”’,.;:?!)]}";

/** Pieces that may not be broken: a Latin word, or one Chinese character with the marks that close it. */
function pieces(text: string): string[] {
  const out: string[] = [];
  let word = "";
  for (const char of text) {
    const wide = char.codePointAt(0)! >= 0x2e80;
    if (wide && !CLOSING.includes(char)) {
      if (word) out.push(word);
      out.push(char);
      word = "";
    } else if (CLOSING.includes(char) && word === "" && out.length > 0 && !out[out.length - 1]!.endsWith(" ")) {
      out[out.length - 1] += char;
    } else {
      word += char;
      if (char === " " || char === "/" || char === "-") {
        out.push(word);
        word = "";
      }
    }
  }
  if (word) out.push(word);
  return out;
}

/** All of the text in lines no wider than `width`; a word too long for a line is broken. Never empty. */
export function wrapText(text: string, width: number, size: number, weight = 400): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text.replace(/\s+/gu, " ").trim())) {
    if (textWidth((line + piece).trimEnd(), size, weight) <= width) {
      line += piece;
      continue;
    }
    if (line) lines.push(line.trimEnd());
    line = breakWord(piece, width, size, weight, lines);
  }
  if (line || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function breakWord(word: string, width: number, size: number, weight: number, lines: string[]): string {
  let rest = "";
  for (const char of word) {
    if (rest && textWidth(rest + char, size, weight) > width) {
      lines.push(rest);
      rest = char;
    } else rest += char;
  }
  return rest;
}

const COMPOUND_SURNAMES = new Set(
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐".split(
    " ",
  ),
);

/** What stands in the round picture: a Chinese surname, else up to two initials. */
export function avatarText(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") return "?";
  if (/\p{Script=Han}/u.test(trimmed[0]!)) {
    const two = trimmed.slice(0, 2);
    return COMPOUND_SURNAMES.has(two) && trimmed.length > 2 ? two : [...trimmed][0]!;
  }
  const words = trimmed.split(/[\s.]+/u).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  return initials.map((word) => (word ? [...word][0]! : "")).join("").toUpperCase();
}
