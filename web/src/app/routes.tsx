import { createBrowserRouter, Navigate, useParams } from "react-router";

import { AccountPage } from "./pages/AccountPage";
import { AccountsPage } from "./pages/AccountsPage";
import { ContactImportPage } from "./pages/ContactImportPage";
import { ContactsPage } from "./pages/ContactsPage";
import { DuplicatesPage } from "./pages/DuplicatesPage";
import { NotFoundPage } from "./pages/NotFoundPage";
import { SettingsPage } from "./pages/SettingsPage";
import { CrashedPage } from "./pages/CrashedPage";
import { RequireSession } from "./RequireSession";

/** Which page stands at which address. */
export function makeRouter() {
  return createBrowserRouter([
    {
      path: "/",
      element: <RequireSession />,
      errorElement: <CrashedPage />,
      children: [
        { index: true, element: <Navigate to="/accounts" replace /> },
        { path: "accounts", element: <AccountsPage /> },
        { path: "accounts/:accountId/:tab?", element: <AccountAt /> },
        { path: "contacts", element: <ContactsPage /> },
        { path: "contacts/import", element: <ContactImportPage /> },
        { path: "contacts/duplicates", element: <DuplicatesPage /> },
        { path: "settings/:section?", element: <SettingsPage /> },
        { path: "*", element: <NotFoundPage /> },
      ],
    },
  ]);
}

/** Another account is another page: nothing of the former one's state may stay. */
function AccountAt() {
  const { accountId = "", tab } = useParams();
  return <AccountPage key={accountId} accountId={accountId} tab={tab ?? "chart"} />;
}
