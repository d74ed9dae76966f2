import type { AccountIn, ContactIn, Point } from "../../../api/types";

export interface NewAccountValues extends Omit<AccountIn, "first_contact"> {
  later?: boolean;
  contact?: { name?: string; title?: string; mobile?: string; email?: string; lawful_basis?: ContactIn["lawful_basis"] };
}

/** What the form says, as the server takes it: fields left empty are left out. */
export function newAccountBody(values: NewAccountValues): AccountIn {
  const { later, contact, ...account } = values;
  const filled = Object.entries(account).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const body = { ...Object.fromEntries(filled), name: account.name } as AccountIn;
  return later || !contact?.name?.trim() ? body : { ...body, first_contact: contactBody(contact.name, contact) };
}

function contactBody(name: string, contact: NonNullable<NewAccountValues["contact"]>): ContactIn {
  const points: Point[] = [];
  if (contact.mobile?.trim()) points.push({ kind: "mobile", value: contact.mobile });
  if (contact.email?.trim()) points.push({ kind: "email", value: contact.email });
  const basis = contact.lawful_basis ? { lawful_basis: contact.lawful_basis } : {};
  return { name, title: contact.title ?? "", points, ...basis };
}
