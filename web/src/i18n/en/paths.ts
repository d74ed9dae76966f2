/** Ways to somebody, and introductions. */
export const paths = {
  state: { asked: "Waiting", agreed: "Agreed", declined: "Declined", done: "Done", withdrawn: "Withdrawn" },
  result: { met: "Met", no_reply: "No reply", refused: "Refused" },
};
