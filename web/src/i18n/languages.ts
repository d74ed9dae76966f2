/** The languages of the interface, and which one this browser reads. */

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_UNDER = "guanxi.language";

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** What was chosen here before, else what the browser asks for, else Chinese. */
export function initialLanguage(): Language {
  const kept = readKept();
  if (isLanguage(kept)) return kept;
  const asked = typeof navigator === "undefined" ? [] : navigator.languages;
  const first = asked.find((tag) => /^(zh|en)\b/iu.test(tag));
  return first && /^en/iu.test(first) ? "en" : "zh-CN";
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_UNDER, language);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT_UNDER);
  } catch {
    return null;
  }
}
