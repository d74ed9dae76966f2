/** Amounts as the reader writes them; the server sends them as decimal texts. */

import { useMemo } from "react";

import { useTranslation } from "../i18n";

export interface Money {
  /** "¥1,200,000", cents only where there are some. */
  full: (amount: string, currency: string) => string;
  /** "¥120万". */
  short: (amount: string, currency: string) => string;
}

export function moneyOf(language: string): Money {
  const style = (currency: string, rest: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol", minimumFractionDigits: 0, ...rest });
  return {
    full: (amount, currency) => style(currency, { maximumFractionDigits: 2 }).format(Number(amount)),
    short: (amount, currency) => style(currency, { notation: "compact", maximumFractionDigits: 1 }).format(Number(amount)),
  };
}

export function useMoney(): Money {
  const { i18n } = useTranslation();
  return useMemo(() => moneyOf(i18n.language), [i18n.language]);
}
