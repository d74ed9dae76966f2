import { createContext, useContext } from "react";

import type { Named } from "../../api/types";

/** What a row of the network leads on to; what the reader may not do is not there. */
export interface Deeds {
  open: (contactId: string) => void;
  openInteraction: (id: string) => void;
  log?: ((contact: Named) => void) | undefined;
  plan?: ((contact: Named) => void) | undefined;
}

const NOTHING: Deeds = { open: () => undefined, openInteraction: () => undefined };

export const DeedsContext = createContext<Deeds>(NOTHING);
export const useDeeds = () => useContext(DeedsContext);
