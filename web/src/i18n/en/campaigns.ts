/** Campaigns and who takes part in them. */
export const campaigns = {
  responses: { invited: "Invited", accepted: "Accepted", declined: "Declined", attended: "Attended", no_show: "No show", interested: "Interested" },
} as const;
