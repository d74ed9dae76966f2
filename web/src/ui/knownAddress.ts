/** Where one sees whom a colleague knows. */
export const knownAddress = (memberId: string) => `/paths?view=known&member=${memberId}`;
