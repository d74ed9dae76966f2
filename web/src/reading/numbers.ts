/** Numbers as Chinese writes them in times and dates. */

export const NUM = "(?:\\d{1,4}|[零〇一二两三四五六七八九十]{1,3})";

const DIGITS: Record<string, number> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};

/** 12, 十二, 二十, 三十一; NaN for what is no number. */
export function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (!text.includes("十")) return text.length === 1 ? (DIGITS[text] ?? NaN) : digits(text);
  const [tens = "", ones = ""] = text.split("十");
  return (tens === "" ? 1 : (DIGITS[tens] ?? NaN)) * 10 + (ones === "" ? 0 : (DIGITS[ones] ?? NaN));
}

function digits(text: string): number {
  return [...text].reduce((sum, char) => sum * 10 + (DIGITS[char] ?? NaN), 0);
}
