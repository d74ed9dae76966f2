import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { sessionQuery } from "../api/session";
import { switchLanguage } from "../i18n";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";
import { Shell } from "./Shell";
import { SignInPage } from "./pages/SignInPage";

/** The pages for those who are signed in, the sign-in for everybody else, at the same address. */
export function RequireSession() {
  const { data, error, refetch } = useQuery(sessionQuery);
  const language = data?.session?.language;
  useEffect(() => {
    if (language) switchLanguage(language);
  }, [language]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return data.session ? <Shell session={data.session} /> : <SignInPage demo={data.demo} />;
}
