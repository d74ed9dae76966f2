/** The words of the interface. Both languages are in the bundle, so that switching takes no request. */

import i18next, { type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";

import { en } from "./en";
import { initialLanguage, isLanguage, keepLanguage, type Language } from "./languages";
import { zhCN } from "./zh-CN";

export { LANGUAGES, isLanguage, type Language } from "./languages";
export { changeText, type Change } from "./changes";
export { useFormat, type Format } from "./format";
export { fieldText, lookUp, problemText, toProblem, type FieldProblem, type ProblemDocument } from "./problems";
export { currentZone, dayThere, keepZone, momentOnTheWall, onTheWall } from "./zone";
export { tieKindName } from "./tieKindName";
export { useTranslation } from "react-i18next";
export type { TFunction };

export const words: i18n = i18next.createInstance();

/** Start with the language of this browser. */
export function startWords(): void {
  void words.use(initReactI18next).init({
    lng: initialLanguage(),
    fallbackLng: "zh-CN",
    resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  showLanguage();
  words.on("languageChanged", showLanguage);
}

/** The language being read. */
export function currentLanguage(): Language {
  return isLanguage(words.language) ? words.language : "zh-CN";
}

/** Switch at once and remember it in this browser. */
export function switchLanguage(language: Language): void {
  keepLanguage(language);
  void words.changeLanguage(language);
}

function showLanguage(): void {
  if (typeof document === "undefined") return;
  document.documentElement.lang = currentLanguage();
  document.title = currentLanguage() === "en" ? "Guanxi" : "关系 Guanxi";
}
