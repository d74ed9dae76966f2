import { useCallback } from "react";

import type { BuyingRole } from "../../api/chains";
import { lookUp, useTranslation } from "../../i18n";
import { useChainApi } from "./chainContext";

/** What a word of a vocabulary is called in the reader's language. */
export function useRoleWord(vocabulary?: string): (code: string) => string {
  const { t } = useTranslation();
  const { chain } = useChainApi();
  const school = vocabulary ?? chain.vocabulary;
  return useCallback((code: string) => lookUp(t, `chains.roles.${school}.${code}`) ?? code, [t, school]);
}

/** What the workspace calls a canonical role. */
export function useRoleName(): (role: BuyingRole) => string {
  const { words } = useChainApi();
  const wordOf = useRoleWord();
  return useCallback((role: BuyingRole) => wordOf(words.find((word) => word.values.includes(role))?.code ?? role), [words, wordOf]);
}
