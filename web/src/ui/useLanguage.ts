import { currentLanguage, useTranslation, type Language } from "../i18n";

/** The language being read; whoever asks is drawn again when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}
